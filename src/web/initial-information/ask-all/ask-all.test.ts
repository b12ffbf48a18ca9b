import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { askedOn } from '../../../../test/support/home.ts'
import { commissionedCase, consideredCase, did, sentReferralCase } from '../../../../test/support/road.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { askAllAgencies } from '../../../commands/initial-information/ask-all-agencies.ts'
import { goOnWithout } from '../../../commands/initial-information/go-on-without.ts'
import { giveInformation } from '../../../commands/initial-information/give-information.ts'
import { standing } from '../../../domain/facts.ts'
import { BLANK_RETURN } from '../../../domain/information/return.ts'
import { date } from '../../../domain/plain-date.ts'
import { exampleReferral } from '../../../domain/referral/example.ts'
import { factsOf } from '../../../store/facts.ts'
import { informationReturned } from '../../../store/initial-information/information-returned.ts'
import { requestsOf } from '../../../store/initial-information/requests.ts'
import * as paths from '../paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const office = visit(manager)
const ASKED = { question: 'What do you hold?', purpose: 'Deciding on a review', relevance: 'You knew the family', consent: 'not sought' as const, justification: 'A child may be at risk', dueOn: date('2016-10-17') }
const requests = (caseId: string) => the.frame.database.read(manager, reader => requestsOf(reader, caseId))
const facts = async (caseId: string) => standing(await the.frame.database.read(manager, reader => factsOf(reader, caseId)))
const ticked = (text: string) => [...text.matchAll(/name="agencyIds" type="checkbox" value="([^"]+)" checked/g)].map(match => match[1]).sort()

async function lead(agencyId: string) {
  const person = await the.person(`Lead ${randomUUID().slice(0, 4)}`, agencyId)
  await the.appoint(person, 'agency_lead', { agencyId })
  return person
}
const answer = async (caseId: string, agencyId: string) => {
  const request = (await requests(caseId)).find(each => each.agencyId === agencyId && each.collection) ?? assert.fail()
  await did(the, giveInformation, await lead(agencyId), { caseId, agencyId, requestId: request.requestId, content: { ...BLANK_RETURN, involvement: 'Seen twice' }, files: [], standing: null, reason: '' })
}
/** A referral that names the police and two health bodies of this board, of which each is asked. */
const referral = { ...exampleReferral(), agencies: ['Police', 'Community health', 'Hospital trust', 'A housing association'].map(agency => ({ name: 'Somebody', agency, contact: '', stillInvolved: 'yes' as const })) }

test('R257: once a Panel is agreed, one act asks every agency concerned, each health organisation for itself', async () => {
  const trust = randomUUID()
  await the.owner.query(`insert into agencies values ($1, $2, 'Hospital trust', 'HOSP', 3, 'health')`, [the.boardId, trust])
  const caseId = await sentReferralCase(the, referral)
  await the.owner.query(`insert into case_facts (board_id, case_id, fact_id, kind, happened_on, recorded_by) values ($1, $2, $3, 'chair_agreed_panel', '2016-10-03', $4)`, [the.boardId, caseId, randomUUID(), manager.personId])
  const page = (await office.get(paths.askAll.to({ case: caseId }))).text
  const concerned = [the.police, the.health, trust].sort()
  assert.deepEqual(ticked(page), concerned, 'those named in the referral are ticked, the board’s others are not')
  assert.match(page, /A housing association/, 'whom the board does not know is named')
  assert.ok(page.includes(`value="${the.socialCare}"`), 'the office can add others')
  await office.post(paths.askAll.to({ case: caseId }), { ...ASKED, agencyIds: ticked(page).map(String), 'dueOn-day': '17', 'dueOn-month': '10', 'dueOn-year': '2016' })
  assert.deepEqual((await requests(caseId)).map(each => each.agencyId).sort(), concerned)
  assert.equal((await facts(caseId)).get('information_requested')?.on, '2016-10-03', 'it is on record by itself')
  for (const agencyId of [the.police, the.health]) await answer(caseId, agencyId)
  assert.equal((await facts(caseId)).has('information_returned'), false, 'one health body does not answer for another')
  await answer(caseId, trust)
  assert.equal((await facts(caseId)).get('information_returned')?.on, '2016-10-03')
})

test('an agency found later is waited for too; what the case goes on without, with a reason, is not', async () => {
  const caseId = await sentReferralCase(the, referral)
  await did(the, askAllAgencies, manager, { caseId, ...ASKED, agencyIds: [the.police] })
  await answer(caseId, the.police)
  assert.ok((await facts(caseId)).has('information_returned'))
  await did(the, askAllAgencies, manager, { caseId, ...ASKED, agencyIds: [the.police, the.socialCare] })
  assert.ok(!(await facts(caseId)).has('information_returned'), 'not all is in any more')
  const request = (await requests(caseId)).find(each => each.agencyId === the.socialCare) ?? assert.fail()
  assert.equal((await requests(caseId)).length, 2, 'nobody is asked twice')
  const here = paths.goingOn.to({ case: caseId, request: request.requestId })
  assert.equal((await office.post(here, { withoutReason: ' ' })).status, 422)
  assert.equal((await visit(await the.on('support_team')).post(here, { withoutReason: 'No' })).status, 404, 'the Manager decides')
  await office.post(here, { withoutReason: 'It knew the family for one day in 2009' })
  assert.ok((await facts(caseId)).has('information_returned'))
  assert.match((await office.get(paths.information.to({ case: caseId }))).text, /Gone on without[^]*It knew the family for one day in 2009/)
  await answer(caseId, the.socialCare)
  assert.equal((await requests(caseId)).find(each => each.agencyId === the.socialCare)?.versions.length, 1, 'what comes later is still taken in')
})

