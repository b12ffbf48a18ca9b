/** What a referrer without an account is told of their referral once it is sent: a status line, and the board's letters to them. Each look is on record. */
import { isFactKind, type FactKind } from '../../domain/facts.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { statusLine } from '../../domain/referral/status-line.ts'
import { atDoor } from '../../store/door.ts'
import type { Database } from '../../store/database.ts'
import type { ReferralVisit } from './visit.ts'

export interface LetterAtDoor { readonly letterId: string; readonly sentOn: PlainDate; readonly words: string; readonly document: Buffer | null }

/** `wanted`: of which the document is given too. */
export async function lettersAtDoor(database: Database, { proof }: ReferralVisit, wanted: string | null = null): Promise<readonly LetterAtDoor[]> {
  const rows = await atDoor<{ letter_id: string; sent_on: PlainDate; words: string; document: Buffer | null }>(database, 'select * from app.door_referral_letters($1, $2)', [proof, wanted])
  return rows.map(row => ({ letterId: row.letter_id, sentOn: row.sent_on, words: row.words, document: row.document }))
}

export async function statusAtDoor(database: Database, visit: ReferralVisit): Promise<{ readonly line: string; readonly letters: readonly LetterAtDoor[] }> {
  const rows = await atDoor<{ kind: string; on_day: PlainDate }>(database, 'select * from app.door_referral_steps($1)', [visit.proof])
  const steps = new Map(rows.flatMap((row): [FactKind, PlainDate][] => isFactKind(row.kind) ? [[row.kind, row.on_day]] : []))
  const letters = await lettersAtDoor(database, visit)
  return { letters, line: statusLine(steps, letters.map(letter => letter.sentOn).sort().at(-1) ?? null) }
}
