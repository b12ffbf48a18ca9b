/** A step of a timetable as a row of a table. */
import { roleName } from '../../domain/roles.ts'
import { spoken } from '../../domain/plain-date.ts'
import { spokenState } from '../../domain/timetable/step-state.ts'
import type { StepState } from '../../domain/timetable/step-state.ts'
import { titleOf } from '../../domain/facts.ts'
import type { TimetableStep } from '../../domain/timetable.ts'
import type { Address } from '../paths.ts'
import { stepPage } from './paths.ts'

export interface TimetableRow {
  readonly key: string
  readonly title: string
  readonly href: Address
  readonly who: string
  /** '' where it has no date. */
  readonly due: string
  readonly provisional: boolean
  readonly plannedFor: string
  readonly explanation: string
  readonly state: string
  readonly tone: 'green' | 'red' | 'blue' | 'grey'
  /** "2 of 3 recorded", or ''. */
  readonly progress: string
  /** Why it is left out or not needed, what it waits for, what must come first, what went wrong. */
  readonly notes: readonly string[]
}

export function timetableRow(caseId: string, step: TimetableStep): TimetableRow {
  const recorded = step.outputs.filter(output => output.on !== null).length
  const partly = step.outputs.length > 1 && recorded > 0 && step.state.is !== 'done'
  return {
    key: step.key, title: step.title, href: stepPage.to({ case: caseId, step: step.key }),
    who: step.owners.map(roleName).join(', '),
    due: step.due ? spoken(step.due) : '',
    provisional: step.provisional && step.due !== null && step.state.is !== 'done',
    plannedFor: step.plannedFor && step.state.is !== 'done' ? spoken(step.plannedFor) : '',
    explanation: step.explanation,
    state: spokenState(step.state), tone: toneOf(step.state),
    progress: partly ? `${recorded} of ${step.outputs.length} recorded` : '',
    notes: [...reasonOf(step.state), ...step.heldBy.map(kind => `Not before this is on record: ${titleOf(kind)}.`), ...step.warnings],
  }
}

function reasonOf(state: StepState): readonly string[] {
  if (state.is === 'not needed') return [state.reason]
  if (state.is === 'skipped') return [`Left out: ${state.reason}`]
  return state.is === 'waiting' ? [`Waits for: ${titleOf(state.for)}.`] : []
}

function toneOf(state: StepState): TimetableRow['tone'] {
  switch (state.is) {
    case 'done': return 'green'
    case 'overdue': return 'red'
    case 'due': case 'open': return 'blue'
    default: return 'grey'
  }
}
