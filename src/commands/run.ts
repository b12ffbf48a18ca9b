/**
 * The frame that runs every act: who, may they, find within reach, lock, decide, write, history, commit. An act is
 * one file that fills these steps; the history row commits with the change or the change does not happen.
 */
import type { Action } from '../domain/access.ts'
import { may } from '../domain/access.ts'
import type { Moment } from '../domain/actor.ts'
import type { HistoryFacts, Issue } from '../domain/history.ts'
import type { Database, Session, Writer } from '../store/database.ts'
import { appendHistory } from '../store/history.ts'
import { earlierResult, isDoublePost, lockCase, rememberResult } from '../store/operations.ts'
import { standingOf, type About } from '../store/reach.ts'
import type { Json } from '../store/tables.ts'

/** What a pure rule answers: the change to make, what stands in the way, or that somebody else was there first. */
export type Decision<Change> =
  | { readonly change: Change }
  | { readonly issues: readonly Issue[] }
  | { readonly conflict: { readonly theirs: Json } }

/** All that a step of an act may know. */
export interface Act { readonly session: Session; readonly moment: Moment; readonly writer: Writer }

export interface Command<Input, Found, Change, Result extends Json> {
  /** Verb and noun, as the history tells it: `give-view`. */
  readonly name: string
  readonly action: Action
  /** The case and agency that access is judged by; both left out for an act on the board itself. */
  about(input: Input): About
  /** Loads what the rule needs. Null where it is not there for this person: answered as any missing page. */
  find(act: Act, input: Input): Promise<Found | null>
  /** Pure: the rule of the domain. */
  decide(found: Found, input: Input, moment: Moment): Decision<Change>
  write(act: Act, change: Change, input: Input): Promise<Result>
  /** Ids and facts for the history, never names or narrative. `caseId` only where the act itself opened the case. */
  history(change: Change, result: Result, input: Input): HistoryFacts & { readonly caseId?: string }
}

export type Outcome<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  | { readonly kind: 'conflict'; readonly theirs: Json }
  | { readonly kind: 'not found' }

export interface Frame { readonly database: Database; readonly moment: () => Moment }

/**
 * Runs an act for a signed-in person. `operationId` is the form's own id: a second post with it is answered with the
 * first one's result and changes nothing.
 */
export async function run<Input, Found, Change, Result extends Json>(
  frame: Frame, command: Command<Input, Found, Change, Result>, session: Session, input: Input, operationId: string,
): Promise<Outcome<Result>> {
  try {
    return await frame.database.write(session, writer => perform({ session, writer, moment: frame.moment() }, command, input, operationId))
  } catch (error) {
    if (error instanceof Refused) return error.outcome
    if (!isDoublePost(error)) throw error
    const result = await frame.database.read(session, reader => earlierResult(reader, operationId, command.name))
    return result === undefined ? { kind: 'not found' } : { kind: 'done', result: result as Result }
  }
}

async function perform<Input, Found, Change, Result extends Json>(
  act: Act, command: Command<Input, Found, Change, Result>, input: Input, operationId: string,
): Promise<Outcome<Result>> {
  const about = command.about(input)
  if (about.caseId) await lockCase(act.writer, about.caseId)
  const standing = await standingOf(act.writer, about)
  if (!standing || !may(command.action, standing)) throw new Refused({ kind: 'not found' })
  const earlier = await earlierResult(act.writer, operationId, command.name)
  if (earlier !== undefined) return { kind: 'done', result: earlier as Result }
  const found = await command.find(act, input)
  if (found === null) throw new Refused({ kind: 'not found' })
  const decision = command.decide(found, input, act.moment)
  if ('issues' in decision) throw new Refused({ kind: 'refused', issues: decision.issues })
  if ('conflict' in decision) throw new Refused({ kind: 'conflict', theirs: decision.conflict.theirs })
  const result = await command.write(act, decision.change, input)
  const { caseId, ...facts } = command.history(decision.change, result, input)
  await appendHistory(act.writer, act.session, caseId ?? about.caseId ?? null, command.name, facts)
  await rememberResult(act.writer, act.session, operationId, command.name, result)
  return { kind: 'done', result }
}

/** Ends the transaction without a trace: whatever the steps before it wrote is rolled back. */
class Refused extends Error {
  readonly outcome: Exclude<Outcome<never>, { kind: 'done' }>
  constructor(outcome: Exclude<Outcome<never>, { kind: 'done' }>) {
    super(outcome.kind)
    this.outcome = outcome
  }
}
