/**
 * Reads the tables of a Word document (.docx), streaming: tracked changes as accepted, merged cells in their first
 * column and carried down, tables within tables as lines of the cell they stand in, but a table in a frame (a table of one
 * column around it) as a table of its own. What is not read is noted.
 */
import type { Cell } from '../../domain/chronology/sheet.ts'
import type { Archive } from './archive.ts'
import { damaged } from './archive.ts'
import { TableReading, Totals } from './reading.ts'
import type { ReadTable } from './reading.ts'
import { RefusedFile } from './refusal.ts'
import { findMainPart } from './relationships.ts'
import { MAX_COLUMNS } from './limits.ts'
import { readXml } from './xml.ts'
import type { Attributes } from './xml.ts'
import { TRACKED, clampSpan, placeCells } from './word-row.ts'
import type { ReadingCell, ReadingRow } from './word-row.ts'
import { WordText, symbol } from './word-text.ts'

interface Element { readonly element: string; readonly isSilent: boolean }

export interface ReadFile { readonly tables: readonly ReadTable[]; readonly notes: readonly string[] }

interface Table { readonly reading: TableReading; readonly heading: string | null; readonly carried: (Cell | null)[]; columns: number; rows: number; row: ReadingRow | null }

/** Reads every table of the document. Throws RefusedFile. */
export async function readWord(archive: Archive): Promise<ReadFile> {
  const main = await archive.open(await findMainPart(archive))
  if (!main) throw damaged()
  const reader = new WordReader()
  await readXml(main, reader)
  return reader.result()
}

class WordReader {
  readonly #totals = new Totals()
  readonly #tables: Table[] = []
  readonly #notes = new Set<string>()
  /** The last words before a table: the heading lends a year. */
  #between = new WordText()
  #lastBetween = ''
  #table: Table | null = null
  #cell: ReadingCell | null = null
  #depth = 0
  /** Frames around the table being read, each with the cell that it stands in. */
  readonly #frames: { readonly table: Table; readonly cell: ReadingCell }[] = []
  #prefix: string | null = null
  /** What each name in the file stands for, worked out once: a table of 10,000 rows has a million of them. */
  readonly #elements = new Map<string, Element>()
  /** Elements inside which nothing is read, counted by name so that each is left where it was entered. */
  #silent = 0
  #deleting = 0
  #collectText = false
  #run = { hidden: false, struck: false }
  /** One entry per field begun: true while inside its instruction, whose text is not what the person sees. */
  #fields: boolean[] = []
  #paragraphMarkDeleted = false
  /** Content controls around, with whether each shows only its placeholder ("Click to enter a date"). */
  readonly #controls: boolean[] = []
  readonly #path: string[] = []

