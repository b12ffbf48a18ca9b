/** What a person owes on a case: the steps that their roles see to or take part in, which can be done now. */
import type { Role } from '../roles.ts'
import type { Timetable, TimetableStep } from '../timetable.ts'

export interface Owed {
  readonly step: TimetableStep
  /** The first owner of a step sees to it; the others take part. */
  readonly part: 'sees to it' | 'takes part'
}

/** Overdue first, then by date, then what has no date. A step that hangs on something that has not happened is not owed yet. */
export function owed({ steps }: Timetable, roles: ReadonlySet<Role>): readonly Owed[] {
  return steps
    .filter(step => isOwed(step) && step.owners.some(owner => roles.has(owner)))
    .map(step => ({ step, part: seesTo(step, roles) ? 'sees to it' as const : 'takes part' as const }))
    .sort((a, b) => order(a.step).localeCompare(order(b.step)))
}

/** The Lead Reviewer is the author of the report in most reviews, so what falls to the one falls to the other too (R080, R081). */
const AUTHORS: readonly Role[] = ['lead_reviewer', 'overview_author']

function seesTo({ owners }: TimetableStep, roles: ReadonlySet<Role>): boolean {
  const [first] = owners
  if (first === undefined) return false
  return roles.has(first) || (AUTHORS.includes(first) && AUTHORS.some(author => roles.has(author) && owners.includes(author)))
}

function isOwed(step: TimetableStep): boolean {
  const is = step.state.is
  return is === 'overdue' || is === 'open' || (is === 'due' && !step.provisional)
}

/** The notice of delay has no date because it is owed at once. */
function order(step: TimetableStep): string { return step.key === 'delay_notice' ? '0' : step.due ?? '9999' }
