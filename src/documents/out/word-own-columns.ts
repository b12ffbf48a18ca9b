/** One agency's chronology as a Word document in the agency's own columns: every table of its file, nothing added to its words. */
import type { Readable } from 'node:stream'
import type { OwnTable } from '../../domain/chronology/own-shape.ts'
import { TEXT_WIDTH, wordParts } from './word-parts.ts'
import { TABLE_END, tableOpen, tableRow, tableStart } from './word-table.ts'
import { zipped } from './zip.ts'

export function writeOwnColumns(title: string, tables: readonly OwnTable[], made: Date): Readable {
  return zipped(wordParts(title, title, made, () => body(tables)), made)
}

function* body(tables: readonly OwnTable[]): Generator<string> {
  for (const { name, rows: [first = [], ...rest], headed } of tables) {
    const widths = widthsOf([first, ...rest])
    const columns = widths.map((width, index) => ({ heading: first[index] ?? '', width }))
    yield headed ? tableStart(columns, name) : tableOpen(columns, name)
    for (const row of headed ? rest : [first, ...rest]) yield tableRow(columns, row.map(words => ({ words })))
    yield TABLE_END
  }
}

/** Columns as wide as their words need beside each other, none too narrow to read. */
function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(1, ...rows.map(row => row.length))
  const needs = Array.from({ length: count }, (_, index) => Math.sqrt(Math.max(4, ...rows.map(row => row[index]?.length ?? 0))))
  const sum = needs.reduce((total, need) => total + need, 0)
  return needs.map(need => Math.floor(TEXT_WIDTH * need / sum))
}
