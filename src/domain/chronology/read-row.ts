/**
 * One row of an agency's table as one entry, with what is in doubt about it. Words are kept as given: a column that
 * is not date, time, source, event or comment stands in `other` under its heading.
 */
import { plainDate, yearOf } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { EventDate } from './date-reading.ts'
import type { CommentedEntry } from './entry.ts'
import type { Column, Meaning } from './headings.ts'
import { guessMeaning, plainHeading } from './headings.ts'
import { dateHeading } from './date-heading.ts'
import { partComment } from './embedded-comment.ts'
import { loneWords, saysNothingHappened, standsAcross } from './lone-words.ts'
import type { RowNote, RowQuestion } from './read-rows.ts'
import { readWhenOfRow } from './read-when-of-row.ts'
import type { Cell, SheetRow } from './sheet.ts'

export interface RowContext {
  readonly agency: string
  readonly year: number | undefined
  readonly month: number | undefined
  readonly today: PlainDate | undefined
  /** The times of the table are on the 24-hour clock. */
  readonly clock24?: boolean
  /** The last date read above this row, which "as above" points to. */
  readonly above: EventDate | undefined
}

export interface RowReading { readonly entry: CommentedEntry; readonly questions: readonly RowQuestion[]; readonly notes: readonly RowNote[] }

export function readRow(row: SheetRow, columns: readonly Column[], context: RowContext): RowReading {
  const across = acrossThePage(row, columns)
  const { cells, moved } = partComments(across ?? row.cells, columns)
  const of = (meaning: Meaning): Cell | null => {
    const column = columns.find((each) => each.meaning === meaning)
    return column ? filled(cells[column.index]) : null
  }
  const when = readWhenOfRow({ date: of('date'), time: of('time'), endDate: of('end date'), endTime: of('end time') }, { ...context, ...lentByRow(cells, columns) })
  const event = of('event')?.text.trim() ?? ''
  const onlyComment = moved.some((each) => each.meaning === 'event')
  const ask = (column: Meaning, text: string, question: string): RowQuestion =>
    ({ row: row.row, place: row.place, column: headingOf(columns, column), text, question, ofComment: false })
  const questions = when.doubts.map((doubt) => ask(doubt.column, doubt.text, doubt.question))
  if (across === null && event === '' && !onlyComment && columns.some((column) => column.meaning === 'event')) {
    questions.push(ask('event', '', 'This row does not say what happened. Please add it, or say that the row belongs to the one above.'))
  }
  const beside = runsIntoComment(cells, columns)
  if (beside) questions.push(ask('event', event, `This cell runs across into “${beside}”. Its words are read as what happened, none as comment. Is that right?`))
  const entry: CommentedEntry = {
    agency: context.agency, row: row.row, place: row.place, date: when.date, time: when.time,
    source: of('source')?.text.trim() ?? '', event, other: otherOf(cells, columns, !/^\d+\.?$/.test(of('sequence')?.text.trim() ?? '')), sequence: readSequence(of('sequence')?.text.trim() ?? ''),
    comment: [commentOf(cells, columns), ...moved.map((each) => each.comment)].filter((words) => words !== '').join('\n\n'),
  }
  return { entry, questions, notes: [...notesOf(row, columns), ...moved.map(({ heading }) => ({ row: row.row, place: row.place, column: heading, note: MOVED }))] }
}

const MOVED = 'words here that call themselves a comment were kept with the comments'

interface Moved { readonly heading: string; readonly meaning: Meaning; readonly comment: string }

/** The cells without what calls itself a comment, whichever column it stands in, and what was moved. */
function partComments(given: readonly (Cell | null)[], columns: readonly Column[]): { cells: readonly (Cell | null)[]; moved: readonly Moved[] } {
  const moved: Moved[] = []
  const cells = given.map((cell, index) => {
    const column = columns.find((each) => each.index === index)
    const { facts, comment } = partComment(cell && column && column.meaning !== 'comment' ? cell.text : '')
    if (!cell || !column || comment === '') return cell
    moved.push({ heading: column.heading, meaning: column.meaning, comment })
    return { ...cell, text: facts }
  })
  return { cells, moved }
}

