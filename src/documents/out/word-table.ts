/** Tables of a Word document: cells of words, a heading row repeated on every page, rows kept whole where they can be. */
import { xmlText } from './xml-text.ts'

export interface WordCell {
  readonly words: string
  /** `#rrggbb` behind the words; none where absent. */
  readonly tint?: string | undefined
  readonly bold?: boolean
}

export interface WordColumn { readonly heading: string; /** In twentieths of a point. */ readonly width: number }

const LINE_END = /[\r\n]/

/** Rows longer than this many characters may run over a page: kept whole they might not fit on any. */
const KEPT_WHOLE = 1500

export function tableStart(columns: readonly WordColumn[], caption: string): string {
  return tableOpen(columns, caption)
    + `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${columns.map((column) => wordCell({ words: column.heading, tint: '#e6e6e6' }, column.width, 'TableHeading')).join('')}</w:tr>`
}

/** A table without a heading row. */
export function tableOpen(columns: readonly WordColumn[], caption: string): string {
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`
    + `<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr>`
    + `<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column.width}"/>`).join('')}</w:tblGrid>`
}

export function tableRow(columns: readonly WordColumn[], cells: readonly WordCell[]): string {
  const length = cells.reduce((longest, cell) => Math.max(longest, cell.words.length), 0)
  return `<w:tr>${length <= KEPT_WHOLE ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}${cells.map((cell, index) => wordCell(cell, columns[index]?.width ?? 0)).join('')}</w:tr>`
}

/** A table must be followed by a paragraph, or Word joins it to the next and refuses one at the end of a cell. */
export const TABLE_END = '</w:tbl><w:p><w:pPr><w:spacing w:after="0"/></w:pPr></w:p>'

export function wordParagraph(words: string, style: string, bold = false): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  if (words === '') return `<w:p>${properties}</w:p>`
  const runs = words.includes('\t') ? words.split('\t').map(wordText).join('<w:tab/>') : wordText(words)
  return `<w:p>${properties}<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${runs}</w:r></w:p>`
}

function wordText(words: string): string { return `<w:t xml:space="preserve">${xmlText(words)}</w:t>` }

/** Words in one line, each with a colour behind it. */
export function wordShaded(pieces: readonly { readonly words: string; readonly tint: string }[]): string {
  const run = (words: string, tint: string | null): string => `<w:r>${tint ? `<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="${tint.slice(1).toUpperCase()}"/></w:rPr>` : ''}<w:t xml:space="preserve">${xmlText(words)}</w:t></w:r>`
  return `<w:p>${pieces.map(({ words, tint }) => run(` ${words} `, tint)).join(run('  ', null))}</w:p>`
}

function wordCell(cell: WordCell, width: number, style = ''): string {
  const shade = cell.tint === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${cell.tint.slice(1).toUpperCase()}"/>`
  const paragraphs = LINE_END.test(cell.words) ? cell.words.split(/\r\n|\r|\n/).map((words) => wordParagraph(words, style, cell.bold)).join('') : wordParagraph(cell.words, style, cell.bold)
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}</w:tcPr>${paragraphs}</w:tc>`
}
