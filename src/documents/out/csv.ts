/**
 * The integrated chronology as CSV (RFC 4180, UTF-8 with a byte order mark so that Excel reads it rightly).
 * Words that a spreadsheet would run as a formula are given one apostrophe in front; `plainFromCsv` takes it off again.
 * The last column is the date in EDTF (ISO 8601-2), for other programs.
 */
import { Readable } from 'node:stream'
import { edtf } from '../../domain/chronology/date-edtf.ts'
import { dateGiven, furtherColumns, howExact } from '../../domain/chronology/edition-cells.ts'
import type { Column, EditionEntries, EditionHead, Row } from '../../domain/chronology/edition-cells.ts'
import type { CommentedEntry } from '../../domain/chronology/entry.ts'
import type { UncommentedEntry } from '../../domain/chronology/edition.ts'

export function writeCsv(head: EditionHead, edition: EditionEntries): Readable {
  return Readable.from(lines(head, edition), { objectMode: false, encoding: 'utf8' })
}

async function* lines(head: EditionHead, edition: EditionEntries): AsyncGenerator<string> {
  const codes = new Map(head.agencies.map((agency) => [agency.name, agency.code]))
  const has = (column: Column, ...cells: readonly string[]): readonly string[] => head.columns.includes(column) ? cells : []
  const heading = (comment: readonly string[]): string => csvLine([
    'Agency code', 'Agency', 'Date as given', ...has('age', 'Child’s age'), ...has('days', 'Earliest', 'Latest', 'How exact'), ...has('time', 'Time'), ...has('source', 'Source'), 'Event', ...comment,
    ...has('further', 'Further columns'), ...has('questioned', 'Questioned facts'), ...has('place', 'Place in the original'), ...has('days', 'EDTF (for other programs)'),
  ])
  const cells = (entry: Row<CommentedEntry | UncommentedEntry>, comment: readonly string[]): string => csvLine([
    codes.get(entry.agency) ?? '', entry.agency, dateGiven(entry.date), ...has('age', entry.age ?? ''), ...has('days', entry.date.earliest ?? '', entry.date.latest ?? '', howExact(entry.date)),
    ...has('time', entry.time?.text ?? ''), ...has('source', entry.source), entry.event, ...comment,
    ...has('further', furtherColumns(entry.other)), ...has('questioned', entry.questioned?.join('\n') ?? ''), ...has('place', entry.place), ...has('days', edtf(entry.date) ?? ''),
  ])
  yield '\uFEFF'
  if (edition.comments === 'with') {
    yield heading(['Comment'])
    for await (const entry of edition.entries) yield cells(entry, [entry.comment])
  } else {
    yield heading([])
    for await (const entry of edition.entries) yield cells(entry, [])
  }
}

/** One line of a CSV file, with its line end. */
export function csvLine(cells: readonly string[]): string { return `${cells.map(cell).join(',')}\r\n` }

function cell(words: string): string {
  const safe = neverFormula(words.toWellFormed().replaceAll('\0', '\uFFFD'))
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/

/** One apostrophe in front of what a spreadsheet would take for a formula, and of what only looks so guarded. */
export function neverFormula(words: string): string { return FORMULA.test(words) ? `'${words}` : words }

/** The words as they were before `neverFormula`. */
export function plainFromCsv(words: string): string { return words.startsWith("'") && FORMULA.test(words.slice(1)) ? words.slice(1) : words }
