/** What is in the database: nothing yet, a worked example, or a real board. */
import type { ClientBase } from 'pg'
import { plainDate, type PlainDate } from '../domain/plain-date.ts'
import type { ExampleSize } from './make-example.ts'

export type Installation =
  | { readonly kind: 'empty' }
  | { readonly kind: 'board' }
  /** Its making was cut short. */
  | { readonly kind: 'unfinished example'; readonly size: ExampleSize }
  /** `since`: the real day on which it was made. */
  | { readonly kind: 'example'; readonly boardId: string; readonly since: PlainDate; readonly size: ExampleSize }

export async function findInstallation(owner: ClientBase): Promise<Installation> {
  const { rows } = await owner.query<{ board_id: string; example: string | null; since: string | null; ready: string | null; size: string | null }>(`
    select board_id, settings ->> 'example' as example, settings ->> 'exampleSince' as since, settings ->> 'exampleReady' as ready, settings ->> 'exampleSize' as size from boards`)
  const [first] = rows
  if (!first) return { kind: 'empty' }
  const since = plainDate(first.since ?? '')
  if (first.example !== 'true' || since === null) return { kind: 'board' }
  const size = first.size === 'large' ? 'large' : 'small'
  return first.ready === 'true' ? { kind: 'example', boardId: first.board_id, since, size } : { kind: 'unfinished example', size }
}
