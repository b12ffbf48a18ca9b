/** Keeping and sending an answer by the link of a named contact. Each step proves the link anew; none needs an account. */
import type { Issue } from '../../../domain/history.ts'
import { issue } from '../../../domain/history.ts'
import { MOST_FILES, type CheckedFile } from '../../../domain/information/file.ts'
import { returnIssues, type ReturnContent, type VersionStanding } from '../../../domain/information/return.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { Database } from '../../../store/database.ts'
import { atDoor } from '../../../store/door.ts'
import { hashOf } from '../../sign-in/token.ts'
import type { LinkedRequest } from './open-link.ts'

export type Kept = { readonly kind: 'kept'; readonly version: number } | { readonly kind: 'overtaken' } | { readonly kind: 'gone' }

/** `values` is the form as typed; `basedOn` the version that it was made from. */
export async function keepByLink(database: Database, token: string, values: object, basedOn: number): Promise<Kept> {
  const [row] = await atDoor<{ version: number | null }>(database, 'select app.door_keep_information($1, $2, $3) as version', [hashOf(token), JSON.stringify(values), basedOn])
  if (row?.version == null) return { kind: 'gone' }
  return row.version < 0 ? { kind: 'overtaken' } : { kind: 'kept', version: row.version }
}

/** What stood in the way of taking them in; null where the link is no more. */
export async function addFilesByLink(database: Database, token: string, files: readonly CheckedFile[]): Promise<readonly Issue[] | null> {
  for (const file of files) {
    const [row] = await atDoor<{ became: string | null }>(database, 'select app.door_add_information_file($1, $2, $3, $4) as became', [hashOf(token), file.name, file.kind, file.bytes])
    if (row?.became == null) return null
    if (row.became === 'full') return [issue('file', `“${file.name}” was not taken: there are ${MOST_FILES} files already. Take one out first.`)]
  }
  return []
}

export async function dropFileByLink(database: Database, token: string, fileId: string): Promise<void> {
  await atDoor(database, 'select app.door_drop_information_file($1, $2)', [hashOf(token), fileId])
}

export interface Answer { readonly content: ReturnContent; readonly standing: VersionStanding | null; readonly reason: string }

/** `request` as the link showed it a moment ago, with the files that are kept. */
export async function sendByLink(database: Database, token: string, request: LinkedRequest, { content, standing, reason }: Answer, today: PlainDate): Promise<readonly Issue[] | 'sent' | 'gone'> {
  const issues = returnIssues({ content, files: request.files.length, standing, reason }, request.earlier)
  if (issues.length > 0) return issues
  const [row] = await atDoor<{ version: number | null }>(database, 'select app.door_send_information($1, $2, $3, $4, $5) as version',
    [hashOf(token), JSON.stringify(content), standing ?? 'adds', reason.trim() || 'A further version', today])
  return row?.version == null ? 'gone' : 'sent'
}