/** The heading of a column of comments that the event's merged cell covers too: its words may be both. */
function runsIntoComment(cells: readonly (Cell | null)[], columns: readonly Column[]): string | null {
  const event = columns.find((column) => column.meaning === 'event')?.index ?? -1
  const end = event + (cells[event]?.across ?? 1)
  return columns.find((column) => column.meaning === 'comment' && column.index > event && column.index < end)?.heading ?? null
}

/** Our own tables give the first day an entry may lie on beside the words that do not say its year. */
function yearOfEarliest(words: string): number | undefined {
  const day = plainDate(words)
  return day === null ? undefined : yearOf(day)
}

/** Some tables give the year, or year and month, in columns of their own. */
function lentByRow(cells: readonly (Cell | null)[], columns: readonly Column[]): { year?: number; month?: number } {
  const under = (heading: string): string => cells[columns.find((column) => plainHeading(column.heading) === heading)?.index ?? -1]?.text.trim() ?? ''
  const heading = dateHeading(`${under('month')} ${under('year')}`)
  const month = /^(0?[1-9]|1[0-2])$/.test(under('month')) ? Number(under('month')) : heading?.month ?? null
  const year = heading?.year ?? dateHeading(under('year'))?.year ?? yearOfEarliest(under('earliest'))
  return year === undefined ? {} : { year, ...(month === null ? {} : { month }) }
}

/**
 * Words that run across the page belong to no column: they are the event, or the comment where they call themselves so,
 * though the table have no column for one.
 */
function acrossThePage(row: SheetRow, columns: readonly Column[]): (Cell | null)[] | null {
  const lone = loneWords(row)
  if (!lone || !standsAcross(lone, columns) || lone.cell.date) return null
  const isComment = partComment(lone.text).facts === '' || guessMeaning(lone.text.split(/[\s:–-]+/).slice(0, 3).join(' ')).meaning === 'comment'
  if (lone.text.length <= 40 && !isComment && !saysNothingHappened(lone.text)) return null
  const target = columns.find((column) => column.meaning === (isComment ? 'comment' : 'event'))?.index ?? (isComment ? columns.length : null)
  if (target === null) return null
  const cells: (Cell | null)[] = Array.from({ length: Math.max(row.cells.length, target + 1) }, () => null)
  cells[target] = { text: lone.cell.text, notes: lone.cell.notes }
  return cells
}

/** One column's words as given; of several, each under its heading. Cells beyond the headings may be comment, so they are kept here. */
function commentOf(cells: readonly (Cell | null)[], columns: readonly Column[]): string {
  const parts = cells.flatMap((cell, index) => {
    const column = columns.find((each) => each.index === index)
    return filled(cell) && (!column || column.meaning === 'comment') ? [{ heading: column?.heading ?? `Column ${index + 1}`, text: cell?.text.trim() ?? '' }] : []
  })
  const several = columns.filter((column) => column.meaning === 'comment').length > 1 || parts.length > 1
  return parts.map((part) => (several ? `${part.heading}: ${part.text}` : part.text)).join('\n\n')
}

function otherOf(cells: readonly (Cell | null)[], columns: readonly Column[], keepSequence: boolean): Record<string, string> {
  const kept = columns.filter((column) => column.meaning === 'other' || (keepSequence && column.meaning === 'sequence'))
  return Object.fromEntries(kept.flatMap((column) => {
    const cell = filled(cells[column.index])
    return cell ? [[column.heading, cell.text.trim()]] : []
  }))
}

/** "12", "3.1" or, with letters before it, "P12". */
function readSequence(words: string): number | null {
  const number = /^(?:#|[A-Za-z]{1,4}[ -]?)?(\d{1,9}(?:\.\d{1,4})?)\.?$/.exec(words)?.[1]
  return number === undefined ? null : Number(number)
}

function notesOf(row: SheetRow, columns: readonly Column[]): RowNote[] {
  return row.cells.flatMap((cell, index) => (cell?.notes ?? []).map((note) =>
    ({ row: row.row, place: row.place, column: columns.find((column) => column.index === index)?.heading ?? `Column ${index + 1}`, note })))
}

function headingOf(columns: readonly Column[], meaning: Meaning): string { return columns.find((column) => column.meaning === meaning)?.heading ?? meaning }
function filled(cell: Cell | null | undefined): Cell | null { return cell && (cell.text.trim() !== '' || cell.date) ? cell : null }
