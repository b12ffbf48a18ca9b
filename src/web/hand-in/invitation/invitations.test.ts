/** Whether each practitioner whom an agency names is invited. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { signedPlan } from '../../../../test/support/outcome.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { practitionerIdOf } from '../../../store/chronology/invitations.ts'
import { invitation, practitioners, practitionersFile } from '../paths.ts'

const the = await cast({ after }, '2017-01-10')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const review = await openReview(the)
const { caseId } = review
const NURSE = { name: 'School nurse of A', role: 'School nurse', involved: '2014 to 2016', contact: 'nurse@health.example' }
const VISITOR = { name: 'Visitor of A', role: 'Health visitor', involved: '2012', contact: 'visitor@health.example' }
const OFFICER = { name: 'Officer of A', role: 'Police constable', involved: '12 March 2014', contact: 'officer@police.example' }
await signedPlan(the, caseId, the.health, [], [NURSE, VISITOR])
await signedPlan(the, caseId, the.police, [], [OFFICER])
const here = practitioners.to({ case: caseId })
const of = (agencyId: string, person: typeof NURSE) => invitation.to({ case: caseId, practitioner: practitionerIdOf(agencyId, person) })
const ON = { 'on-day': '9', 'on-month': '1', 'on-year': '2017' }

test('R007: every practitioner named on a chronology has an invitation status or a recorded reason for not being invited; the list says who is missing', async () => {
  assert.match((await visit(manager).get(here)).text, /3 of 3 practitioners are neither invited.*School nurse of A, School nurse.*Visitor of A.*Officer of A/s)
  assert.equal((await visit(manager).post(of(the.health, NURSE), { status: 'invited', ...ON, basedOn: '0' })).to, here)
  const bare = await visit(manager).post(of(the.health, VISITOR), { status: 'not invited', reason: '', basedOn: '0' })
  assert.equal(bare.status, 422)
  assert.match(bare.text, /Say why this practitioner is not invited/)
  await visit(manager).post(of(the.health, VISITOR), { status: 'not invited', reason: 'Left the country', basedOn: '0' })
  const partly = (await visit(manager).get(here)).text
  assert.match(partly, /1 of 3 practitioners are neither invited nor left out for a recorded reason:<\/p>\s*<ul[^>]*><li>Officer of A, Police constable<\/li><\/ul>/)
  assert.match(partly, /Invited, 9 January 2017/)
  assert.match(partly, /Not to be invited<br><span[^>]*>Left the country/)
  await visit(manager).post(of(the.police, OFFICER), { status: 'declined', ...ON, basedOn: '0' })
  assert.match((await visit(manager).get(here)).text, /Nobody: each of 3 practitioners is invited, or left out for a recorded reason/)
  assert.match((await visit(manager).get(practitionersFile.to({ case: caseId }))).text, /Visitor of A,Health visitor,2012,visitor@health\.example,Not to be invited,Left the country/)
})

test('what is on record stays with the practitioner when the agency signs a further list, and shows where they are no longer named', async () => {
  await signedPlan(the, caseId, the.health, [], [VISITOR, { ...NURSE, name: 'SCHOOL NURSE OF A' }])
  assert.match((await visit(manager).get(here)).text, /SCHOOL NURSE OF A.*Invited, 9 January 2017/s)
  await signedPlan(the, caseId, the.health, [], [{ ...NURSE, name: 'Another nurse' }])
  const { text } = await visit(manager).get(here)
  assert.match(text, /1 of 2 practitioners are.*Another nurse, School nurse/s)
  assert.match(text, /On record, and no longer named.*Visitor of A, Health visitor: Not to be invited/s)
})

test('an overtaken record is not lost, and history tells no name', async () => {
  const again = await visit(manager).post(of(the.police, OFFICER), { status: 'invited', ...ON, reason: 'My own words', basedOn: '0' })
  assert.equal(again.status, 409)
  assert.match(again.text, /My own words/)
  const history = await the.owner.query<{ facts: string }>("select facts from history where act = 'record-invitation'")
  assert.ok(history.rows.length >= 3)
  for (const { facts } of history.rows) assert.doesNotMatch(facts, /of A|Left the country/)
})

test('an agency’s own people find no row of it', async () => {
  assert.equal((await visit(review.author).get(here)).status, 404)
  assert.deepEqual(await the.frame.database.read(review.author, reader => reader.selectFrom('practitioner_invitations').select('name').execute()), [])
})
