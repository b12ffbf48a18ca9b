/**
 * One worksheet, row by row: heading row frozen and filterable, words as inline strings (never formulas), dates as dates.
 * Words longer than a cell can hold go on in the row below, marked as going on.
 */
import type { Paper } from '../../domain/chronology/edition-cells.ts'
import { daysBetween, date, plainDate } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { HEADING_STYLE, S, cellStyle } from './excel-parts.ts'
import { XML_HEAD, xmlText } from './xml-text.ts'

export interface SheetColumn { readonly heading: string; /** In characters. */ readonly width: number }
/** `day` holds an ISO date or nothing. */
export type SheetCell = { readonly words: string } | { readonly day: PlainDate | null }
export interface SheetLine { readonly cells: readonly SheetCell[]; /** As numbered in the workbook's tints; null for none. */ readonly tint: number | null }

/** Points of a line of our type, and of the highest row that Excel allows. */
const LINE = 13
const HIGHEST = 409
/** As a workbook numbers them. */
const PAPER_SIZES: Readonly<Record<Paper, number>> = { a4: 9, a3: 8 }
/** What Excel allows in one cell is 32,767 characters. */
const CELL_HOLDS = 32_000

/** `lines` are asked for one at a time, so that a sheet is never held whole. */
export async function* sheetXml(columns: readonly SheetColumn[], lines: Iterable<SheetLine> | AsyncIterable<SheetLine>, paper: Paper = 'a4'): AsyncGenerator<string> {
  yield `${XML_HEAD}<worksheet ${S}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">`
    + '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>'
    + `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.map((column, index) => `<col min="${index + 1}" max="${index + 1}" width="${column.width}" customWidth="1"/>`).join('')}</cols><sheetData>`
  yield `<row r="1" ht="${heightOf(columns, columns.map(({ heading }) => ({ words: heading })))}">${columns.map((column, index) => inlineCell(index, 1, column.heading, HEADING_STYLE)).join('')}</row>`
  let row = 1
  for await (const line of lines) {
    for (const part of cellsThatFit(line.cells)) {
      row += 1
      yield `<row r="${row}" ht="${heightOf(columns, part)}">${part.map((cell, index) => cellXml(cell, index, row, line.tint)).join('')}</row>`
    }
  }
  yield `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${row}"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`
    + `<pageSetup paperSize="${PAPER_SIZES[paper]}" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;CPage &amp;P of &amp;N</oddFooter></headerFooter></worksheet>`
}

/**
 * In points, for the cell with the most lines. Excel would fit a row to its words by itself; LibreOffice and others keep what the file
 * says and would cut them off. A little generous: a column's width counts figures, and most letters are narrower.
 */
function heightOf(columns: readonly SheetColumn[], cells: readonly SheetCell[]): number {
  const lines = cells.map((cell, index) => ('words' in cell ? linesOf(cell.words, columns[index]?.width ?? 1) : 1))
  return Math.min(HIGHEST, Math.max(...lines) * LINE + 3)
}

function linesOf(words: string, width: number): number {
  return words.split(/\r\n|\r|\n/).reduce((lines, paragraph) => lines + wrapped(paragraph, width), 0)
}

function wrapped(paragraph: string, width: number): number {
  let [lines, used] = [1, 0]
  for (const { length } of paragraph.split(' ')) {
    if (used > 0 && used + 1 + length > width) [lines, used] = [lines + 1, 0]
    used += (used > 0 ? 1 : 0) + length
    if (used > width) [lines, used] = [lines + Math.ceil(used / width) - 1, used % width]
  }
  return lines
}

function cellXml(cell: SheetCell, index: number, row: number, tint: number | null): string {
  if (!('day' in cell)) return inlineCell(index, row, cell.words, cellStyle(tint, /^\s*[=+\-@＝＋－＠]/.test(cell.words) ? 'quoted' : 'words'))
  const serial = cell.day === null ? null : serialDay(cell.day)
  if (serial === null) return inlineCell(index, row, cell.day ?? '', cellStyle(tint, 'words'))
  return `<c r="${columnName(index)}${row}" s="${cellStyle(tint, 'date')}"><v>${serial}</v></c>`
}

function inlineCell(index: number, row: number, words: string, style: number): string {
  const name = `${columnName(index)}${row}`
  if (words === '') return `<c r="${name}" s="${style}"/>`
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(neverEscape(words))}</t></is></c>`
}

/** Excel reads `_x000D_` as a character of that number: what the agency really wrote so must stay so. */
function neverEscape(words: string): string { return words.replace(/\r\n?/g, '\n').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') }

/** The number by which a workbook stores a day; null before March 1900, where its calendar is wrong. */
function serialDay(day: PlainDate): number | null {
  return day < (plainDate('1900-03-01') ?? '') ? null : daysBetween(date('1899-12-30'), day)
}

function* cellsThatFit(cells: readonly SheetCell[]): Generator<readonly SheetCell[]> {
  const longest = cells.reduce((length, cell) => Math.max(length, 'words' in cell ? cell.words.length : 0), 0)
  if (longest <= CELL_HOLDS) return yield cells
  for (let from = 0; from < longest; from += CELL_HOLDS) {
    yield cells.map((cell) => {
      if (!('words' in cell)) return cell
      if (cell.words.length <= CELL_HOLDS) return cell
      const part = cell.words.slice(from, from + CELL_HOLDS)
      return { words: from + CELL_HOLDS < cell.words.length ? `${part} [goes on in the row below]` : part }
    })
  }
}

export function columnName(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)
}
