/**
 * A procedure: what must happen in one kind and vintage of review, by whom, by when and on whose authority, as data.
 * A case stays on the version it began under; a board changes a single case by an adaptation, never the procedure.
 */
import type { FactKind } from '../facts.ts'
import type { ReviewKind } from '../review-kind.ts'
import type { Role } from '../roles.ts'

/** Counted from a fact, or from Week 0 (AMB-2), which is the written decision to commission unless a case says otherwise. */
export type Anchor = FactKind | 'week_0'
export type Unit = 'working days' | 'days' | 'weeks' | 'months'
/** A number that each board sets for itself, where the toolkit gives none. */
export type BoardNumber = 'weeks to appoint the reviewer' | 'days of notice of a Learning Event'

export interface DueRule {
  /** Null where the toolkit gives no number: it is owed from the anchor on, without a date. */
  readonly count: number | BoardNumber | null
  readonly unit: Unit
  readonly way: 'after' | 'before'
  readonly anchor: Anchor
}

/** Appendix 1 can be read in two ways (AMB-3): days counted from the referral, or each step from the one before. */
export const READINGS = ['cumulative', 'per step'] as const
export type Reading = (typeof READINGS)[number]
export type When = DueRule | Readonly<Record<Reading, DueRule>>

/** What a step must leave behind: a fact, or one of several. */
export type Output = FactKind | { readonly oneOf: readonly FactKind[] }

export interface Step {
  /** Unique within the procedure; the canonical keys of AMB-11 for the stages. */
  readonly key: string
  readonly phase: 'decision' | 'review' | 'publication' | 'monitoring'
  readonly title: string
  /** Who does it by the toolkit. The first sees to it; the others take part. */
  readonly owners: readonly Role[]
  /** Null where it has neither a date nor anything to wait for. */
  readonly due: When | null
  /** All are needed before the step is done; done on the day of the last. */
  readonly outputs: readonly Output[]
  readonly authority: Authority
  readonly binding: 'must' | 'should' | 'may'
  /** What may be recorded of this step without completing it, such as a report sent back for more work. */
  readonly alsoRecords?: readonly FactKind[]
  /** What should happen before one of its outputs does: never a bar, but where it did not a reason is asked for. */
  readonly shouldFollow?: readonly { readonly earlier: FactKind; readonly later: FactKind }[]
  /** Facts without which this step may not begin. */
  readonly needsFirst?: readonly FactKind[]
  /** Once one of these is on record, a step not yet done is not needed. */
  readonly notNeededOnce?: readonly FactKind[]
  /** Its place in the series of meetings (AMB-12). */
  readonly meeting?: string
}

export interface Authority {
  readonly source: 'toolkit' | 'Working Together 2015' | 'this case'
  /** As a reader would look it up: "Appendix 1, step 3". */
  readonly place: string
  readonly rules: readonly string[]
}

export interface Procedure {
  /** What a case keeps: never reused for another vintage. */
  readonly id: string
  /** Null for the decision process, which comes before the kind is known. */
  readonly kind: ReviewKind | null
  readonly title: string
  readonly commissioner: Role | null
  readonly publication: 'report and response' | 'themes only' | 'none'
  /** Bodies outside the partnership to which the report goes. */
  readonly outsideRecipients: readonly string[]
  /** Months between requests for progress on actions; null where the toolkit asks for none. */
  readonly monitoringEveryMonths: number | null
  /** The fact with which the six months end; null where no such clock runs. */
  readonly finish: FactKind | null
  readonly steps: readonly Step[]
}

/** A procedure made from another: steps left out, steps changed in part, steps put in after the one named. */
export interface Changes {
  readonly without: readonly string[]
  readonly changed: Readonly<Record<string, Partial<Omit<Step, 'key'>>>>
  readonly added: readonly { readonly follows: string; readonly step: Step }[]
}

export function basedOn(steps: readonly Step[], changes: Changes): readonly Step[] {
  return steps.flatMap(step => {
    const kept = changes.without.includes(step.key) ? [] : [{ ...step, ...changes.changed[step.key] }]
    const added = changes.added.filter(extra => extra.follows === step.key).map(extra => extra.step)
    return [...kept, ...added]
  })
}

export function factsOf(output: Output): readonly FactKind[] { return typeof output === 'string' ? [output] : output.oneOf }

/** The rule in force under that reading. */
export function ruleOf(step: Step, reading: Reading): DueRule | null {
  if (step.due === null) return null
  return 'anchor' in step.due ? step.due : step.due[reading]
}

/** Due that many weeks after Week 0. */
export function week(count: number): DueRule { return { count, unit: 'weeks', way: 'after', anchor: 'week_0' } }

/** Owed from that fact on, without a date. */
export function onceThere(anchor: Anchor): DueRule { return { count: null, unit: 'days', way: 'after', anchor } }

export function daysAfter(count: number, anchor: Anchor): DueRule { return { count, unit: 'days', way: 'after', anchor } }
export function daysBefore(count: number | BoardNumber, anchor: Anchor): DueRule { return { count, unit: 'days', way: 'before', anchor } }
export function monthsAfter(count: number, anchor: Anchor): DueRule { return { count, unit: 'months', way: 'after', anchor } }
