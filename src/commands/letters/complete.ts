/** Puts on record what a letter tells, once the last of those that tell it was sent: facts come with the sending, never with the draft. */
import { letterOf, type LetterKind } from '../../domain/letters/kinds.ts'
import { completedOn } from '../../domain/letters/progress.ts'
import type { FactKind } from '../../domain/facts.ts'
import type { Session, Writer } from '../../store/database.ts'
import { recordFact } from '../../store/facts.ts'
import { lettersOf } from '../../store/letters/letters.ts'

/** The kinds of the facts now on record; none while another of these letters is left to send. */
export async function recordIfComplete(writer: Writer, session: Session, caseId: string, kind: LetterKind, about: string): Promise<readonly FactKind[]> {
  const on = completedOn(await lettersOf(writer, caseId), kind, about)
  if (on === null) return []
  const { facts } = letterOf(kind)
  for (const fact of facts) await recordFact(writer, session, { caseId, kind: fact, on })
  return facts
}
