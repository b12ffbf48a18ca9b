/**
 * Everybody follows every link that they can see, in the worked example and on cases at each point of their road: none
 * is dead, every page is reached by one, and none of them scrolls sideways on a phone.
 */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { writeEntry } from '../../src/commands/chronology/write-entry.ts'
import { circulateReferral } from '../../src/commands/decision/circulate-referral.ts'
import { closeConsideration } from '../../src/commands/decision/close-consideration.ts'
import { giveView } from '../../src/commands/decision/give-view.ts'
import { reviewReferral } from '../../src/commands/decision/review-referral.ts'
import { askInformation } from '../../src/commands/initial-information/ask-information.ts'
import { giveInformation } from '../../src/commands/initial-information/give-information.ts'
import { shareKeyThemes } from '../../src/commands/key-themes/share-key-themes.ts'
import { writeKeyTheme } from '../../src/commands/key-themes/write-key-theme.ts'
import { changeTemplate } from '../../src/commands/letters/change-template.ts'
import { recordGoodPractice } from '../../src/commands/referral/record-good-practice.ts'
import { startReferral } from '../../src/commands/referral/start-referral.ts'
import { run } from '../../src/commands/run.ts'
import { defaultTemplate } from '../../src/documents/letters/default-template.ts'
import { examineTemplate } from '../../src/documents/letters/examine.ts'
import { BLANK } from '../../src/domain/chronology/written-entry.ts'
import { BLANK_RETURN } from '../../src/domain/information/return.ts'
import { BOARD_MANAGER, EXAMPLE_PEOPLE } from '../../src/example/people.ts'
import type { Session } from '../../src/store/database.ts'
import { requestsOf } from '../../src/store/initial-information/requests.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { everyone } from '../matrix/people.ts'
import { stage } from '../matrix/stage.ts'
import { journey, type Journey } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { crawl, type Visited } from '../support/crawl.ts'
import { exampleCast } from '../support/example.ts'
import { reviewWithItsPeople } from '../support/hand-in.ts'
import { signedPackage } from '../support/signed-package.ts'
import { circulatedCase, commissionedCase, consideredCase, decidedCase, did, sentReferralCase } from '../support/road.ts'
import { browserOf, type Visits } from '../support/web.ts'

interface Reached extends Visited { readonly person: Session | null }
const reached = new Map<string, Reached>()
const example = await exampleCast({ after })
const onTheRoad = await cast({ after })
const [inExample, inRoad] = [await browserOf(example, { after }), await browserOf(onTheRoad, { after })]

/** Follows the links as each of these people; returns what was dead, and what kinds of page were reached for the first time. */
async function follow(visits: Visits, people: readonly (Session | null)[]): Promise<string[]> {
  const dead: string[] = []
  for (const person of people) {
    const isManager = person?.name === 'Board Manager'
    for (const each of await crawl(visits(person), person ? '/' : '/sign-in', isManager ? 8 : 3)) {
      if (each.status >= 400) dead.push(`${person?.name ?? 'nobody'}: ${each.address} on ${each.linkedFrom} answers ${each.status}`)
      if (each.pattern !== null && each.status === 200 && !reached.has(each.pattern)) reached.set(each.pattern, { ...each, person })
    }
  }
  return dead
}

test('no link that anybody in the worked example can see is dead', async () => {
  const everybody: Session[] = []
  for (const { email } of [BOARD_MANAGER, ...EXAMPLE_PEOPLE]) everybody.push(await example.as(email))
  const nurse = everybody.find(person => person.name.startsWith('Named nurse'))
  if (nurse) await run(example.frame, startReferral, nurse, {}, randomUUID())
  assert.deepEqual(await follow(inExample, [null, ...everybody]), [])
})

const ofTheExample = new Set<string>()

