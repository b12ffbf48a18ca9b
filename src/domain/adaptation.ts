/**
 * How one case departs from its procedure: a step skipped, added, moved or given to others, another Week 0, a pause.
 * Each is itself a dated fact with a reason (R002, R104); the procedure is never changed. The last word on a step counts.
 */
import type { FactKind } from './facts.ts'
import type { Issue } from './history.ts'
import { issue } from './history.ts'
import type { PlainDate } from './plain-date.ts'
import { isMethodology } from './procedures/methodologies.ts'
import type { MethodologyKey } from './procedures/methodologies.ts'
import type { Role } from './roles.ts'

/** What Week 0 may be counted from (AMB-2). */
export const WEEK_ZERO_ANCHORS = ['commissioned', 'notified_ofsted_dfe', 'lead_reviewer_appointed'] as const satisfies readonly FactKind[]
export type WeekZeroAnchor = (typeof WEEK_ZERO_ANCHORS)[number]

/** A pause lengthens the dates of one part of the work (R252); the clocks show the time with it and without. */
export type PausedPhase = 'decision' | 'review'

export type Change =
  | { readonly kind: 'skip'; readonly step: string }
  | { readonly kind: 'restore'; readonly step: string }
  | { readonly kind: 'redate'; readonly step: string; readonly due: PlainDate }
  | { readonly kind: 'owners'; readonly step: string; readonly owners: readonly Role[] }
  | { readonly kind: 'add'; readonly step: string; readonly title: string; readonly owners: readonly Role[]; readonly due: PlainDate }
  | { readonly kind: 'complete'; readonly step: string; readonly on: PlainDate }
  | { readonly kind: 'week zero'; readonly anchor: WeekZeroAnchor }
  | { readonly kind: 'pause'; readonly phase: PausedPhase; readonly from: PlainDate }
  | { readonly kind: 'resume'; readonly phase: PausedPhase; readonly on: PlainDate }
  | { readonly kind: 'methodology'; readonly methodology: MethodologyKey }

export interface Adaptation {
  readonly id: string
  readonly change: Change
  readonly reason: string
  readonly by: string
  /** The instant it was put on record, ISO 8601 in UTC. */
  readonly recordedAt: string
}

/** What must be known of a step to judge a change to it. */
export interface AdaptableStep { readonly key: string; readonly done: boolean; readonly skipped: boolean; readonly added: boolean }

/** What stands in the way of a change. Dates are targets and any step may be left out, but never without a reason. */
export function checkChange(
  change: Change, reason: string, steps: readonly AdaptableStep[], paused: ReadonlyMap<PausedPhase, PlainDate>,
): readonly Issue[] {
  const issues: Issue[] = []
  if (reason.trim() === '' && change.kind !== 'complete') {
    issues.push(issue('reason', 'Give the reason for this change. It is kept with the case and shown beside the timetable.'))
  }
  if (change.kind === 'pause' && paused.has(change.phase)) issues.push(issue('from', 'The clock is already paused.'))
  if (change.kind === 'resume') {
    const since = paused.get(change.phase)
    if (!since) issues.push(issue('on', 'The clock is not paused.'))
    else if (change.on < since) issues.push(issue('on', 'The clock cannot go on before the day on which it was paused.'))
  }
  if (change.kind === 'methodology' && !isMethodology(change.methodology)) issues.push(issue('methodology', 'Choose a methodology from the list.'))
  if (change.kind === 'add') {
    if (change.title.trim() === '') issues.push(issue('title', 'Say what is to be done.'))
    if (change.owners.length === 0) issues.push(issue('owners', 'Say who is to do it.'))
    if (steps.some(step => step.key === change.step)) issues.push(issue('title', 'There is already a step of that name in this timetable.'))
  } else if ('step' in change) {
    const step = steps.find(step => step.key === change.step)
    if (!step) issues.push(issue('step', 'This timetable has no such step.'))
    else issues.push(...checkStepChange(change, step))
  }
  return issues
}

function checkStepChange(change: Extract<Change, { step: string }>, step: AdaptableStep): readonly Issue[] {
  if (change.kind === 'complete') {
    return step.added ? [] : [issue('step', 'This step is completed by recording what it produced, with its date.')]
  }
  if (step.done) return [issue('step', 'This step is already done. If its date is wrong, correct the fact instead.')]
  if (change.kind === 'skip' && step.skipped) return [issue('step', 'This step is already left out.')]
  if (change.kind === 'restore' && !step.skipped) return [issue('step', 'This step has not been left out.')]
  if (change.kind === 'owners' && change.owners.length === 0) return [issue('owners', 'Say who is to do it.')]
  return []
}
