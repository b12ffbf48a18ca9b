/** The Sub-Committee's looks at the quality of a review. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { commissionedCase } from '../../../test/support/review.ts'
import { browserOf } from '../../../test/support/web.ts'
import { quality } from './paths.ts'

const the = await cast({ after }, '2017-05-02')
const visit = await browserOf(the, { after })
const member = await the.on('subcommittee_member')
const LOOK = { stage: 'draft-1', 'on-day': '20', 'on-month': '2', 'on-year': '2017', outcome: 'returned', comments: 'The child’s voice is missing' }

test('R046: the Sub-Committee looks at a review after collation, at each draft and at the final report, with comments and an outcome', async () => {
  const caseId = await commissionedCase(the, { facts: [['collation_reviewed', '2016-12-01'], ['draft_1', '2017-02-01']] })
  const here = quality.to({ case: caseId })
  const { text } = await visit(member).get(here)
  for (const stage of ['After the chronologies and comments are reviewed', 'Draft 1 of the Overview Report', 'Draft 2 of the Overview Report', 'The final report']) assert.ok(text.includes(stage), stage)
  assert.match(text, /Draft 2 of the Overview Report<\/h2>\s*<p[^>]*>Not reached yet/)
  assert.equal((await visit(member).post(here, LOOK)).status, 303)
  assert.equal((await visit(member).post(here, { ...LOOK, 'on-day': '27', outcome: 'satisfied', comments: 'It is there now' })).status, 303)
  assert.match((await visit(await the.on('independent_chair')).get(here)).text,
    /Satisfied<\/strong> 27 February 2017.*It is there now.*Returned for more work<\/strong> 20 February 2017.*The child’s voice is missing.*Recorded by Sub-Committee member/s)
})

test('R046: nothing is assured that is not there yet, and nothing without comments', async () => {
  const caseId = await commissionedCase(the, { facts: [['draft_1', '2017-02-01']] })
  const here = quality.to({ case: caseId })
  assert.match((await visit(member).post(here, { ...LOOK, stage: 'draft-2' })).text, /There is nothing to look at yet/)
  assert.match((await visit(member).post(here, { ...LOOK, 'on-month': '1' })).text, /was there only from 1 February 2017 on/)
  const bare = await visit(member).post(here, { ...LOOK, comments: ' ', outcome: '' })
  assert.equal(bare.status, 422)
  assert.match(bare.text, /Choose what the Sub-Committee found/)
  assert.match(bare.text, /Write the Sub-Committee’s comments/)
  assert.deepEqual((await the.owner.query('select * from quality_checkpoints where case_id = $1', [caseId])).rows, [])
})

test('an audit is looked at after its meeting; the reviewer reads what was found and records nothing', async () => {
  const caseId = await commissionedCase(the, { kind: 'audit', facts: [['audit_meeting_held', '2017-02-01']] })
  const reviewer = await the.person('Reviewer')
  await the.appoint(reviewer, 'lead_reviewer', { caseId })
  assert.equal((await visit(member).post(quality.to({ case: caseId }), { ...LOOK, stage: 'audit' })).status, 303)
  const { text } = await visit(reviewer).get(quality.to({ case: caseId }))
  assert.match(text, /After the audit meeting.*The child’s voice is missing/s)
  assert.doesNotMatch(text, /Draft 1|Record a look/)
  assert.equal((await visit(reviewer).post(quality.to({ case: caseId }), LOOK)).status, 404)
})
