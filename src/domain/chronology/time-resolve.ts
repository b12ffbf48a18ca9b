/**
 * From a time as written to the 24-hour clock. A half of the day said for one end of a span settles the other; where
 * nothing settles it ("2.30"), a person is asked and no time is put down. Midnight is never made up.
 */
import type { ClockWords, TimeWords } from './time-words.ts'
import { timeQuestion } from './date-questions.ts'

export interface ResolvedTime { readonly from: string | null; readonly to: string | null; readonly doubts: readonly string[] }

/** `clock24`: the other times of the table are on the 24-hour clock, so that "9:15" is in the morning. */
export function resolveTime(words: TimeWords, clock24 = false): ResolvedTime {
  const [from, to] = [words.from, words.to].map((clock) => (clock24 && clock && isMorning(clock) ? { ...clock, certain: true } : clock)) as [ClockWords | null, ClockWords | null]
  const doubts = [...new Set([from, to].flatMap((clock) => clock === null ? [] : doubtsOf(clock)))]
  if (doubts.includes(timeQuestion.noSuchTime)) return { from: null, to: null, doubts }
  if (from === null || to === null) {
    const only = from ?? to
    if (only === null) return { from: null, to: null, doubts }
    const minutes = sure(only)
    if (minutes !== null) return { from: from === null ? null : shown(minutes), to: to === null ? null : shown(minutes), doubts }
    const likely = only.hour >= 7 && only.hour <= 11 ? shown(only.hour * 60 + only.minute) : null
    return { from: from === null ? null : likely, to: to === null ? null : likely, doubts: [...doubts, timeQuestion.halfOfDay] }
  }
  const [start, end] = [sure(from), sure(to)]
  if (start === null && end === null) return { from: null, to: null, doubts: [...doubts, timeQuestion.halfOfDay] }
  const [first, last] = [start ?? startBefore(from, to, end ?? 0), end ?? endAfter(to, start ?? 0)]
  if (first === null) return { from: null, to: shown(end ?? 0), doubts: [...doubts, timeQuestion.halfOfDay] }
  return { from: shown(first), to: shown(last), doubts }
}

function isMorning(clock: ClockWords): boolean { return clock.half === null && !clock.spoken && clock.hour >= 7 && clock.hour <= 9 }

/** Minutes after midnight where the writing leaves no doubt. */
function sure(clock: ClockWords): number | null {
  if (clock.half !== null) {
    const hour = clock.hour > 12 ? clock.hour : clock.hour % 12 + (clock.half === 'pm' ? 12 : 0)
    return hour * 60 + clock.minute
  }
  if (clock.spoken) return null
  if (clock.certain || clock.hour >= 10 || clock.hour === 0) return clock.hour % 24 * 60 + clock.minute
  return null
}

/** "2-3pm" shares the half of the day; "9-5pm" and "9.05-10.15" have one start before their end; "2.30-15.30" has two. */
function startBefore(from: ClockWords, to: ClockWords, end: number): number | null {
  const early = from.hour % 12 * 60 + from.minute
  const late = early + 720
  if (to.half !== null) return late < end ? late : early < end ? early : late
  if (late < end) return null
  return early < end ? early : late
}

/** The first time the clock shows it after the start: "10am - 2.30", "11pm - 2.30". */
function endAfter(to: ClockWords, start: number): number {
  const early = to.hour % 12 * 60 + to.minute
  return [early, early + 720].find((minutes) => minutes > start) ?? early
}

function doubtsOf(clock: ClockWords): string[] {
  const latest = clock.minute === 0 ? 24 : 23
  const contradicted = clock.half === 'am' ? clock.hour > 12 : clock.half === 'pm' && clock.hour === 0
  if (clock.minute > 59 || clock.hour > latest || contradicted) return [timeQuestion.noSuchTime]
  return [...clock.midnight || clock.hour === 24 ? [timeQuestion.midnight] : [], ...clock.zone ? [timeQuestion.zone] : []]
}

function shown(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
