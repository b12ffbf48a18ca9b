/** Acts run as somebody of the cast, through the frame that runs them in the product. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { run, type Command, type Outcome } from '../../src/commands/run.ts'
import type { Session } from '../../src/store/database.ts'
import type { Json } from '../../src/store/tables.ts'
import type { Cast } from './cast.ts'

/** Runs the act as that person, with an operation of its own. */
export function act<I, F, C, R extends Json>(the: Cast, command: Command<I, F, C, R>, person: Session, input: I): Promise<Outcome<R>> {
  return run(the.frame, command, person, input, randomUUID())
}

/** The same, where anything but success is a failure of the test. */
export async function did<I, F, C, R extends Json>(the: Cast, command: Command<I, F, C, R>, person: Session, input: I): Promise<R> {
  const outcome = await act(the, command, person, input)
  assert.equal(outcome.kind, 'done', `${command.name}: ${JSON.stringify(outcome)}`)
  return outcome.kind === 'done' ? outcome.result : assert.fail()
}

/** The fields that stood in the way. */
export function asked(outcome: Outcome<Json>): readonly (string | null)[] {
  assert.equal(outcome.kind, 'refused', JSON.stringify(outcome))
  return outcome.kind === 'refused' ? outcome.issues.map(issue => issue.field) : []
}
