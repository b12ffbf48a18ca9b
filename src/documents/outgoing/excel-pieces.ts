/** All words of a workbook: every cell of every sheet, hidden ones too, comments, leftovers that no cell shows, and what other workbooks left in it. */
import { behind, inItself, seen, type Piece } from '../../domain/leaks/piece.ts'
import type { Archive } from '../in/archive.ts'
import { readWorkbook, type Workbook, type WorkbookSheet } from '../in/workbook.ts'
import { localName, readXml } from '../in/xml.ts'
import { hidingStyles } from './excel-look.ts'
import { columnName, SheetCells, type ReadCell } from './excel-sheet-reader.ts'
import { carriedBy, everyWord, type Carried } from './package-pieces.ts'

export async function excelPieces(archive: Archive): Promise<Carried> {
  const workbook = await readWorkbook(archive)
  const hiding = await hidingStyles(archive, workbook.formats)
  const pieces: Piece[] = []
  const used = new Set<number>()
  for (const sheet of workbook.sheets) {
    const cells = new SheetCells(workbook)
    const stream = await archive.open(sheet.part)
    if (stream) await readXml(stream, cells)
    for (const text of cells.usedTexts) used.add(text)
    pieces.push(...ofSheet(sheet, cells, hiding))
  }
  pieces.push(...leftovers(workbook, used))
  for (const name of archive.names) pieces.push(...await ofPart(archive, name))
  const carried = await carriedBy(archive)
  return { pieces: [...pieces, ...carried.pieces], pictures: carried.pictures }
}

function ofSheet(sheet: WorkbookSheet, { cells, hiddenRows, hiddenColumns, further }: SheetCells, hiding: readonly (string | null)[]): Piece[] {
  const where = `Sheet ${sheet.name}${sheet.hidden ? ' (hidden)' : ''}`
  const pieces: Piece[] = [seen(sheet.name, `Name of a sheet`)]
  const hidden = (those: readonly ReadCell[], place: string, why: string): void => {
    if (those.length > 0) pieces.push(inItself('hidden', those.map(cell => cell.words).join(' | ').slice(0, 1000), place, why))
  }
  if (sheet.hidden) hidden(cells, where, 'A hidden sheet: anybody can have it shown.')
  for (const row of hiddenRows) hidden(cells.filter(cell => cell.row === row), `${where}, row ${row}`, 'A hidden row: anybody can have it shown.')
  for (const { from, to } of hiddenColumns) hidden(cells.filter(cell => cell.column >= from && cell.column <= to), `${where}, column ${columnName(from)}`, 'A hidden column: anybody can have it shown.')
  for (const cell of cells) {
    const place = `${where}, cell ${cell.at}`
    if (cell.words.trim() !== '') pieces.push(seen(cell.words, place))
    if (cell.day !== '' && cell.day !== cell.words) pieces.push(seen(cell.day, `${place}, the day that it stores`))
    if (cell.formula !== '') pieces.push(behind(cell.formula, `${place}, formula`))
    const why = hiding[cell.style] ?? null
    if (why !== null && cell.words.trim() !== '') pieces.push(inItself('hidden', cell.words, place, why))
  }
  for (const words of further) pieces.push(seen(words, `${where}, head, foot or hint`))
  return pieces
}

/** Texts that were in cells once and are kept in the file still. */
function leftovers({ texts }: Workbook, used: ReadonlySet<number>): Piece[] {
  return texts.flatMap((text, at) => used.has(at) || text.trim() === '' ? [] : [inItself('hidden', text, 'Texts kept in the workbook', 'No cell shows it any more, and it is still in the file.')])
}

async function ofPart(archive: Archive, name: string): Promise<Piece[]> {
  if (/^xl\/(?:comments|threadedComments)[^/]*(?:\/[^/]*)?\.xml$/i.test(name)) return comments(archive, name)
  if (/^xl\/persons\//i.test(name)) return (await everyWord(archive, name, 'People who commented')).map(piece => ({ ...piece, standing: 'property' as const, why: 'Kept in the workbook as somebody who commented.' }))
  if (/^xl\/pivotCache\/[^/]*Records\d*\.xml$/i.test(name)) return (await everyWord(archive, name, 'Data of a pivot table')).map(piece => ({ ...piece, standing: 'hidden' as const, why: 'A copy of the rows from which a pivot table was made, whatever the table shows.' }))
  if (/^xl\/externalLinks\/[^_]*\.xml$/i.test(name)) return (await everyWord(archive, name, 'Data from another workbook')).map(piece => ({ ...piece, standing: 'hidden' as const, why: 'A copy of cells of another workbook.' }))
  if (/^xl\/(?:drawings|charts|diagrams)\/[^_]*\.xml$/i.test(name)) return texts(archive, name)
  if (/^xl\/(?:workbook|connections|tables\/[^_]*|queryTables\/[^_]*|pivotCache\/[^_]*|pivotTables\/[^_]*|slicerCaches\/[^_]*)\.xml$/i.test(name)) return everyWord(archive, name, 'Names and tables of the workbook')
  return []
}

async function comments(archive: Archive, name: string): Promise<Piece[]> {
  const pieces: Piece[] = []
  const authors: string[] = []
  let [text, ref, author, within] = ['', '', '', '']
  const stream = await archive.open(name)
  if (!stream) return pieces
  await readXml(stream, {
    open(element, attributes) {
      const own = localName(element)
      if (own === 'comment' || own === 'threadedComment') [text, ref, author] = ['', attributes['ref'] ?? '', authors[Number(attributes['authorId'])] ?? '']
      if (own === 'author' || own === 't' || own === 'text') within = own
      if (own === 'author') text = ''
    },
    text(words) { if (within !== '') text += words },
    close(element) {
      const own = localName(element)
      if (own === 'author') authors.push(text)
      if (own === 'comment' || own === 'threadedComment') {
        pieces.push(inItself('comment', author === '' ? text : `${author}: ${text}`, `Comment at cell ${ref}`, 'A comment on a cell, with the name of who wrote it.'))
      }
      if (own === within) within = ''
    },
  })
  return pieces
}

/** Text boxes and charts, with the descriptions of pictures. */
async function texts(archive: Archive, name: string): Promise<Piece[]> {
  const pieces: Piece[] = []
  let [text, collects] = ['', false]
  const stream = await archive.open(name)
  if (!stream) return pieces
  await readXml(stream, {
    open(element, attributes) {
      if (/^(?:t|v|f)$/.test(localName(element))) collects = true
      for (const key of ['descr', 'title']) if ((attributes[key] ?? '').trim() !== '') pieces.push(seen(attributes[key] ?? '', 'Description of a picture'))
    },
    text(words) { if (collects) text += words },
    close(element) {
      if (/^(?:t|v|f)$/.test(localName(element))) collects = false
      if (/^(?:p|pt|tx)$/.test(localName(element)) && text.trim() !== '') {
        pieces.push(seen(text, 'Text box or chart'))
        text = ''
      }
    },
  })
  return pieces
}
