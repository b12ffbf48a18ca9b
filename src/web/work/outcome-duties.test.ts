/** The family and the quality of a review in Your work. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { fillOutcome } from '../../../test/support/outcome.ts'
import { bringIntoScope } from '../../../test/support/hand-in.ts'
import { commissionedCase } from '../../../test/support/review.ts'
import { browserOf } from '../../../test/support/web.ts'
import { home } from '../paths.ts'

const the = await cast({ after }, '2017-05-02')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const chair = await the.on('subcommittee_chair')
const caseId = await commissionedCase(the, { facts: [['collation_reviewed', '2016-12-01'], ['draft_1', '2017-02-01']] })
await bringIntoScope(the, caseId)
const { member } = await fillOutcome(the, caseId)
const work = async (who: typeof manager) => (await visit(who).get(home.to({}))).text

test('a member of the family without a record is work of those who run the review, until there is one', async () => {
  assert.match(await work(manager), /Record how a member of the family is involved/)
  assert.doesNotMatch(await work(chair), /member of the family/)
  await the.owner.query(`insert into family_engagements (board_id, case_id, member_id, revision, invited, how, by_whom, needs, adjustments, outcome, notes, recorded_by)
    values ($1, $2, $3, 1, 'not yet', '', '', '{}', '', 'awaited', '', $4)`, [the.boardId, caseId, member, manager.personId])
  assert.doesNotMatch(await work(manager), /member of the family/)
})

test('the Chair of the Sub-Committee is asked to assure the last stage that the review reached, until it is looked at', async () => {
  assert.match(await work(chair), /Assure the quality of the review: draft 1 of the Overview Report/)
  assert.doesNotMatch(await work(chair), /chronologies and comments are reviewed/)
  await the.owner.query(`insert into quality_checkpoints (board_id, case_id, stage, number, outcome, comments, checked_on, recorded_by) values ($1, $2, 'draft-1', 1, 'satisfied', 'Clear', '2017-03-01', $3)`, [the.boardId, caseId, chair.personId])
  assert.doesNotMatch(await work(chair), /Assure the quality/)
})
