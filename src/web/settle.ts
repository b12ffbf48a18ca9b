/** Turns what came of a command into an answer. What is out of reach is answered as a missing page, always and here. */
import type { Outcome } from '../commands/run.ts'
import type { Issue } from '../domain/history.ts'
import type { Json } from '../store/tables.ts'
import { missing } from './answer.ts'
import type { Answer } from './answer.ts'

export interface Answers<Result> {
  readonly done: (result: Result) => Answer | Promise<Answer>
  /** The form again, with what was typed. */
  readonly refused: (issues: readonly Issue[]) => Answer | Promise<Answer>
  /** Only acts that change a text which two people may hold at once can be overtaken. */
  readonly overtaken?: (theirs: Json) => Answer | Promise<Answer>
}

export async function settle<Result>(outcome: Outcome<Result>, answers: Answers<Result>): Promise<Answer> {
  switch (outcome.kind) {
    case 'done': return answers.done(outcome.result)
    case 'refused': return answers.refused(outcome.issues)
    case 'not found': return missing
    case 'conflict':
      if (!answers.overtaken) throw new Error('The act was overtaken by another, and its page does not say what to show then')
      return answers.overtaken(outcome.theirs)
  }
}
