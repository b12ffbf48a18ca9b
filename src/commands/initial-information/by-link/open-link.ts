/**
 * What a named contact of an agency finds behind the link they were given: one request, and what they have written so far. The link is
 * the proof; it is good until it is used, taken back or run out. Guessing is counted by network, and answered like a missing page.
 */
import type { FileKind } from '../../../domain/information/file.ts'
import { plainDate, type PlainDate } from '../../../domain/plain-date.ts'
import type { Database } from '../../../store/database.ts'
import { atDoor } from '../../../store/door.ts'
import { networkOf } from '../../sign-in/network.ts'
import { hashOf } from '../../sign-in/token.ts'

export interface DraftFile { readonly fileId: string; readonly name: string; readonly kind: FileKind; readonly size: number }

export interface LinkedRequest {
  readonly board: string
  readonly agency: string
  readonly reference: string
  readonly letter: string
  readonly question: string
  readonly askedOn: PlainDate
  readonly dueOn: PlainDate | null
  /** How many versions of the answer were sent before; what they say is not shown. */
  readonly earlier: number
  readonly contact: { readonly name: string; readonly post: string }
  readonly expiresAt: Date
  /** The form as it was last kept; null where nothing was. */
  readonly draft: unknown
  readonly version: number
  readonly files: readonly DraftFile[]
}

interface Row extends Record<string, unknown> {
  board: string; agency: string; reference: string; letter: string; question: string; asked_on: string; due_on: string | null; earlier: number
  name: string; post: string; expires_at: Date; content: unknown; version: number; files: readonly DraftFile[]
}

/** Tries in a row from one network that open nothing, before it is shut out for a while. An office whose people share an address has one too. */
const FREE = 20
const NOBODY = hashOf('no account')

function networkSubject(from: string): Buffer { return hashOf(`information link:${networkOf(from)}`) }

/** Null where the link opens nothing, or too many that opened nothing came from the same network. `from` is the visitor's network address. */
export async function openLink(database: Database, token: string, from: string): Promise<LinkedRequest | null> {
  if (!/^[\w-]{43}$/.test(token)) return null
  const subject = networkSubject(from)
  const [door] = await atDoor<{ until: Date | null }>(database, 'select app.door_attempt($1, $2) as until', [subject, FREE])
  if (door?.until) return null
  const [row] = await atDoor<Row>(database, 'select * from app.door_information($1)', [hashOf(token)])
  if (!row) return null
  await atDoor(database, 'select app.door_succeeded($1, $2)', [NOBODY, subject])
  return {
    board: row.board, agency: row.agency, reference: row.reference, letter: row.letter, question: row.question, askedOn: dayOf(row.asked_on), dueOn: row.due_on === null ? null : dayOf(row.due_on),
    earlier: row.earlier, contact: { name: row.name, post: row.post }, expiresAt: row.expires_at, draft: row.content, version: row.version, files: row.files,
  }
}

function dayOf(text: string): PlainDate {
  const day = plainDate(text)
  if (day === null) throw new Error('the database gave a day that is none')
  return day
}
