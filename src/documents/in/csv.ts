/** Reads a CSV file in whatever encoding and with whatever separator spreadsheets in use write it. Rows are numbered as a spreadsheet shows them. */
import iconv from 'iconv-lite'
import { parse } from 'csv-parse/sync'
import { RefusedFile } from './refusal.ts'
import { TableReading, Totals } from './reading.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'
import type { ReadFile } from './word.ts'
import { plainFromCsv } from '../out/csv.ts'

/** By these a file is known that this program wrote, with an apostrophe in front of what looks like a formula. */
const OUR_HEADINGS = ['Agency code', 'Agency', 'Date as given']
const SEPARATORS = [',', ';', '\t', '|'] as const
/** Characters looked at to find the separator: some hundred rows. */
const LOOKED_AT = 65_536

/** `given` is the separator where the file's name says it. Throws RefusedFile. */
export function readCsv(bytes: Buffer, given?: string): ReadFile {
  const { text, note } = decode(bytes)
  const told = /^sep=(.)\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  const separator = told?.[1] ?? given ?? findSeparator(body.slice(0, LOOKED_AT))
  const table = new TableReading(new Totals(), { endless: true })
  let number = 0
  let ours = false
  for (const record of records(body, separator)) {
    number += 1
    if (record.length > MAX_COLUMNS) throw new RefusedFile(`Row ${number} has more than ${MAX_COLUMNS} columns.`, 'Check that the file is a table with one event in each row, and save it again as CSV.')
    if (number === 1) ours = OUR_HEADINGS.every((heading, index) => record[index] === heading)
    table.add({ row: number, place: `Row ${number}`, cells: record.map((words) => (ours ? plainFromCsv(words) : words)).map((words) => ({ text: words.replace(/\r\n?/g, '\n').trim(), notes: [] })) })
  }
  const notes = note ? [note] : []
  if (table.blankLeftOut > 0) notes.push(`${table.blankLeftOut} blank rows between the others were passed over.`)
  return { tables: [{ name: 'CSV', heading: null, rows: table.rows }], notes }
}

export function records(text: string, separator: string): string[][] {
  try {
    return parse(text, { delimiter: separator, relax_quotes: true, relax_column_count: true, skip_empty_lines: false, to: MAX_ROWS + 1 })
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? ` It is noticed at line ${error.lines}.` : ''
    throw new RefusedFile(`A quotation mark opens a cell that is never closed, so the rows cannot be told apart.${line}`, 'Open the file in Excel or another spreadsheet, look for the row that swallows the others, and save it as CSV again.')
  }
}

/** UTF-8 where the bytes allow it, UTF-16 by its mark or its zero bytes, else Windows-1252, which Excel in the United Kingdom writes. */
export function decode(bytes: Buffer): { text: string; note: string | null } {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: bytes.subarray(2).toString('utf16le'), note: null }
  if (first === 0xfe && second === 0xff) return { text: iconv.decode(bytes.subarray(2), 'utf-16be'), note: null }
  const sample = bytes.subarray(0, 4096)
  const even = sample.filter((byte, at) => byte === 0 && at % 2 === 0).length
  const odd = sample.filter((byte, at) => byte === 0 && at % 2 === 1).length
  if (odd > sample.length / 8 && even === 0) return { text: bytes.toString('utf16le'), note: null }
  if (even > sample.length / 8 && odd === 0) return { text: iconv.decode(bytes, 'utf-16be'), note: null }
  if (bytes.includes(0)) throw new RefusedFile('The name says it is a text file, but it is not text.', 'Save the chronology as a Word document (.docx), an Excel workbook (.xlsx) or CSV, and send that.')
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null }
  } catch {
    return { text: iconv.decode(bytes, 'windows-1252'), note: 'The file does not say how its letters are written. It was read as Windows-1252, as Excel writes it: check £ signs, dashes and accents.' }
  }
}

/** The separator that parts the most rows into the same number of cells, outside quotation marks; a comma where none does. */
export function findSeparator(text: string): string {
  let best: string = ','
  let bestScore = 0
  for (const separator of SEPARATORS) {
    const score = agreement(text, separator)
    if (score > bestScore) [best, bestScore] = [separator, score]
  }
  return best
}

function agreement(text: string, separator: string): number {
  const counts = new Map<number, number>()
  let cells = 0
  let quoted = false
  for (const character of text) {
    if (character === '"') quoted = !quoted
    else if (quoted) continue
    else if (character === separator) cells += 1
    else if (character === '\n') {
      if (cells > 0) counts.set(cells, (counts.get(cells) ?? 0) + 1)
      cells = 0
    }
  }
  if (cells > 0) counts.set(cells, (counts.get(cells) ?? 0) + 1)
  let best = 0
  for (const [count, rows] of counts) best = Math.max(best, rows * rows * count)
  return best
}
