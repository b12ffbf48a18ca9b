import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { askedOn } from '../../../test/support/home.ts'
import { commissionedCase, did, sentReferralCase } from '../../../test/support/road.ts'
import { browserOf } from '../../../test/support/web.ts'
import { askInformation } from '../../commands/initial-information/ask-information.ts'
import { recordReminder } from '../../commands/initial-information/record-reminder.ts'
import { date } from '../../domain/plain-date.ts'
import { disagreementsOf } from '../../store/disagreements/disagreements.ts'
import { informationReturned } from '../../store/initial-information/information-returned.ts'
import { remindersOf } from '../../store/initial-information/chasing.ts'
import { caseHome, register } from '../cases/paths.ts'
import * as paths from './paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const [manager, chair, support] = [await the.on('board_manager'), await the.on('independent_chair'), await the.on('support_team')]
const CONTACT = { 'contact': 'A N Executive', 'post': 'Director', 'manner': 'telephone', 'on-day': '3', 'on-month': '10', 'on-year': '2016', 'said': 'They will look again' }
const all = (caseId: string) => the.frame.database.read(manager, reader => disagreementsOf(reader, [caseId]))

async function raisedBy(person: typeof manager, caseId: string) {
  assert.equal((await visit(person).post(paths.disagreements.to({ case: caseId }), {})).status, 422)
  await visit(person).post(paths.disagreements.to({ case: caseId }), { agencyId: the.health, concern: 'The records are refused' })
  const [found] = await all(caseId)
  return { found: found ?? assert.fail('it is not on record'), here: { case: caseId, disagreement: found?.disagreementId ?? '' } }
}
const asks = async (person: typeof manager, caseId: string) => (await askedOn(visit, person, caseId)).filter(each => each.href.includes('/disagreements/')).length

for (const [when, caseOf] of [['before a review', () => sentReferralCase(the)], ['in a Serious Case Review', () => commissionedCase(the, 'scr')], ['in a Partnership Learning Review', () => commissionedCase(the, 'plr')]] as const) {
  test(`R034, R053, R054, R055: requests, reminders and the three levels of escalation are the same ${when}`, async () => {
    const caseId = await caseOf()
    await did(the, askInformation, manager, { caseId, agencyIds: [the.health], question: 'What do you hold?', purpose: 'To review', relevance: 'You knew them', consent: 'obtained', justification: '', dueOn: date('2016-10-03') })
    const late = async () => (await the.frame.database.read(manager, reader => informationReturned(reader, caseId, date('2016-10-05'))))[0]
    const request = await late() ?? assert.fail('nothing was asked')
    assert.deepEqual([request.state, request.daysLate], ['late', 2])
    await did(the, recordReminder, support, { caseId, requestId: request.requestId, manner: 'letter', on: date('2016-10-03'), note: '' })
    assert.equal((await the.frame.database.read(manager, reader => remindersOf(reader, [caseId]))).get(request.requestId)?.length, 1)

    const { found, here } = await raisedBy(support, caseId)
    assert.deepEqual([found.raisedOn, found.raisedBy, found.raisedAs, found.state.level], ['2016-10-03', 'Support Team', 'support_team', 1])
    assert.ok(found.raisedAt instanceof Date)
    assert.deepEqual([await asks(manager, caseId), await asks(chair, caseId)], [1, 0], 'it is the Manager’s to act on')
    assert.equal((await visit(chair).post(paths.chiefOfficer.to(here), { ...CONTACT, outcome: 'settled' })).status, 422, 'no level is passed over')
    for (const person of [chair, support]) assert.equal((await visit(person).post(paths.executive.to(here), { ...CONTACT, outcome: 'settled' })).status, 404)
    await visit(manager).post(paths.executive.to(here), { ...CONTACT, outcome: 'not settled' })
    const [second] = await all(caseId)
    assert.deepEqual(second?.steps.map(step => [step.level, step.contact, step.on]), [[2, 'A N Executive', '2016-10-03']])
    assert.deepEqual([await asks(manager, caseId), await asks(chair, caseId)], [0, 1], 'and now the Chair’s')
    assert.match((await visit(chair).get(caseHome.to({ case: caseId }))).text, /Disagreements not settled[^]*Community health, raised on 3 October 2016: with the Independent Chair/)
    assert.match((await visit(chair).get(register.to({}))).text, /1 disagreement with agencies not settled/)
    assert.equal((await visit(manager).post(paths.chiefOfficer.to(here), { ...CONTACT, outcome: 'settled' })).status, 404)
    await visit(chair).post(paths.chiefOfficer.to(here), { ...CONTACT, contact: 'A Chief', post: 'Chief Officer', manner: 'letter', outcome: 'settled' })
    assert.match((await visit(manager).get(paths.disagreement.to(here))).text, /Level 3[^]*A Chief, Chief Officer, on 3 October 2016, by letter; recorded by Independent Chair\. It is settled/)
    assert.doesNotMatch((await visit(chair).get(caseHome.to({ case: caseId }))).text, /Disagreements not settled/)
    const letters = await the.owner.query<{ kind: string; signatory: string }>(`select kind, signatory from case_letters where case_id = $1 and kind like 'escalation%'`, [caseId])
    assert.deepEqual(letters.rows, [{ kind: 'escalation_chief_officer', signatory: 'independent_chair' }], 'a letter to the Chief Officer is drafted for the Chair')
    await assert.rejects(the.owner.query('delete from disagreement_steps'), /append-only/)
  })
}

test('R053: the Lead Reviewer and the Review Team raise a disagreement; the agency’s people see none', async () => {
  const caseId = await commissionedCase(the, 'scr')
  for (const role of ['lead_reviewer', 'review_team_member'] as const) {
    const reviewer = await the.person(role)
    await the.appoint(reviewer, role, { caseId })
    const before = (await all(caseId)).length
    await visit(reviewer).post(paths.disagreements.to({ case: caseId }), { agencyId: the.health, concern: `Refused, says the ${role}` })
    const now = await all(caseId)
    assert.deepEqual([now.length, now.at(-1)?.raisedAs], [before + 1, role])
    assert.equal((await visit(reviewer).get(paths.disagreement.to({ case: caseId, disagreement: now.at(-1)?.disagreementId ?? '' }))).status, 200)
  }
  assert.equal(await asks(manager, caseId), 2)
  const officer = await the.on('chief_officer')
  assert.equal((await visit(officer).get(paths.disagreements.to({ case: caseId }))).status, 404)
  assert.deepEqual(await the.frame.database.read(officer, reader => disagreementsOf(reader, [caseId])), [])
})
