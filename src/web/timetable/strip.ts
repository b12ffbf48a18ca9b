/**
 * The timetable as a picture drawn on the server: one line a step from left to right, its due date, its planned day and the day it
 * was done, with today and the end of the six months across. All of it is in the table beside it too. Lengths are pixels of the drawing.
 */
import { addDays, daysBetween, spoken } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Timetable, TimetableStep } from '../../domain/timetable.ts'

const LEFT = 330
const RIGHT = 20
const TOP = 40
const LINE = 22
const WIDTH = 960
const DAYS_BESIDE = 365

export interface StripView {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly bottom: number
  /** What the picture says, for whoever does not see it. */
  readonly summary: string
  readonly months: readonly { readonly x: number; readonly text: string }[]
  readonly lines: readonly { readonly y: number; readonly title: string; readonly due: number; readonly done: number | null; readonly planned: number | null; readonly late: boolean }[]
  readonly today: number | null
  readonly end: number | null
}

/** Null where fewer than two steps have a date: there is nothing to draw. */
export function stripView(table: Timetable): StripView | null {
  const steps = table.steps.filter(step => isDrawn(step, table))
  const [first, last] = spanOf(steps, table)
  if (steps.length < 2 || !first || !last || first === last) return null
  const span = daysBetween(first, last)
  const x = (day: PlainDate) => Math.round(LEFT + (daysBetween(first, day) / span) * (WIDTH - LEFT - RIGHT))
  const within = (day: PlainDate | null) => day !== null && day >= first && day <= last ? x(day) : null
  const bottom = TOP + steps.length * LINE
  return {
    width: WIDTH, height: bottom + 10, left: LEFT, right: WIDTH - RIGHT, bottom,
    summary: `Timetable from ${spoken(first)} to ${spoken(last)}: ${steps.filter(step => step.state.is === 'done').length} of ${steps.length} dated steps are done. The table below says the same in words.`,
    months: months(first, last).map(day => ({ x: x(day), text: spoken(day).replace(/^\d+ (\w{3})\w* \d{2}(\d{2})$/, '$1 $2') })),
    lines: steps.map((step, index) => ({
      y: TOP + index * LINE + LINE / 2, title: shortened(step.title), due: step.due ? x(step.due) : LEFT,
      done: step.state.is === 'done' ? within(step.state.on) : null,
      planned: step.state.is === 'done' ? null : within(step.plannedFor), late: step.state.is === 'overdue',
    })),
    today: within(table.today), end: within(table.finish?.due ?? null),
  }
}

/** From the first day drawn to the last. One that lies far from every due date, as a slip of the year does, would squash all others: it is in the table alone. */
function spanOf(steps: readonly TimetableStep[], table: Timetable): readonly [PlainDate | undefined, PlainDate | undefined] {
  const due = [...steps.map(step => step.due), table.finish?.due ?? null].filter(day => day !== null).toSorted()
  const [earliest, latest] = [due[0], due.at(-1)]
  if (!earliest || !latest) return [undefined, undefined]
  const happened = steps.flatMap(({ plannedFor, state }) => [plannedFor, state.is === 'done' ? state.on : null])
    .filter(day => day !== null).filter(day => day >= addDays(earliest, -DAYS_BESIDE) && day <= addDays(latest, DAYS_BESIDE))
  const days = [...due, ...happened].toSorted()
  return [days[0], days.at(-1)]
}

/** Once a review is commissioned its own steps are drawn, before that those of the decision. */
function isDrawn(step: TimetableStep, table: Timetable): boolean {
  const part = table.procedure.kind === null ? step.phase === 'decision' : step.phase === 'review' || step.phase === 'publication'
  return part && step.due !== null && step.binding !== 'may' && step.state.is !== 'skipped' && step.state.is !== 'not needed'
}

/** The first day of each month on the way, thinned out so that their names do not run together. */
function months(first: PlainDate, last: PlainDate): readonly PlainDate[] {
  const found: PlainDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) if (day.endsWith('-01')) found.push(day)
  const every = found.length <= 12 ? 1 : 3 * Math.ceil(found.length / 36)
  return found.filter((_, index) => index % every === 0)
}

function shortened(title: string): string { return title.length <= 46 ? title : `${title.slice(0, 45).trimEnd()}…` }
