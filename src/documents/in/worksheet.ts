/** The rows and cells of one worksheet, as its XML goes by. */
import type { Cell, SheetRow } from '../../domain/chronology/sheet.ts'
import { plainDate } from '../../domain/plain-date.ts'
import { MAX_COLUMNS } from './limits.ts'
import { showNumber } from './number-format.ts'
import { RichText } from './workbook.ts'
import type { Workbook } from './workbook.ts'
import { localName } from './xml.ts'
import type { Attributes } from './xml.ts'

export class WorksheetReader {
  readonly #workbook: Workbook
  readonly #row: (row: SheetRow) => void
  readonly #merge: (area: string) => void
  #number = 0
  #cells: (Cell | null)[] = []
  #column = -1
  #type = 'n'
  #style = 0
  #value = ''
  #inValue = false
  #inText = false
  readonly #rich = new RichText()
  #hiddenRows = 0
  #hiddenColumns = 0
  #beyond = 0
  #beyondFirst = ''

  constructor(workbook: Workbook, row: (row: SheetRow) => void, merge: (area: string) => void) {
    this.#workbook = workbook
    this.#row = row
    this.#merge = merge
  }

  open(name: string, attributes: Attributes): void {
    const element = localName(name)
    switch (element) {
      case 'row': return this.#openRow(attributes)
      case 'c': return this.#openCell(attributes)
      case 'v': this.#inValue = true; return
      case 'is': this.#rich.start(); this.#inText = true; return
      case 'col': return this.#countHidden(attributes)
      case 'mergeCell': return this.#merge(attributes['ref'] ?? '')
      default: if (this.#inText) this.#rich.open(element)
    }
  }

  close(name: string): void {
    const element = localName(name)
    switch (element) {
      case 'row': this.#row({ row: this.#number, place: `Row ${this.#number}`, cells: this.#cells }); return
      case 'c': return this.#closeCell()
      case 'v': this.#inValue = false; return
      case 'is': this.#inText = false; return
      default: if (this.#inText) this.#rich.close(element)
    }
  }

  text(words: string): void {
    if (this.#inValue) this.#value += words
    else if (this.#inText) this.#rich.add(words)
  }

  notes(sheet: string): string[] {
    const notes: string[] = []
    if (this.#hiddenRows > 0) notes.push(`Sheet “${sheet}”: ${counted(this.#hiddenRows, 'hidden row')} read too.`)
    if (this.#hiddenColumns > 0) notes.push(`Sheet “${sheet}”: ${counted(this.#hiddenColumns, 'hidden column')} read too.`)
    if (this.#beyond > 0) notes.push(`Sheet “${sheet}”: ${this.#beyond === 1 ? '1 cell' : `${this.#beyond} cells`} further right than column ${MAX_COLUMNS} not read, the first at ${this.#beyondFirst}.`)
    return notes
  }

  #openRow(attributes: Attributes): void {
    const told = Number(attributes['r'])
    this.#number = Number.isInteger(told) && told > 0 ? told : this.#number + 1
    this.#cells = []
    this.#column = -1
    if (isTrue(attributes['hidden'])) this.#hiddenRows += 1
  }

  #openCell(attributes: Attributes): void {
    const told = columnOf(attributes['r'] ?? '')
    this.#column = told ?? this.#column + 1
    this.#type = attributes['t'] ?? 'n'
    this.#style = Number(attributes['s'] ?? 0)
    this.#value = ''
    this.#rich.start()
  }

  #closeCell(): void {
    const cell = this.#read()
    if (!cell) return
    if (this.#column >= MAX_COLUMNS) {
      this.#beyond += 1
      this.#beyondFirst ||= `${columnName(this.#column)}${this.#number}`
      return
    }
    while (this.#cells.length < this.#column) this.#cells.push(null)
    this.#cells[this.#column] = cell
  }

  /** Null for a cell that is only formatted. A formula shows the value that was last worked out for it. */
  #read(): Cell | null {
    switch (this.#type) {
      case 'inlineStr': return textCell(this.#rich.text)
      case 's': return textCell(this.#workbook.texts[Number(this.#value)] ?? '')
      case 'str': return textCell(this.#value)
      case 'b': return textCell(this.#value === '1' ? 'TRUE' : 'FALSE')
      case 'e': return this.#value === '' ? null : { text: this.#value, notes: [`the formula in this cell gives an error, ${this.#value}`] }
      case 'd': return isoCell(this.#value)
      default: return this.#readNumber()
    }
  }

  #readNumber(): Cell | null {
    if (this.#value.trim() === '') return null
    const value = Number(this.#value)
    if (!Number.isFinite(value)) return textCell(this.#value)
    return { ...showNumber(value, this.#workbook.formats[this.#style] ?? 'General', this.#workbook.from1904), notes: [] }
  }

  #countHidden(attributes: Attributes): void {
    if (!isTrue(attributes['hidden'])) return
    const last = Math.min(Number(attributes['max'] ?? 0), MAX_COLUMNS)
    this.#hiddenColumns += Math.max(0, last - Number(attributes['min'] ?? 1) + 1) || 0
  }
}

function textCell(text: string): Cell | null {
  const tidy = text.replace(/\r\n?/g, '\n').trim()
  return tidy === '' ? null : { text: tidy, notes: [] }
}

/** A date written out, as some programs other than Excel store it. */
function isoCell(value: string): Cell | null {
  const day = plainDate(value.slice(0, 10))
  if (!day) return textCell(value)
  const time = /T(\d{2}:\d{2})/.exec(value)?.[1]
  const shown = day.split('-').toReversed().join('/')
  return { text: time && time !== '00:00' ? `${shown} ${time}` : shown, date: day, ...(time && time !== '00:00' ? { time } : {}), notes: [] }
}

/** Column number from 0 of a place like "C12"; null where the workbook does not say. */
export function columnOf(place: string): number | null {
  const letters = /^[A-Za-z]{1,3}(?=\d|$)/.exec(place)?.[0].toUpperCase()
  if (!letters) return null
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

function columnName(column: number): string {
  const last = String.fromCharCode(65 + column % 26)
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

function counted(count: number, noun: string): string { return count === 1 ? `1 ${noun} was` : `${count} ${noun}s were` }
function isTrue(value: string | undefined): boolean { return value === '1' || value === 'true' }
