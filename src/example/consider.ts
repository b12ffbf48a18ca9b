/** How the Sub-Committee considers a referral of the example: both initial reviews, the circulation, and each member's view on its day. */
import { answerSubcommittee } from '../commands/decision/answer-subcommittee.ts'
import { circulateReferral } from '../commands/decision/circulate-referral.ts'
import { closeConsideration } from '../commands/decision/close-consideration.ts'
import { giveView } from '../commands/decision/give-view.ts'
import { reviewReferral } from '../commands/decision/review-referral.ts'
import { BOARD_MANAGER } from './people.ts'
import type { Stage } from './stage.ts'

export interface Consideration {
  readonly on: string
  readonly manager: string
  readonly lead: string
  readonly message: string
  /** Day, member, whether a Panel is warranted, and why. */
  readonly views: readonly (readonly [on: string, member: string, warranted: boolean, rationale: string])[]
}

export async function consider(stage: Stage, caseId: string, { on, manager, lead, message, views }: Consideration): Promise<void> {
  stage.day(on)
  await stage.act(BOARD_MANAGER.email, reviewReferral, { caseId, comment: manager })
  await stage.act('safeguarding-lead@board.example', reviewReferral, { caseId, comment: lead })
  await stage.act(BOARD_MANAGER.email, circulateReferral, { caseId, manner: 'correspondence', message })
  for (const [day, member, warranted, rationale] of views) {
    stage.day(day)
    await stage.act(member, giveView, { caseId, warranted, rationale })
  }
}

/** The views are counted, and the Independent Chair agrees with what they come to. */
export async function countViews(stage: Stage, caseId: string, on: string, panel: boolean): Promise<void> {
  stage.day(on)
  await stage.act(BOARD_MANAGER.email, closeConsideration, { caseId })
  await stage.act('chair@board.example', answerSubcommittee, { caseId, agrees: true, panel, reason: '' })
}