  open(name: string, attributes: Attributes): void {
    const { element, isSilent } = this.#elements.get(name) ?? this.#meet(name, attributes)
    const within = this.#path.at(-1) ?? ''
    this.#path.push(element)
    if (element === 'gridCol' && this.#depth === 1 && this.#table) this.#table.columns += 1
    if (this.#silent > 0 || isSilent) {
      if (this.#silent === 0) this.#noteSilent(element)
      this.#silent += 1
      return
    }
    this.#open(element, within, attributes)
  }

  close(): void {
    const element = this.#path.pop() ?? ''
    if (this.#silent > 0) {
      this.#silent -= 1
      return
    }
    this.#close(element)
  }

  text(words: string): void {
    if (this.#collectText && this.#silent === 0) this.#add(words)
  }

  result(): ReadFile {
    const several = this.#tables.length > 1
    const tables = this.#tables.map((table, index) => ({
      name: `Table ${index + 1}`,
      heading: table.heading,
      rows: several ? table.reading.rows.map((row) => ({ ...row, place: `Table ${index + 1}, row ${row.row}` })) : table.reading.rows,
    }))
    return { tables, notes: [...this.#notes] }
  }

  /** An element met for the first time. Its name goes without the prefix that the document gives WordprocessingML; foreign elements keep theirs. */
  #meet(name: string, attributes: Attributes): Element {
    this.#prefix ??= prefixOf(attributes)
    const element = this.#prefix !== '' && name.startsWith(`${this.#prefix}:`) ? name.slice(this.#prefix.length + 1) : name
    const met = { element, isSilent: SILENT.has(element) || element.endsWith('Change') }
    this.#elements.set(name, met)
    return met
  }

  #attribute(attributes: Attributes, key: string): string | undefined { return attributes[`${this.#prefix ?? 'w'}:${key}`] ?? attributes[key] }

  #open(element: string, within: string, attributes: Attributes): void {
    switch (element) {
      case 'tbl': return this.#openTable()
      case 'tr': if (this.#depth === 1 && this.#table) this.#table.row = { cells: [], skipped: 0, deleted: false }; return
      case 'tc': return this.#openCell()
      case 'gridSpan': if (this.#cell && this.#depth === 1) this.#cell.span = clampSpan(this.#attribute(attributes, 'val')); return
      case 'vMerge': case 'hMerge': return this.#merge(element, this.#attribute(attributes, 'val'))
      case 'gridBefore': if (this.#table?.row && this.#depth === 1) this.#table.row.skipped = clampSpan(this.#attribute(attributes, 'val')); return
      case 'cellDel': if (this.#cell && this.#depth === 1) this.#cell.deleted = true; return
      case 'del': case 'moveFrom': return this.#openDeletion(within)
      case 'ins': case 'moveTo': if (within !== 'rPr' && within !== 'trPr') this.#note(TRACKED); return
      case 'p': this.#paragraphMarkDeleted = false; return
      case 'r': this.#run = { hidden: false, struck: false }; return
      case 'vanish': if (within === 'rPr' && this.#path.at(-3) === 'r') this.#run.hidden = isOn(this.#attribute(attributes, 'val')); return
      case 'strike': case 'dstrike': if (within === 'rPr' && this.#path.at(-3) === 'r') this.#run.struck = isOn(this.#attribute(attributes, 'val')); return
      case 't': case 'm:t': this.#collectText = true; return
      case 'tab': if (within !== 'tabs') this.#add('\t'); return
      case 'br': case 'cr': this.#add('\n'); return
      case 'noBreakHyphen': this.#add('-'); return
      case 'sym': return this.#addSymbol(this.#attribute(attributes, 'char') ?? '', this.#attribute(attributes, 'font') ?? '')
      case 'fldChar': return this.#field(this.#attribute(attributes, 'fldCharType'))
      case 'sdt': this.#controls.push(false); return
      case 'showingPlcHdr': if (this.#controls.length > 0) this.#controls[this.#controls.length - 1] = isOn(this.#attribute(attributes, 'val')); return
      case 'numPr': if (this.#depth > 0) this.#notes.add('Automatic numbers and bullets in front of paragraphs were not read: they are not part of the words.'); return
      default: this.#noteUnread(element)
    }
  }

  #close(element: string): void {
    switch (element) {
      case 'tbl': return this.#closeTable()
      case 'tr': return this.#closeRow()
      case 'tc': return this.#closeCell()
      case 'p': return this.#endParagraph()
      case 'del': case 'moveFrom': if (DELETION_AROUND.has(this.#path.at(-1) ?? '')) return; this.#deleting = Math.max(0, this.#deleting - 1); return
      case 't': case 'm:t': this.#collectText = false; return
      case 'sdt': this.#controls.pop(); return
      default:
    }
  }

  #openTable(): void {
    const frame = this.#depth === 1 && this.#table?.columns === 1 ? this.#table : null
    if (frame && this.#cell) {
      this.#note('holds a table, read as a table of its own')
      this.#frames.push({ table: frame, cell: this.#cell })
      this.#lastBetween = this.#cell.words.text.split('\n').at(-1) ?? ''
      this.#cell = null
    } else this.#depth += 1
    if (this.#depth > 1) return this.#note('holds a table of its own, read as lines of this cell')
    this.#fields = []
    this.#table = { reading: new TableReading(this.#totals, { endless: false }), heading: this.#lastBetween || null, carried: [], columns: 0, rows: 0, row: null }
    this.#tables.push(this.#table)
  }

  #closeTable(): void {
    const frame = this.#depth === 1 ? this.#frames.pop() : undefined
    if (frame) {
      this.#table = frame.table
      this.#cell = frame.cell
      return
    }
    this.#depth = Math.max(0, this.#depth - 1)
    if (this.#depth > 0) return
    this.#table = null
    this.#between = new WordText()
    this.#lastBetween = ''
  }

  #openCell(): void {
    if (this.#depth !== 1) return
    this.#fields = []
    this.#cell = { words: new WordText(), span: 1, merge: 'none', deleted: false }
  }

  #closeCell(): void {
    if (this.#depth > 1) return this.#cell?.words.endPart(' | ')
    if (this.#cell && this.#table?.row) this.#table.row.cells.push(this.#cell)
    if ((this.#table?.row?.cells.length ?? 0) > MAX_COLUMNS) throw new RefusedFile(`A row has more than ${MAX_COLUMNS} cells.`, 'Check the table in Word and send the file again.')
    this.#cell = null
  }

  #closeRow(): void {
    if (this.#depth > 1) return this.#cell?.words.endLine()
    const table = this.#table
    if (!table?.row) return
    table.rows += 1
    table.reading.add({ row: table.rows, place: `Row ${table.rows}`, cells: placeCells(table.row, table.carried) })
    table.row = null
  }

  #merge(element: 'vMerge' | 'hMerge', value: string | undefined): void {
    if (!this.#cell || this.#depth !== 1) return
    if (element === 'vMerge') this.#cell.merge = value === 'restart' ? 'restart' : 'continue'
    else if (value !== 'restart') this.#cell.deleted = true
  }

  #openDeletion(within: string): void {
    if (within === 'trPr') {
      if (this.#depth === 1 && this.#table?.row) this.#table.row.deleted = true
      return
    }
    if (within === 'rPr') {
      this.#paragraphMarkDeleted = true
      return
    }
    this.#note(TRACKED)
    this.#deleting += 1
  }

  #endParagraph(): void {
    const words = this.#words()
    if (this.#depth > 1) words.endPart(' ')
    else if (!this.#paragraphMarkDeleted) words.endLine()
    if (this.#depth > 0) return
    if (words.text !== '') this.#lastBetween = words.text
    if (!this.#paragraphMarkDeleted) this.#between = new WordText()
  }

  #add(words: string): void {
    if (this.#deleting > 0 || this.#fields.includes(true)) return
    if (this.#run.hidden) return this.#note('has hidden text, which was left out')
    if (this.#controls.includes(true)) return this.#note('has a form field that was left unfilled')
    if (this.#run.struck) this.#note('has words that are struck through; they were read')
    this.#words().add(words)
  }

  #addSymbol(number: string, font: string): void {
    const character = symbol(number, font)
    if (character === null) this.#note('has a symbol that cannot be told; □ stands for it')
    this.#add(character ?? '□')
  }

  #field(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(true)
    else if (type === 'separate' && this.#fields.length > 0) this.#fields[this.#fields.length - 1] = false
    else if (type === 'end') this.#fields.pop()
  }

  #words(): WordText { return this.#cell ? this.#cell.words : this.#between }
  #note(words: string): void { this.#cell?.words.note(words) }

  #noteUnread(element: string): void {
    const unread = UNREAD.get(element)
    if (unread) this.#note(unread)
    else if (element === 'altChunk' || element === 'subDoc') this.#notes.add('A document embedded in this one was not read.')
  }

  #noteSilent(element: string): void {
    if (element !== 'txbxContent') return
    this.#note('has a text box, which was not read')
    if (!this.#cell) this.#notes.add('The document has text in text boxes, which was not read.')
  }
}

const SILENT: ReadonlySet<string> = new Set(['instrText', 'delText', 'delInstrText', 'txbxContent', 'mc:Fallback', 'rt', 'tblPr', 'tblGrid', 'sectPr', 'docPart'])
const DELETION_AROUND: ReadonlySet<string> = new Set(['trPr', 'rPr'])
const UNREAD: ReadonlyMap<string, string> = new Map([
  ['footnoteReference', 'has a footnote, which was not read'], ['endnoteReference', 'has an endnote, which was not read'],
  ['commentReference', 'has a comment in the margin, which was not read'],
  ['drawing', 'has a picture, which was not read'], ['pict', 'has a picture, which was not read'], ['object', 'has an embedded object, which was not read'],
])

function prefixOf(attributes: Attributes): string {
  const bound = Object.entries(attributes).find(([key, value]) => key.startsWith('xmlns') && /\/wordprocessingml\/(2006\/)?main$/.test(value))
  if (!bound) throw damaged()
  return bound[0] === 'xmlns' ? '' : bound[0].slice('xmlns:'.length)
}

function isOn(value: string | undefined): boolean { return value === undefined || !/^(0|false|off|none)$/.test(value) }
