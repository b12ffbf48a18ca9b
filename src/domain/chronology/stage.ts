/**
 * A file between reading and acceptance: what was read, with its author's answers applied, row by row, and what is
 * still in doubt. Worked out afresh from the file's own words and the answers, so that every answer can be changed.
 */
import type { PlainDate } from '../plain-date.ts'
import type { CommentedEntry } from './entry.ts'
import type { Column } from './headings.ts'
import { readRow } from './read-row.ts'
import { readRows } from './read-rows.ts'
import type { LeftOutRow, RowNote, RowQuestion, RowsReading } from './read-rows.ts'
import type { Cell, Sheet, SheetRow } from './sheet.ts'
import { doubtKey } from './staging-answers.ts'
import type { StagingAnswers } from './staging-answers.ts'

export interface StagedRow {
  readonly row: number
  readonly place: string
  /** Null where the row is left out. */
  readonly entry: CommentedEntry | null
  /** Why it is left out; null where it is an entry. */
  readonly leftOut: string | null
  /** By the author's own word. */
  readonly byAuthor: boolean
  readonly canBringBack: boolean
  /** The row's words as they stand in the file, for rows that are no entries. */
  readonly words: string
  readonly questions: readonly RowQuestion[]
  readonly notes: readonly RowNote[]
  /** By column heading: what the file says where the author has given other words. */
  readonly given: Readonly<Record<string, string>>
}

export interface Stage {
  readonly rows: readonly StagedRow[]
  readonly entries: readonly CommentedEntry[]
  readonly leftOut: readonly LeftOutRow[]
  /** Still to be settled. */
  readonly questions: readonly RowQuestion[]
  readonly tables: RowsReading['tables']
  readonly notes: readonly string[]
}

export interface StageContext { readonly agency: string; readonly today: PlainDate }

export function stage(sheet: Sheet, answers: StagingAnswers, { agency, today }: StageContext): Stage {
  const context = { agency, today, mapping: answers.mapping, ...(answers.year === null ? {} : { year: answers.year }) }
  const asRead = readRows(sheet, context)
  const changed = Object.keys(answers.cells).length > 0
  const reading = changed ? readRows(withAnswers(sheet, asRead, answers), context) : asRead
  const original = new Map(asRead.entries.map(entry => [entry.place, entry]))
  const entries = new Map(reading.entries.map(entry => [entry.place, keepWords(entry, original.get(entry.place), answers.cells[entry.place])]))
  const leftOut = new Map(reading.leftOut.map(row => [row.place, row.reason]))
  const settled = new Set(answers.asItIs)
  const questions = Map.groupBy(reading.questions.filter(question => !settled.has(doubtKey(question))), question => question.place)
  const notes = Map.groupBy(reading.notes, note => note.place)
  const back = new Set(answers.broughtBack)

  const rows = sheet.tables.flatMap((table, index) => table.rows.map((row): StagedRow => {
    const words = wordsOf(row)
    const brought = back.has(row.place) && leftOut.has(row.place) && words !== ''
    const entry = entries.get(row.place) ?? (brought ? bringBack(row, reading.tables[index]?.columns ?? null, answers.year, agency, today) : null)
    const reason = answers.leftOut[row.place]
    const kept = reason === undefined ? entry : null
    return {
      row: row.row, place: row.place, entry: kept, words, byAuthor: reason !== undefined || brought, canBringBack: words !== '',
      leftOut: kept ? null : reason === undefined ? leftOut.get(row.place) ?? 'Not part of the chronology.' : `Left out by the author: ${reason}`,
      questions: reason === undefined ? questions.get(row.place) ?? [] : [], notes: notes.get(row.place) ?? [], given: originalWords(row, reading.tables[index]?.columns ?? null, answers.cells[row.place]),
    }
  }))
  const staged = rows.flatMap(row => row.entry ? [row.entry] : [])
  return {
    rows, entries: staged, tables: reading.tables, notes: sheet.notes,
    leftOut: rows.flatMap(row => row.leftOut === null ? [] : [{ row: row.row, place: row.place, reason: row.leftOut }]),
    questions: rows.flatMap(row => row.questions),
  }
}

/** The sheet with the author's words in place of the cells they answered. */
function withAnswers(sheet: Sheet, reading: RowsReading, answers: StagingAnswers): Sheet {
  return {
    ...sheet,
    tables: sheet.tables.map((table, index) => ({
      ...table,
      rows: table.rows.map(row => {
        const given = answers.cells[row.place]
        const columns = reading.tables[index]?.columns
        return given && columns ? { ...row, cells: replaced(row.cells, columns, given) } : row
      }),
    })),
  }
}

function replaced(cells: readonly (Cell | null)[], columns: readonly Column[], given: Readonly<Record<string, string>>): (Cell | null)[] {
  const changed = [...cells]
  for (const [heading, text] of Object.entries(given)) {
    const index = columns.find(column => column.heading === heading)?.index
    if (index === undefined) continue
    while (changed.length <= index) changed.push(null)
    changed[index] = { text, notes: cells[index]?.notes ?? [] }
  }
  return changed
}

/** What the file said stays the entry's words; what the author said decides how they are read. */
function keepWords(entry: CommentedEntry, original: CommentedEntry | undefined, given: Readonly<Record<string, string>> | undefined): CommentedEntry {
  if (!given || !original) return entry
  const words = original.date.text.trim()
  const differs = entry.date.earliest !== original.date.earliest || entry.date.latest !== original.date.latest || entry.date.precision !== original.date.precision
  const date = differs ? { ...entry.date, text: words === '' ? entry.date.text : words, inferred: true } : { ...entry.date, text: words === '' ? entry.date.text : words }
  const time = entry.time && original.time ? { ...entry.time, text: original.time.text } : entry.time
  return { ...entry, date, time }
}

function bringBack(row: SheetRow, columns: readonly Column[] | null, year: number | null, agency: string, today: PlainDate): CommentedEntry {
  const unknown = { text: '', earliest: null, latest: null, precision: 'unknown', inferred: false } as const
  const blank: CommentedEntry = { agency, row: row.row, place: row.place, date: unknown, time: null, source: '', event: wordsOf(row), comment: '', other: {}, sequence: null }
  if (!columns) return blank
  const { entry } = readRow(row, columns, { agency, year: year ?? undefined, month: undefined, today, above: undefined })
  return entry.event === '' ? { ...blank, comment: entry.comment } : entry
}

function originalWords(row: SheetRow, columns: readonly Column[] | null, given: Readonly<Record<string, string>> | undefined): Record<string, string> {
  if (!given || !columns) return {}
  return Object.fromEntries(Object.keys(given).map(heading => {
    const column = columns.find(each => each.heading === heading)
    return [heading, column ? row.cells[column.index]?.text ?? '' : '']
  }))
}

function wordsOf(row: SheetRow): string { return row.cells.map(cell => cell?.text.trim() ?? '').filter(text => text !== '').join(' | ') }
