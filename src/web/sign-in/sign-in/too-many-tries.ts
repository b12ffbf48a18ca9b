/** After too many tries the door stays shut for a while. The real clock counts here, as it does in the database. */
import type { Answer } from '../../answer.ts'

export function tooManyTries(until: Date, now: Date = new Date()): Answer {
  const minutes = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 60_000))
  return { kind: 'view', status: 429, template: 'errors/too-many.njk', view: { minutes } }
}
