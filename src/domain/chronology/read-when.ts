/**
 * Reads what a chronology row says of its date and time over up to four columns, as ChronoLator sets them out: start
 * date, start time, end date, end time. The questions say which column they are about.
 */
import type { DateContext, DateReading, Doubt, EventDate, EventTime } from './date-reading.ts'
import { yearOf } from '../plain-date.ts'
import { readDate } from './read-date.ts'
import { readTime } from './read-time.ts'
import { trimmed } from './date-tokens.ts'
import { dateQuestion, timeQuestion } from './date-questions.ts'

export interface WhenCells { readonly start: string; readonly startTime?: string; readonly end?: string; readonly endTime?: string }

/** A reading whose questions also know their columns. */
export interface WhenReading extends DateReading { readonly doubts: readonly Doubt[] }

type Column = Doubt['column']

export function readWhen(cells: WhenCells, context: DateContext): WhenReading {
  const doubts: Doubt[] = []
  const ask = (column: Column, text: string, questions: readonly string[]) => doubts.push(...questions.map((question) => ({ column, text: trimmed(text), question })))
  const start = readDate(cells.start, context)
  ask('date', cells.start, start.questions)
  const time = timeOf(cells, start.time, ask, context)
  const endText = trimmed(cells.end ?? '')
  if (endText === '' || /^[-–—]+$/.test(endText)) return done(start.date, time, doubts)
  const end = readDate(endText, lentByStart(start.date, context))
  if (end.date.precision === 'unknown' && isOpen(endText)) return done(openEnded(start.date, endText), time, doubts)
  ask('end date', endText, end.questions)
  const text = trimmed(cells.start) === '' ? `– ${endText}` : `${trimmed(cells.start)} – ${endText}`
  return done(joined(text, start.date, end.date, (question) => ask('end date', endText, [question])), time, doubts)
}

/** From the start's first day to the end's last. An end before its start keeps both, in order, with a question. */
function joined(text: string, start: EventDate, end: EventDate, ask: (question: string) => void): EventDate {
  if (end.precision === 'unknown') return { ...start, text }
  if (start.precision === 'unknown') {
    ask(dateQuestion.startMissing)
    return { ...end, text, earliest: null, precision: 'before' }
  }
  const inferred = start.inferred || end.inferred
  if (start.earliest === null || end.latest === null) return { text, earliest: start.earliest, latest: end.latest, precision: start.earliest === null ? 'before' : 'after', inferred }
  if (end.earliest !== null && end.latest < start.earliest) {
    ask(dateQuestion.reversed)
    return { text, earliest: end.earliest, latest: start.latest ?? start.earliest, precision: 'range', inferred }
  }
  const approximate = start.precision === 'approximate' || end.precision === 'approximate'
  const same = start.earliest === end.earliest && start.latest === end.latest
  const latest = start.latest !== null && start.latest > end.latest ? start.latest : end.latest
  return { text, earliest: start.earliest, latest, precision: approximate ? 'approximate' : same ? start.precision : 'range', inferred }
}

/** "Ongoing" in the end column is an open end, not a missing date. */
function isOpen(text: string): boolean { return /^(on-?going|present|current|to date|continuing|continuous|to present|now)\W*$/i.test(text) }

function openEnded(start: EventDate, end: string): EventDate {
  return start.earliest === null ? start : { ...start, text: `${start.text} – ${end}`, latest: null, precision: 'after' }
}

/** An end date without a year shares the start's, and "same day" is the start's day. */
function lentByStart(start: EventDate, context: DateContext): DateContext {
  if (start.earliest === null) return context
  return { ...context, previous: start, year: yearOf(start.earliest) }
}

function timeOf(cells: WhenCells, within: EventTime | null, ask: (column: Column, text: string, questions: readonly string[]) => void, context: DateContext): EventTime | null {
  const start = readTime(cells.startTime ?? '', context)
  const end = readTime(cells.endTime ?? '', context)
  ask('time', cells.startTime ?? '', start.questions)
  ask('end time', cells.endTime ?? '', end.questions)
  const first = start.time ?? within
  if (start.time && within && (start.time.from !== within.from || start.time.to !== within.to)) ask('time', cells.startTime ?? '', [timeQuestion.twice])
  if (!end.time) return first
  const text = first ? `${first.text} – ${end.time.text}` : `– ${end.time.text}`
  return { text, from: first?.from ?? null, to: end.time.from ?? end.time.to ?? first?.to ?? null }
}

/** A span that ends before it begins, on one day, may run past midnight or be a slip: a person says. */
function done(date: EventDate, time: EventTime | null, doubts: readonly Doubt[]): WhenReading {
  const oneDay = date.earliest !== null && date.earliest === date.latest
  const reversed = oneDay && time?.from && time.to && time.to < time.from
  const all = reversed ? [...doubts, { column: 'time' as const, text: time.text, question: timeQuestion.reversed }] : doubts
  return { date, time, doubts: all, questions: all.map((doubt) => doubt.question) }
}
