/** The Sub-Committee looks at the quality of a review at one of its stages, and is satisfied or returns it with comments (R046). */
import { standing } from '../../domain/facts.ts'
import { issue } from '../../domain/history.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { factsOf as factsOfOutput } from '../../domain/procedures/procedure.ts'
import { procedureWithId } from '../../domain/procedures/procedures.ts'
import { checkIssues, isCheckOutcome, stagesOf, type CheckAsked, type CheckOutcome, type QualityStage } from '../../domain/quality.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import type { Reader } from '../../store/database.ts'
import { factsOf } from '../../store/facts.ts'
import { checkpointsOf, insertCheckpoint, type Checkpoint } from '../../store/quality/checkpoints.ts'
import type { Command } from '../run.ts'

interface Input extends CheckAsked { readonly caseId: string; readonly stage: string }
export interface StageReached extends QualityStage { readonly since: PlainDate | null }
interface Found { readonly stages: readonly StageReached[]; readonly made: readonly Checkpoint[] }
interface Change { readonly stage: string; readonly number: number; readonly outcome: CheckOutcome; readonly on: PlainDate }

export const recordCheckpoint: Command<Input, Found, Change, { readonly number: number }> = {
  name: 'record-checkpoint',
  action: 'quality-assure',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    const stages = await stagesReached(writer, caseId)
    return stages && { stages, made: await checkpointsOf(writer, caseId) }
  },
  decide({ stages, made }, input, { today }) {
    const stage = stages.find(each => each.key === input.stage)
    if (!stage) return { issues: [issue('stage', 'Choose the stage that the Sub-Committee looked at')] }
    const issues = checkIssues(input, stage.since, today)
    if (issues.length > 0 || input.on === null || !isCheckOutcome(input.outcome)) return { issues }
    return { change: { stage: stage.key, number: (made.find(each => each.stage === stage.key)?.number ?? 0) + 1, outcome: input.outcome, on: input.on } }
  },
  async write({ writer, session }, { stage, number, outcome, on }, { caseId, comments }) {
    await insertCheckpoint(writer, session, caseId, { stage, number, outcome, comments, on })
    return { number }
  },
  history: ({ stage, number, outcome, on }) => ({ stage, number, outcome, on }),
}

/** The stages of the review with the day on which each was reached; null where no review is commissioned. */
export async function stagesReached(reader: Reader, caseId: string): Promise<readonly StageReached[] | null> {
  const review = await reviewOf(reader, caseId)
  if (!review) return null
  const facts = standing(await factsOf(reader, caseId))
  const produced = new Set(procedureWithId(review.procedure)?.steps.flatMap(step => step.outputs.flatMap(factsOfOutput)))
  return stagesOf(produced).map(stage => ({ ...stage, since: facts.get(stage.after)?.on ?? null }))
}
