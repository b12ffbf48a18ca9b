/** When the last agency's chronology is in, or the review goes on without it, that is a fact, and the work on them can begin (R149). */
import type { FactKind } from '../../domain/facts.ts'
import { allChronologiesIn } from '../../store/chronology/submissions.ts'
import { recordFact, standingFactKinds } from '../../store/facts.ts'
import type { Act } from '../run.ts'

const ALL_IN: FactKind = 'chronologies_in'

/** Whether all are in. Puts it on record once. */
export async function recordAllIn({ writer, session, moment }: Act, caseId: string): Promise<boolean> {
  const complete = await allChronologiesIn(writer, caseId)
  if (complete && !(await standingFactKinds(writer, caseId)).has(ALL_IN)) await recordFact(writer, session, { caseId, kind: ALL_IN, on: moment.today })
  return complete
}