test('no link is dead for anybody in any relation to a case at any point of its road', async () => {
  for (const pattern of reached.keys()) ofTheExample.add(pattern)
  await consideredCase(onTheRoad, false)
  await decidedCase(onTheRoad)
  const meeting = await sentReferralCase(onTheRoad)
  const manager = await onTheRoad.on('board_manager')
  for (const role of ['board_manager', 'safeguarding_lead'] as const) await did(onTheRoad, reviewReferral, await onTheRoad.on(role), { caseId: meeting, comment: 'To a meeting' })
  await did(onTheRoad, circulateReferral, manager, { caseId: meeting, manner: 'meeting', message: 'Please come' })
  const counted = await circulatedCase(onTheRoad)
  for (const role of ['subcommittee_chair', 'subcommittee_member'] as const) {
    await did(onTheRoad, giveView, await onTheRoad.on(role), { caseId: counted, warranted: true, rationale: 'A child has died' })
  }
  await did(onTheRoad, closeConsideration, await onTheRoad.on('board_manager'), { caseId: counted })
  await did(onTheRoad, recordGoodPractice, manager, { caseId: counted, what: 'The health visitor asked again', share: 'At the forum', tags: 'persistence' })
  await did(onTheRoad, askInformation, manager, { caseId: counted, agencyIds: [onTheRoad.police], question: 'What do you know?', purpose: 'Deciding on a review', relevance: 'You knew the family', consent: 'obtained', justification: '', dueOn: onTheRoad.frame.moment().today })
  const [request] = await onTheRoad.frame.database.read(manager, reader => requestsOf(reader, counted))
  await did(onTheRoad, giveInformation, await onTheRoad.on('agency_lead'), { caseId: counted, agencyId: onTheRoad.police, requestId: request?.requestId ?? '', content: BLANK_RETURN,
    files: [{ name: 'Log.csv', kind: 'csv', bytes: Buffer.from('Date,Event') }], standing: null, reason: '' })
  const template = defaultTemplate('no_panel_referrer')
  await did(onTheRoad, changeTemplate, manager, { kind: 'no_panel_referrer', file: { name: 'Our letter.docx', bytes: template, examined: examineTemplate(template) } })
  const again = await handedInAndChanged()
  const themed = await commissionedCase(onTheRoad)
  await did(onTheRoad, writeKeyTheme, manager, { caseId: themed, themeId: null, title: 'Engaging families', description: 'Who came', question: '', stands: true, reason: '', basedOn: 0 })
  await did(onTheRoad, shareKeyThemes, manager, { caseId: themed, hasKeyThemes: true, basedOn: 0 })
  const members = await everyone(onTheRoad, (await stage(onTheRoad)).cases)
  const signedIn = members.filter(member => member.board === 'own' && !member.ended && member.shutOutFrom === null).flatMap(member => member.session ?? [])
  assert.deepEqual(await follow(inRoad, [again, ...signedIn]), [])
})

/** The author of a package that was signed off and has changed since, by an entry whose day can hardly be meant. */
async function handedInAndChanged(): Promise<Session> {
  const { caseId, agencyId, author, signer } = await reviewWithItsPeople(onTheRoad, await commissionedCase(onTheRoad))
  await signedPackage(onTheRoad, { caseId, agencyId, author, signer }, 'Date,Source,Event,Comments\n3/2/2015,Log,A call,\n')
  await did(onTheRoad, writeEntry, author, { caseId, agencyId, chronology: 'events', written: { ...BLANK, date: '12 March 1999', source: 'Log', event: 'Another call' }, edits: null })
  return author
}

/** What a person is given outside the service, or led to by an answer to what they sent; test/referral walks what is behind the way in for referrers. */
const NOT_LINKED = new Set(['/invitation/:token', '/held/:token', '/answer/:token', '/answer-sent', '/refer', '/refer/board/:board', '/refer/link/:token', '/refer/form', '/refer/form/:section',
  '/refer/check', '/refer/status', '/refer/add', '/refer/letters/:letter'])

test('every page of the service is reached by some link', () => {
  const pages = ROUTES.filter(route => route.kind === 'page').map(route => route.pattern)
  assert.deepEqual(pages.filter(pattern => !reached.has(pattern) && !NOT_LINKED.has(pattern)), [])
})

async function holdToAPhone({ as }: Journey, pages: readonly (readonly [string, Reached])[]): Promise<void> {
  const windows = new Map<Session | null, Awaited<ReturnType<typeof as>>>()
  const tooWide: string[] = []
  for (const [pattern, { address, person, isPage }] of pages) {
    if (!isPage) continue
    const window = windows.get(person) ?? await as(person)
    windows.set(person, window)
    await window.page.setViewportSize({ width: 360, height: 740 })
    await window.open(address)
    if (await window.page.evaluate('document.documentElement.scrollWidth > window.innerWidth')) tooWide.push(pattern)
  }
  assert.deepEqual(tooWide, [], 'pages that scroll sideways on a phone')
}

journey('no page of the worked example scrolls sideways on a phone', example, async walk =>
  holdToAPhone(walk, [...reached].filter(([pattern]) => ofTheExample.has(pattern))))

journey('nor does a page that only another case shows', onTheRoad, async walk =>
  holdToAPhone(walk, [...reached].filter(([pattern]) => !ofTheExample.has(pattern))))
