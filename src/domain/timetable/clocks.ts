/**
 * The clocks that run over a whole case (AMB-1): six months from commissioning, which is the board's own and primary;
 * six months and one month from the notification to Ofsted and the DfE; and the time since the referral. A pause
 * stops none of them: the days are shown with it and without (R252).
 */
import { happened, INSTEAD_OF } from '../facts.ts'
import type { FactKind } from '../facts.ts'
import { addMonths, daysBetween, spoken } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Grounds } from './dates.ts'
import { number } from './explain.ts'
import type { Pause } from './plan.ts'

export interface Clock {
  readonly key: 'review' | 'terms of reference' | 'decision' | 'since referral'
  readonly title: string
  readonly startedOn: PlainDate
  readonly stoppedOn: PlainDate | null
  readonly due: PlainDate | null
  readonly overdueByDays: number
  readonly elapsedDays: number
  readonly elapsedWithoutPauses: number
  readonly explanation: string
  /** Of a clock that runs to a decision which the Chair deferred: since when, and until when at least (AMB-22). */
  readonly deferred: { readonly on: PlainDate; readonly until: PlainDate | null } | null
}

interface ClockRule {
  readonly key: Clock['key']
  readonly title: string
  readonly from: FactKind
  readonly months: number | null
  readonly until: FactKind | null
  readonly pausedBy: Pause['phase']
  readonly authority: string
}

/** The clocks that have started, the primary one first. `finish` is the fact that ends the review; null for none. */
export function clocksOf(finish: FactKind | null, grounds: Grounds): readonly Clock[] {
  return rules(finish).flatMap(rule => {
    const startedOn = grounds.facts.get(rule.from)?.on
    return startedOn ? [clock(rule, startedOn, grounds)] : []
  })
}

function rules(finish: FactKind | null): readonly ClockRule[] {
  const decided: ClockRule = {
    key: 'decision', title: 'Decision within one month of notification', from: 'notified_ofsted_dfe', months: 1, until: 'chair_decided',
    pausedBy: 'decision', authority: 'national expectation, Working Together 2015',
  }
  const sinceReferral: ClockRule = {
    key: 'since referral', title: 'Time since the referral', from: 'referral_received', months: null, until: 'chair_decided',
    pausedBy: 'decision', authority: 'toolkit, Appendix 1',
  }
  if (finish === null) return [decided, sinceReferral]
  return [
    {
      key: 'review', title: 'Review within six months of commissioning', from: 'commissioned', months: 6, until: finish,
      pausedBy: 'review', authority: 'toolkit, Timescales',
    },
    {
      key: 'terms of reference', title: 'Six months from notification, for the terms of reference', from: 'notified_ofsted_dfe', months: 6, until: finish,
      pausedBy: 'review', authority: 'toolkit, Terms of reference',
    },
    decided, sinceReferral,
  ]
}

function clock(rule: ClockRule, startedOn: PlainDate, { facts, plan, today }: Grounds): Clock {
  const stoppedOn = (rule.until && (facts.get(rule.until) ?? facts.get(INSTEAD_OF[rule.until] ?? rule.until))?.on) ?? null
  const end = stoppedOn ?? today
  const due = rule.months === null ? null : addMonths(startedOn, rule.months)
  const deferredOn = facts.get('decision_deferred')?.on
  const elapsedDays = Math.max(daysBetween(startedOn, end), 0)
  const paused = plan.pauses.filter(pause => pause.phase === rule.pausedBy).reduce((sum, pause) => sum + overlap(pause, startedOn, end), 0)
  return {
    key: rule.key, title: rule.title, startedOn, stoppedOn, due, elapsedDays,
    elapsedWithoutPauses: elapsedDays - paused,
    deferred: rule.until === 'chair_decided' && stoppedOn === null && deferredOn ? { on: deferredOn, until: facts.get('decision_review_planned')?.on ?? null } : null,
    overdueByDays: due && end > due ? daysBetween(due, end) : 0,
    explanation: `${rule.months === null ? 'Counted' : `${number(rule.months, 'calendar months')},`} from the day that ${happened(rule.from)}, ${spoken(startedOn)} (${rule.authority})`,
  }
}

function overlap(pause: Pause, from: PlainDate, end: PlainDate): number {
  const start = pause.from > from ? pause.from : from
  const until = pause.until !== null && pause.until < end ? pause.until : end
  return Math.max(daysBetween(start, until), 0)
}