test('two answers at once, the last of those awaited: the return is on record once', async () => {
  const caseId = await sentReferralCase(the, referral)
  await did(the, askAllAgencies, manager, { caseId, ...ASKED, agencyIds: [the.police, the.health] })
  await Promise.all([answer(caseId, the.police), answer(caseId, the.health)])
  const returned = (await the.frame.database.read(manager, reader => factsOf(reader, caseId))).filter(fact => fact.kind === 'information_returned')
  assert.equal(returned.length, 1)
})

test('R258: 14 days from the referral, or from the advice to the Chair, as the board counts, and whoever has not answered by then is listed late with the days and what was done', async t => {
  t.after(async () => { the.setToday('2016-10-03'); await the.owner.query(`update boards set settings = settings - 'reading' where board_id = $1`, [the.boardId]) })
  const caseId = await sentReferralCase(the, referral)
  await the.owner.query(`insert into case_facts (board_id, case_id, fact_id, kind, happened_on, recorded_by) select $1, $2, gen_random_uuid(), kind, '2016-10-06', $3 from unnest(array['chair_informed', 'chair_agreed_panel']) kind`, [the.boardId, caseId, manager.personId])
  the.setToday('2016-10-07')
  const proposed = async (): Promise<string> => {
    const { text } = await office.get(paths.askAll.to({ case: caseId }))
    return ['day', 'month', 'year'].map(box => new RegExp(`name="dueOn-${box}"[^>]*value="(\\d+)"`).exec(text)?.[1]).join(' ')
  }
  assert.equal(await proposed(), '17 10 2016', 'cumulative: 3 October and 14 days')
  await the.owner.query(`update boards set settings = settings || '{"reading": "per step"}' where board_id = $1`, [the.boardId])
  assert.equal(await proposed(), '20 10 2016', 'per step: 6 October and 14 days')
  await did(the, askAllAgencies, manager, { caseId, ...ASKED, agencyIds: [the.police, the.health], dueOn: date('2016-10-20') })
  await answer(caseId, the.police)
  the.setToday('2016-10-20')
  assert.doesNotMatch((await office.get(paths.information.to({ case: caseId }))).text, /days? late/, 'the day itself is in time')
  the.setToday('2016-10-24')
  const late = (await the.frame.database.read(manager, reader => informationReturned(reader, caseId, date('2016-10-24')))).filter(each => each.state === 'late')
  assert.deepEqual(late.map(each => [each.agencyId, each.daysLate]), [[the.health, 4]])
  const [request] = late
  const here = paths.request.to({ case: caseId, request: request?.requestId ?? '' })
  const remind = paths.reminder.to({ case: caseId, request: request?.requestId ?? '' })
  for (const wrong of [{}, { manner: 'telephone', 'on-day': '25', 'on-month': '10', 'on-year': '2016' }, { manner: 'telephone', 'on-day': '1', 'on-month': '10', 'on-year': '2016' }]) assert.equal((await office.post(remind, wrong)).status, 422)
  await office.post(remind, { manner: 'telephone', note: 'Spoke to the duty desk', 'on-day': '24', 'on-month': '10', 'on-year': '2016' })
  assert.match((await office.get(here)).text, /4 days late[^]*24 October 2016, Telephone, by Board Manager: <span[^>]*>Spoke to the duty desk/)
  const list = (await office.get(paths.lateInformation.to({}))).text
  assert.match(list, /Community health[^]*20 October 2016[^]*4 days[^]*24 October 2016, Telephone/)
  assert.doesNotMatch(list, new RegExp(`href="${paths.information.to({ case: caseId })}[^]*Police`))
})

test('the office is asked to ask the agencies once a Panel is agreed, and then to see who has not answered', async () => {
  const caseId = await consideredCase(the)
  const asks = async () => (await askedOn(visit, await the.on('support_team'), caseId)).map(each => each.href)
  assert.ok((await asks()).includes(paths.askAll.to({ case: caseId })))
  await did(the, askAllAgencies, manager, { caseId, ...ASKED, agencyIds: [the.police] })
  const now = await asks()
  assert.ok(now.includes(paths.information.to({ case: caseId })) && !now.includes(paths.askAll.to({ case: caseId })), now.join())
  const request = (await requests(caseId))[0] ?? assert.fail()
  await did(the, goOnWithout, manager, { caseId, requestId: request.requestId, reason: 'Nothing is held' })
  assert.ok(!(await asks()).some(href => href.includes('/information')))
})

test('R257: in a review of another kind the agencies in its scope are proposed', async () => {
  const caseId = await commissionedCase(the, 'plr')
  const page = (await office.get(paths.askAll.to({ case: caseId }))).text
  assert.ok(ticked(page).includes(the.police) && ticked(page).includes(the.health))
})
