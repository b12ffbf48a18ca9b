/** The words of a plain text, line by line, and of a CSV file, row by row. */
import { seen, type Piece } from '../../domain/leaks/piece.ts'
import { decode, findSeparator, records } from '../in/csv.ts'

/** Characters looked at to find what parts the cells. */
const LOOKED_AT = 65_536

export function textPieces(bytes: Buffer): Piece[] { return [seen(decode(bytes).text.replaceAll(/\r\n?/g, '\n'), '', true)] }

export function csvPieces(bytes: Buffer): Piece[] {
  const { text } = decode(bytes)
  const told = /^sep=(.)\r?\n/i.exec(text)
  const body = told ? text.slice(told[0].length) : text
  return records(body, told?.[1] ?? findSeparator(body.slice(0, LOOKED_AT))).flatMap((cells, row) => {
    const words = cells.map(cell => cell.replaceAll(/\s*[\r\n]+\s*/g, ' ')).join('\t')
    return words.trim() === '' ? [] : [seen(words, `Row ${row + 1}`)]
  })
}
