/** Double posts and simultaneous acts: what the command frame needs to make each act happen once, one after another. */
import { sql } from 'kysely'
import type { Reader, Session, Writer } from './database.ts'
import { isId } from './id.ts'
import type { Json } from './tables.ts'

/** Makes acts on one case wait for each other. Rows that only refer to the case are not kept waiting. */
export async function lockCase(writer: Writer, caseId: string): Promise<void> {
  if (isId(caseId)) await sql`select from cases where case_id = ${caseId} for no key update`.execute(writer)
}

/** The result of the operation if it was done before by this person; undefined otherwise. */
export async function earlierResult(reader: Reader, operationId: string, command: string): Promise<Json | undefined> {
  if (!isId(operationId)) return undefined
  const found = await reader.selectFrom('operations').select('result')
    .where('operation_id', '=', operationId).where('command', '=', command).executeTakeFirst()
  return found?.result
}

export async function rememberResult(writer: Writer, session: Session, operationId: string, command: string, result: Json): Promise<void> {
  await writer.insertInto('operations').values({
    board_id: session.boardId, person_id: session.personId, operation_id: operationId, command, result: JSON.stringify(result),
  }).execute()
}

/** Whether a second post of the same form lost the race against the first. */
export function isDoublePost(error: unknown): boolean {
  return error instanceof Error && 'constraint' in error && error.constraint === 'operations_pkey'
}
