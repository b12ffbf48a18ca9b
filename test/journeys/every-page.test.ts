/**
 * Every page of the route table in a browser, as somebody who may come, held to axe; and once more as it comes back when its form
 * is sent as it stands: with errors where answers are missing.
 */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import type { Phase } from '../../src/domain/access.ts'
import type { Route } from '../../src/web/route.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { EXPECTED_ROUTES } from '../matrix/routes.ts'
import { everyone, mayByHand } from '../matrix/people.ts'
import { stage } from '../matrix/stage.ts'
import { journey, type JourneyPage } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { browserOf } from '../support/web.ts'
import type { Session } from '../../src/store/database.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const { cases, paramsOf } = await stage(the)
const members = (await everyone(the, cases)).filter(member => member.session !== null && member.board === 'own' && !member.ended && member.shutOutFrom === null)
const PHASES: readonly Phase[] = ['review', 'referral', 'draft', 'closed']

/** Files, which axe does not read; pages behind a secret; and the commission, which the road from referral to review walks through. */
const SEEN_ELSEWHERE = new Set(['/invitation/:token', '/held/:token', '/cases/:case/commission', '/cases/:case/calendar', '/cases/:case/referral/text', '/cases/:case/collated-comments/word', '/good-practice/list',
  '/cases/:case/agencies/:agency/files/:upload/original', '/cases/:case/agencies/:agency/template/:template', '/cases/:case/practitioners/list', '/learning/themes', '/learning/annual-report/:format',
  '/cases/:case/same-events/:event', '/cases/:case/questioned-facts/entries/:entry', '/cases/:case/questioned-facts/:question', '/cases/:case/panel/pack/files/:file', '/cases/:case/leak-checks/:check/file', '/answer/:token',
  '/cases/:case/information/collated/word', '/cases/:case/information/requests/:request/files/:file', '/cases/:case/agencies/:agency/information/:request/files/:file', '/cases/:case/decision/whole/word', '/cases/:case/decision/whole/pdf',
  '/cases/:case/letters/:letter/document', '/settings/letters/:kind/default', '/settings/letters/:kind/own',
  '/refer/link/:token', '/refer/form', '/refer/form/:section', '/refer/check', '/refer/status', '/refer/add', '/refer/letters/:letter',
  '/cases/:case/agencies/:agency/chronologies/:chronology/copy/:template', '/cases/:case/agencies/:agency/chronologies/:chronology/table', '/cases/:case/agencies/:agency/chronologies/:chronology/paste',
  '/cases/:case/key-events/files/:format', '/cases/:case/editions/:name/files/:format', '/cases/:case/key-events/entries/:entry',
  '/cases/:case/key-themes/files/:format', '/cases/:case/key-themes/entries/:entry', '/cases/:case/learning-event/pack/key-themes/:format',
  '/cases/:case/integrated-chronology/files/:format', '/cases/:case/integrated-chronology/with-comments/files/:format'])

interface Stop { readonly route: Route, readonly address: string, readonly person: Session | null }

/** Where the page is shown, and to whom: in the first phase in which somebody may come and finds a page of HTML. */
async function stopFor(route: Route): Promise<Stop | null> {
  const expected = EXPECTED_ROUTES[`GET ${route.pattern}`]
  assert.ok(expected, route.pattern)
  const agency = route.pattern.includes(':agency') ? 'police' : null
  const open = expected.action === 'come to the door'
  for (const phase of route.pattern.includes(':case') ? PHASES : [null]) {
    const params: Readonly<Record<string, string>> = { ...paramsOf(phase && cases.byPhase[phase]), ...route.pattern.startsWith('/settings/letters') ? { kind: 'decision' } : {} }
    const address = route.pattern.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? 'none')
    for (const { session } of members.filter(member => open || mayByHand(member, expected.action, phase && { phase, isTheirBoards: true }, agency))) {
      const person = open ? null : session
      const { status, headers } = await visit(person).get(address)
      if (status === 200 && String(headers['content-type']).startsWith('text/html')) return { route, address, person }
      if (status === 200) return null
    }
  }
  return null
}

const pages = ROUTES.filter(route => route.kind === 'page')

journey('every page is within everybody’s reach, as it is and with what it says to an unfinished form', the, async ({ as }) => {
  const windows = new Map<Session | null, JourneyPage>()
  const stops: Stop[] = []
  const faults: string[] = []
  async function held(stop: Stop, what: string): Promise<void> {
    const window = windows.get(stop.person) ?? await as(stop.person)
    await window.check(`${stop.route.pattern}, ${what}`).catch(error => { faults.push((error as Error).message) })
  }
  for (const route of pages) {
    const stop = await stopFor(route)
    if (!stop) continue
    stops.push(stop)
    if (!windows.has(stop.person)) windows.set(stop.person, await as(stop.person))
    await windows.get(stop.person)?.open(stop.address)
    await held(stop, 'as it is')
  }
  let unfinished = 0
  for (const stop of stops) {
    const window = windows.get(stop.person)
    if (!window || stop.route.pattern === '/account') continue
    await window.page.goto(stop.address)
    const button = window.page.locator('main form[method="post"] button[type="submit"], main form[method="post"] button:not([type])').last()
    if (await button.count() === 0) continue
    // What answers with a file leaves the page as it is.
    const [answer] = await Promise.all([window.page.waitForNavigation().catch(() => null), button.click()])
    if (answer?.status() !== 422) continue
    unfinished++
    await held(stop, 'sent unfinished')
  }
  assert.deepEqual(faults, [])
  assert.deepEqual(pages.map(page => page.pattern).filter(pattern => !SEEN_ELSEWHERE.has(pattern) && !stops.some(stop => stop.route.pattern === pattern)), [])
  assert.ok(unfinished >= 15, `only ${unfinished} forms came back with errors`)
})
