/** How the family is brought into a review, from the referral's list to what came of it. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { recordPoliceDiscussion } from '../../commands/commissioning/record-police-discussion.ts'
import { date } from '../../domain/plain-date.ts'
import { exampleReferral } from '../../domain/referral/example.ts'
import { familyIn } from '../../domain/family.ts'
import { cast } from '../../../test/support/cast.ts'
import { commissionedCase, did } from '../../../test/support/road.ts'
import { browserOf } from '../../../test/support/web.ts'
import { engagement, family, familyFromReferral, familyMember, newFamilyMember } from './paths.ts'

const the = await cast({ after }, '2017-01-10')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const caseId = await commissionedCase(the)
const here = family.to({ case: caseId })
const day = (name: string, of: string, month: string, year: string) => ({ [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year })
const RECORD = {
  invited: 'yes', ...day('invitedOn', '5', '1', '2017'), how: 'Letter by hand', byWhom: 'The Board Manager', ...day('explainedOn', '6', '1', '2017'), needs: ['interpreter', 'advocate'],
  adjustments: 'A Polish interpreter of her choice', outcome: 'declined', notes: '', basedOn: '0',
}
const inReferral = familyIn(exampleReferral())

test('R008: each member of the family whom the referral names, surviving children included, is on the list and lacks a record until there is one', async () => {
  assert.match((await visit(manager).get(here)).text, /Nobody is on the list yet/)
  assert.equal((await visit(manager).post(familyFromReferral.to({ case: caseId }))).to, here)
  const { text } = await visit(manager).get(here)
  assert.ok(inReferral.length > 0)
  for (const person of inReferral) assert.ok(text.includes(`>${person.name}</a>`), person.name)
  assert.match(text, /No record yet/)
  const twice = await visit(manager).post(familyFromReferral.to({ case: caseId }))
  assert.equal(twice.status, 422)
  assert.match(twice.text, /Everybody whom the referral names is on the list already/)
})

test('R008: the record says whether invited, how, by whom, when it was explained, what they need and what came of it, declining included; before the police are consulted nobody is contacted', async () => {
  const added = await visit(manager).post(newFamilyMember.to({ case: caseId }), { name: 'Brother of the child', relationship: 'Brother', isChild: 'yes' })
  const member = added.to?.split('/').at(-2) ?? assert.fail('nobody was added')
  const form = engagement.to({ case: caseId, member })
  assert.match((await visit(manager).get(here)).text, /Until it is, nobody in the family is contacted/)
  const locked = await visit(manager).post(form, RECORD)
  assert.equal(locked.status, 422)
  assert.match(locked.text, /Contact with the family waits for the discussion with the police/)
  assert.match(locked.text, /A Polish interpreter of her choice/)
  await did(the, recordPoliceDiscussion, manager, { caseId, on: date('2017-01-03'), withWhom: 'Senior Investigating Officer', outcome: 'Contact is agreed' })
  assert.equal((await visit(manager).post(form, RECORD)).to, familyMember.to({ case: caseId, member }))
  const { text } = await visit(manager).get(familyMember.to({ case: caseId, member }))
  assert.match(text, /Invited\?.*Yes.*5 January 2017.*Letter by hand.*The Board Manager.*6 January 2017.*Interpreter, Advocate or supporter.*A Polish interpreter of her choice.*Declined/s)
  assert.match((await visit(manager).get(here)).text, /Brother of the child.*Invited on 5 January 2017\. Declined\./s)
  const second = await visit(manager).post(form, { ...RECORD, outcome: 'contributed', notes: 'She wrote to us after all', basedOn: '1' })
  assert.equal(second.status, 303)
  assert.match((await visit(manager).get(familyMember.to({ case: caseId, member }))).text, /She wrote to us after all.*1 earlier record<.*Declined/s)
  assert.equal((await visit(manager).post(form, { ...RECORD, notes: 'Overtaken words' })).status, 409)
})

test('R101: needs and adjustments are kept with the person', async () => {
  const kept = await the.owner.query('select needs, adjustments from family_engagements where case_id = $1 and revision = 1', [caseId])
  assert.deepEqual(kept.rows, [{ needs: ['interpreter', 'advocate'], adjustments: 'A Polish interpreter of her choice' }])
})

test('only those who run the review or carry it out find the family, on the pages and in the database', async () => {
  const reviewer = await the.person('Review Team member of this review')
  await the.appoint(reviewer, 'review_team_member', { caseId })
  const text = (await visit(reviewer).get(here)).text
  assert.match(text, /Brother of the child/)
  assert.doesNotMatch(text, /Put them on the list/)
  for (const role of ['independent_chair', 'legal_adviser', 'subcommittee_member', 'chief_officer'] as const) {
    const person = await the.on(role)
    assert.equal((await visit(person).get(here)).status, 404, role)
    assert.deepEqual(await the.frame.database.read(person, reader => reader.selectFrom('family_members').select('member_id').execute()), [], role)
    assert.deepEqual(await the.frame.database.read(person, reader => reader.selectFrom('identity_versions').select('name').execute()), [], role)
    assert.deepEqual(await the.frame.database.read(person, reader => reader.selectFrom('family_engagements').select('notes').execute()), [], role)
  }
  const history = await the.owner.query<{ facts: string }>("select facts from history where act in ('record-engagement', 'add-family-member', 'list-family')")
  for (const { facts } of history.rows) assert.doesNotMatch(facts, /Brother|Polish|She wrote/)
})
