/** Where a case stands, in sentences for the top of its page: the last thing done, what is next, what is late, when it will end. */
import { happened } from '../facts.ts'
import type { FactKind } from '../facts.ts'
import { daysBetween, spoken } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Timetable, TimetableStep } from '../timetable.ts'
import { number } from './explain.ts'

export interface WhereItStands {
  /** One sentence on the stage that the case has reached. */
  readonly headline: string
  readonly sentences: readonly string[]
  readonly overdue: number
}

export function whereItStands(table: Timetable): WhereItStands {
  const open = table.steps.filter(step => ['overdue', 'due', 'open'].includes(step.state.is) && !step.provisional)
  const overdue = open.filter(step => step.state.is === 'overdue')
  const next = open.filter(step => step.state.is === 'due' && step.binding !== 'may').toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))[0]
  return { headline: headline(table), overdue: overdue.length, sentences: [...lastDone(table), ...late(overdue), ...coming(next), ...ending(table), ...paused(table)] }
}

function headline(table: Timetable): string {
  const done = recorded(table)
  if (table.procedure.kind === null && done.has('no_review_decided')) return 'It was decided not to carry out a review.'
  const finish = table.finish
  const name = table.procedure.title
  if (finish?.doneOn) return `This ${name} ended on ${spoken(finish.doneOn)}.`
  if (table.procedure.kind !== null) {
    const week = table.weekZero.on ? Math.floor(daysBetween(table.weekZero.on, table.today) / 7) : null
    return week === null || week < 0 ? `This is a ${name}.` : `This ${name} is in week ${week}.`
  }
  if (done.has('chair_decided')) return 'The Independent Chair has decided; a review is not yet commissioned.'
  const deferred = table.clocks.find(clock => clock.deferred !== null)?.deferred
  if (deferred) return `The Independent Chair deferred the decision on ${spoken(deferred.on)}${deferred.until ? `; it is looked at again on ${spoken(deferred.until)}` : ''}.`
  if (done.has('panel_letter')) return 'The Consideration Panel has recommended; the Independent Chair’s decision is awaited.'
  if (done.has('panel_held')) return 'The Consideration Panel has met; its recommendation is awaited.'
  if (done.has('panel_chair_appointed')) return 'The Consideration Panel is convened and has not met yet.'
  if (done.has('referrer_told')) return 'There is no Consideration Panel; the referrer has been told the reasons.'
  if (done.has('comments_collated')) return 'The Sub-Committee has given its views; the Independent Chair’s decision is awaited.'
  if (done.has('circulated_to_subcommittee')) return 'The referral is with the Sub-Committee for its views.'
  return done.has('referral_received') ? 'The referral has been received and awaits its initial review.' : 'The referral is being written.'
}

function recorded(table: Timetable): ReadonlyMap<FactKind, PlainDate> {
  return new Map(table.steps.flatMap(step => step.outputs.flatMap(({ recorded, on }) => on ? recorded.map(kind => [kind, on] as const) : [])))
}

function lastDone(table: Timetable): string[] {
  const last = [...recorded(table)].filter(([, on]) => on <= table.today).toSorted((a, b) => a[1].localeCompare(b[1])).at(-1)
  return last ? [`The last thing on record: ${happened(last[0])} on ${spoken(last[1])}.`] : []
}

function late(overdue: readonly TimetableStep[]): string[] {
  const first = overdue.toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? ''))[0]
  if (!first?.due) return []
  if (overdue.length === 1) return [`One step is overdue: “${first.title}” was due on ${spoken(first.due)}.`]
  return [`${overdue.length} steps are overdue, since ${spoken(first.due)} the longest: “${first.title}”.`]
}

function coming(next: TimetableStep | undefined): string[] {
  return next?.due ? [`Next: “${next.title}”, due on ${spoken(next.due)}.`] : []
}

function ending({ finish }: Timetable): string[] {
  if (!finish || finish.doneOn) return []
  if (!finish.forecast) return [`It is due to end by ${spoken(finish.due)}.`]
  const late = finish.delayedByDays > 0 ? `, ${number(finish.delayedByDays, 'days')} late` : ''
  return [`It is due to end by ${spoken(finish.due)}, and expected to end on ${spoken(finish.forecast)}${late}.`]
}

function paused({ pauses }: Timetable): string[] {
  return pauses.filter(pause => pause.until === null).map(pause => `Paused since ${spoken(pause.from)}: ${pause.reason}`)
}
