/**
 * The walked matrix: every page and act × everyone × every relation to the case and every phase of it, by real requests in-process.
 * Whoever may not come is answered exactly as by a page that does not exist; whoever may is answered by the page.
 *
 * Acts are asked with a form that another site sent: the guard first judges whether the visitor may act at all (404 where not) and then
 * refuses the forgery (403), so that the walk changes nothing. That acts judge again by themselves is tested with each command.
 */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Phase } from '../../src/domain/access.ts'
import type { Route } from '../../src/web/route.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { cast } from '../support/cast.ts'
import { browserOf } from '../support/web.ts'
import { everyone, isTelling, mayByHand, type Member } from './people.ts'
import { EXPECTED_ROUTES } from './routes.ts'
import { stage } from './stage.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const { cases, paramsOf } = await stage(the)
const members = await everyone(the, cases)
const method = (route: Route) => route.kind === 'page' ? 'GET' : 'POST'
const key = (route: Route) => `${method(route)} ${route.pattern}`

/** Words of a page without what differs from one showing to the next. */
const settled = (text: string) => text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'ID').replace(/^(\/sign-in)\?next=.*$/, '$1')

interface Answer { readonly status: number, readonly text: string }

/** The guard knows a case and an agency of another board, not every other thing: an act upon those is judged by its command, so really posted. */
const namesOneOfOurs = (route: Route, member: Member) => member.board === 'other' && !route.pattern.includes(':case') && /:(person|appointment|agency)/.test(route.pattern)

async function ask(route: Route, member: Member, address: string): Promise<Answer> {
  if (route.kind === 'page' || namesOneOfOurs(route, member)) {
    const browser = visit(member.session)
    const { status, text, to } = await (route.kind === 'page' ? browser.get(address) : browser.post(address))
    return { status, text: to ?? text }
  }
  const token = member.session ? the.token(member.session) : null
  const answer = await visit.app.inject({
    method: 'POST', url: address, cookies: token ? { session: token } : {},
    headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' }, body: 'x=1',
  })
  const to = answer.headers.location
  return { status: answer.statusCode, text: typeof to === 'string' ? to : answer.body }
}

const missingPages = new Map<Member, Answer>()
for (const member of members) {
  const { status, text, to } = await visit(member.session).get('/no/such/page')
  missingPages.set(member, { status, text: settled(to ?? text) })
}

/** What is wrong with the answer, in a few words; null where it is as expected. */
async function faultOf(route: Route, member: Member, address: string, may: boolean, phase: Phase | null): Promise<string | null> {
  const { status, text } = await ask(route, member, address)
  const there = route.kind === 'act' || phase === null || !EXPECTED_ROUTES[key(route)]?.notYetIn?.includes(phase)
  if (may && there) {
    const wanted = route.kind === 'act' ? 403 : EXPECTED_ROUTES[key(route)]?.answers ?? 200
    return status === wanted ? null : `may come, and is answered ${status} instead of ${wanted}`
  }
  const missing = missingPages.get(member)
  if (status === 200 || status === 403) return `may not come, and is let in (${status})`
  if (status !== missing?.status) return `may not come, and is answered ${status} where a missing page is answered ${missing?.status}`
  return settled(text) === missing.text ? null : 'may not come, and is told more than by a missing page'
}

interface Asked { readonly about: { readonly phase: Phase, readonly isTheirBoards: boolean } | null, readonly caseId: string | null, readonly name: string }

/** The cases that a route is asked about: each phase, one of the other board (bare, so not as its own manager) and one that is not there. */
function casesFor(route: Route, member: Member): Asked[] {
  if (!route.pattern.includes(':case')) {
    return [{ about: namesOneOfOurs(route, member) ? { phase: 'review', isTheirBoards: false } : null, caseId: null, name: '' }]
  }
  const own = (Object.entries(cases.byPhase) as [Phase, string][])
    .map(([phase, caseId]) => ({ about: { phase, isTheirBoards: member.board === 'own' }, caseId, name: `, case in ${phase}` }))
  const away = { phase: 'review' as const, isTheirBoards: false }
  return [...own, ...member.board === 'other' ? [] : [{ about: away, caseId: cases.otherBoards, name: ', case of the other board' }],
    { about: away, caseId: '00000000-0000-4000-8000-000000000000', name: ', no such case' }]
}

test('every page and act of the program stands in the hand-written table, and no other', () => {
  assert.deepEqual(ROUTES.map(key).sort(), Object.keys(EXPECTED_ROUTES).sort())
})

for (const route of ROUTES) {
  const expected = EXPECTED_ROUTES[key(route)]
  if (!expected) continue
  test(`${key(route)}: only those who may "${expected.action}", and everyone else as if it were not there`, async () => {
    const wrong: string[] = []
    let allowedOnce = false
    const agency = route.pattern.includes(':agency') ? 'police' : null
    const walks = members.flatMap(member => casesFor(route, member).map(asked => ({ member, asked })))
      .filter(({ member, asked }) => isTelling(member, expected.action, asked.about, agency))
    for (let at = 0; at < walks.length; at += 8) {
      await Promise.all(walks.slice(at, at + 8).map(async ({ member, asked }) => {
        const allowed = mayByHand(member, expected.action, asked.about, agency)
        allowedOnce ||= allowed
        const fault = await faultOf(route, member, addressOf(route, asked.caseId), allowed, asked.about?.phase ?? null)
        if (fault) wrong.push(`${member.name}${asked.name}: ${fault}`)
      }))
    }
    assert.deepEqual(wrong, [])
    assert.ok(allowedOnce, 'somebody may come')
  })
}

function addressOf(route: Route, caseId: string | null): string {
  const params = paramsOf(caseId)
  return route.pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`test/matrix/stage.ts does not say what :${name} stands for in ${route.pattern}`)
    return value
  })
}
