/** What a person is told when something stands in the way, and what the operator’s log is told: ids and places in the program, never content. */
import { randomUUID } from 'node:crypto'
import type { Answer } from './answer.ts'
import { Busy } from '../commands/sign-in/password-hash.ts'
import { NotAForm, TooLarge } from './forms/read-body.ts'

/** One line of the operator's log. */
export type Tell = (line: Readonly<Record<string, string | number | null | readonly string[]>>) => void

/** Each answer and each incident to a log; to somebody at a terminal incidents alone, so that what the start told them stays in sight. */
export const tellStandardOutput: Tell = line => {
  if (process.stdout.isTTY && line['what'] === 'answered') return
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`)
}

function errorPage(status: number, template: string, view: object = {}): Answer { return { kind: 'view', status, template, view } }

/** The one answer for what is not there and for what this visitor may not know of. */
export const MISSING_PAGE = errorPage(404, 'errors/missing.njk')
/** `held` leads to the words kept from the form, where there were any. */
export function forgeryPage(held: string | null): Answer { return errorPage(403, 'errors/forgery.njk', { held }) }

/** The page for an error that reached the top. `held` leads to the words kept from the form, where there were any. */
export function pageForError(error: unknown, tell: Tell, held: string | null): Answer {
  const code = codeOf(error)
  if (error instanceof TooLarge || TOO_LARGE.has(code)) return errorPage(413, 'errors/too-large.njk')
  if (error instanceof NotAForm || NOT_A_FORM.has(code)) return errorPage(415, 'errors/not-a-form.njk')
  if (error instanceof Busy) return errorPage(503, 'errors/busy.njk')
  const incident = randomUUID().slice(0, 8)
  tell({ what: 'incident', incident, error: error instanceof Error ? error.name : typeof error, code, places: placesIn(error) })
  return errorPage(500, 'errors/broken.njk', { incident, held })
}

const TOO_LARGE = new Set(['FST_ERR_CTP_BODY_TOO_LARGE', 'FST_REQ_FILE_TOO_LARGE', 'FST_FILES_LIMIT', 'FST_FIELDS_LIMIT', 'FST_PARTS_LIMIT'])
const NOT_A_FORM = new Set(['FST_ERR_CTP_INVALID_MEDIA_TYPE', 'FST_INVALID_MULTIPART_CONTENT_TYPE', 'FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'FST_PROTO_VIOLATION'])

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Where in the program it happened. Messages are left out: a database’s quotes the row it choked on. */
function placesIn(error: unknown): readonly string[] {
  const stack = error instanceof Error ? error.stack ?? '' : ''
  return stack.split('\n').filter(line => line.startsWith('    at ')).slice(0, 12).map(line => line.trim())
}
