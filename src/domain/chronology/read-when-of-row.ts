/**
 * When a row's event happened, from its date and time cells. A real date that a workbook stored wins over its words,
 * which depend on the format of the cell, unless they say less on purpose ("Mar-06" of a stored 1 March 2006).
 */
import type { DateContext, Doubt, EventDate, EventTime } from './date-reading.ts'
import { yearOf } from '../plain-date.ts'
import { dateQuestion } from './date-questions.ts'
import { readDate } from './read-date.ts'
import { readWhen } from './read-when.ts'
import type { Cell } from './sheet.ts'
import type { RowContext } from './read-row.ts'

export interface WhenOfRow { readonly date: EventDate; readonly time: EventTime | null; readonly doubts: readonly Doubt[] }
interface WhenColumns { readonly date: Cell | null; readonly time: Cell | null; readonly endDate: Cell | null; readonly endTime: Cell | null }

export function readWhenOfRow(cells: WhenColumns, row: RowContext): WhenOfRow {
  const context: DateContext = {
    ...(row.year === undefined ? {} : { year: row.year }), ...(row.month === undefined ? {} : { month: row.month }),
    ...(row.clock24 === undefined ? {} : { clock24: row.clock24 }), ...(row.today === undefined ? {} : { today: row.today }), ...(row.above === undefined ? {} : { previous: row.above }),
  }
  const [start, startTime, end, endTime] = [dateWords(cells.date, row), timeWords(cells.time), dateWords(cells.endDate, row), timeWords(cells.endTime)]
  const read = readWhen({ start, startTime, end, endTime }, context)
  const doubts = [...storedYearDoubts(cells, row), ...read.doubts].map((doubt) => ({ ...doubt, text: cellOf(cells, doubt.column)?.text.trim() ?? doubt.text }))
  const date = { ...read.date, text: givenDate(cells, read.date.text), inferred: read.date.inferred || saysOther(cells.date) || saysOther(cells.endDate) }
  const asked = doubts.some((doubt) => doubt.column === 'date' || doubt.column === 'end date')
  if (date.precision !== 'unknown' || asked) return { date, time: givenTime(cells, read.time), doubts }
  return { date, time: givenTime(cells, read.time), doubts: [{ column: 'date', text: '', question: noDate(row.above) }, ...doubts] }
}

function noDate(above: EventDate | undefined): string {
  const same = above && above.text !== '' ? `Is it the same as in the row above (${above.text})? ` : ''
  return `No date is given. ${same}Please give the date, or say that it is not known.`
}

function dateWords(cell: Cell | null, { year }: RowContext): string {
  if (!cell?.date) return cell?.text ?? ''
  const { date } = readDate(cell.text, {})
  const lessOnPurpose = date.earliest !== null && date.latest !== null && date.earliest < date.latest && date.earliest <= cell.date && cell.date <= date.latest
  if (lessOnPurpose || (year !== undefined && showsNoYear(cell) && readDate(cell.text, { year }).date.inferred)) return cell.text
  return cell.time === undefined || cell.time === '00:00' ? cell.date : `${cell.date} ${cell.time}`
}

/** True where the words in the cell do not say the day that is stored: no year ("22-May"), or the month first. The reader is then told the day. */
function saysOther(cell: Cell | null): boolean {
  if (!cell?.date) return false
  const { earliest, latest, precision } = readDate(cell.text, {}).date
  const within = earliest !== null && latest !== null && earliest <= cell.date && cell.date <= latest
  return precision === 'unknown' || !within
}

/** A spreadsheet that is given a day and a month stores the year in which they were typed, and shows none. */
function storedYearDoubts(cells: WhenColumns, { year }: RowContext): Doubt[] {
  return (['date', 'end date'] as const).flatMap((column) => {
    const cell = column === 'date' ? cells.date : cells.endDate
    return cell?.date && showsNoYear(cell) && yearOf(cell.date) !== year ? [{ column, text: cell.text, question: dateQuestion.storedYear(cell.date) }] : []
  })
}

/** "22-May", "Sunday" or "22" of a stored date. */
function showsNoYear(cell: Cell): boolean {
  if (!cell.date || /^\s*(\p{L}+|\d{1,2})\s*$/u.test(cell.text)) return cell.date !== undefined
  const lent = readDate(cell.text, { year: yearOf(cell.date) }).date
  return lent.inferred && lent.earliest === cell.date
}

function timeWords(cell: Cell | null): string { return cell?.time ?? cell?.text ?? '' }

/** The words in the file, also where a stored date was read instead. */
function givenDate({ date, endDate }: WhenColumns, read: string): string {
  if (!date?.date && !endDate?.date) return read
  const [start, end] = [date?.text.trim() ?? '', endDate?.text.trim() ?? '']
  return end === '' ? start : start === '' ? `– ${end}` : `${start} – ${end}`
}

function givenTime({ time, endTime }: WhenColumns, read: EventTime | null): EventTime | null {
  return read && time?.time !== undefined && !endTime ? { ...read, text: time.text.trim() } : read
}

function cellOf(cells: WhenColumns, column: Doubt['column']): Cell | null {
  switch (column) {
    case 'date': return cells.date
    case 'time': return cells.time
    case 'end date': return cells.endDate
    case 'end time': return cells.endTime
    default: return null
  }
}
