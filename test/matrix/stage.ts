/** The cases that the matrix walks: one in each phase and one of another board, each with something behind every address. */
import { randomUUID } from 'node:crypto'
import type { Cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'
import { commissionedCase } from '../support/review.ts'
import type { Cases } from './people.ts'

export interface Stage { readonly cases: Cases, readonly paramsOf: (caseId: string | null) => Readonly<Record<string, string>> }

export async function stage(the: Cast): Promise<Stage> {
  const cases: Cases = {
    byPhase: {
      draft: await the.openCase([], false),
      referral: await the.openCase([['referral_received', '2016-09-01']]),
      review: (await openReview(the)).caseId,
      closed: await commissionedCase(the, { facts: [['action_plans_complete', '2016-10-01']] }),
    },
    another: await commissionedCase(the),
    otherBoards: await caseOfOtherBoard(the),
  }
  const someone = await the.person('Somebody with a name')
  const common = { token: 'no-such-token', agency: the.police, person: someone.personId }
  return { cases, paramsOf: caseId => ({ ...common, ...(caseId && { case: caseId }) }) }
}

async function caseOfOtherBoard(the: Cast): Promise<string> {
  const id = randomUUID()
  await the.owner.query("insert into cases (board_id, case_id, reference, submitted_at) values ($1, $2, 'OTHER-1', now())", [the.otherBoardId, id])
  for (const kind of ['referral_received', 'commissioned']) {
    await the.owner.query('insert into case_facts (board_id, case_id, fact_id, kind, happened_on, recorded_by) values ($1, $2, $3, $4, $5, $6)',
      [the.otherBoardId, id, randomUUID(), kind, '2016-10-01', the.otherManager.personId])
  }
  return id
}
