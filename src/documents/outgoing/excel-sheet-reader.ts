/** The cells of one worksheet as its XML goes by: what each shows, the day behind a date, what hides it. */
import { columnOf } from '../in/worksheet.ts'
import { RichText, type Workbook } from '../in/workbook.ts'
import { showNumber } from '../in/number-format.ts'
import { localName, type Attributes } from '../in/xml.ts'

export interface ReadCell {
  readonly at: string
  readonly row: number
  readonly column: number
  readonly words: string
  /** The whole day that a date cell stores where it shows less; '' otherwise. */
  readonly day: string
  readonly formula: string
  readonly style: number
}

export class SheetCells {
  readonly cells: ReadCell[] = []
  readonly usedTexts = new Set<number>()
  readonly hiddenRows = new Set<number>()
  /** First and last hidden column, from 0. */
  readonly hiddenColumns: { readonly from: number; readonly to: number }[] = []
  /** Heads and feet of the printed page, hints of cells, titles of what is asked. */
  readonly further: string[] = []
  readonly #workbook: Workbook
  readonly #rich = new RichText()
  #row = 0
  #column = -1
  #type = 'n'
  #style = 0
  #value = ''
  #formula = ''
  #in: 'value' | 'formula' | 'text' | 'further' | '' = ''

  constructor(workbook: Workbook) { this.#workbook = workbook }

  open(name: string, attributes: Attributes): void {
    const element = localName(name)
    if (this.#in === 'text') return this.#rich.open(element)
    switch (element) {
      case 'row': {
        const told = Number(attributes['r'])
        this.#row = Number.isInteger(told) && told > 0 ? told : this.#row + 1
        this.#column = -1
        if (isTrue(attributes['hidden']) || attributes['ht'] === '0') this.hiddenRows.add(this.#row)
        return
      }
      case 'col': if (isTrue(attributes['hidden']) || Number(attributes['width'] ?? 9) === 0) this.hiddenColumns.push({ from: Number(attributes['min'] ?? 1) - 1, to: Number(attributes['max'] ?? 1) - 1 }); return
      case 'c':
        this.#column = columnOf(attributes['r'] ?? '') ?? this.#column + 1
        this.#type = attributes['t'] ?? 'n'
        this.#style = Number(attributes['s'] ?? 0)
        this.#value = this.#formula = ''
        this.#rich.start()
        return
      case 'v': this.#in = 'value'; return
      case 'f': this.#in = 'formula'; return
      case 'is': this.#rich.start(); this.#in = 'text'; return
      case 'dataValidation': this.#note(attributes['promptTitle'], attributes['prompt'], attributes['errorTitle'], attributes['error']); return
      case 'hyperlink': this.#note(attributes['display'], attributes['tooltip'], attributes['location']); return
      default: if (/^(?:odd|even|first)(?:Header|Footer)$/.test(element) || /^formula\d?$/.test(element)) this.#in = 'further'
    }
  }

  close(name: string): void {
    const element = localName(name)
    if (this.#in === 'text' && element !== 'is') return this.#rich.close(element)
    if (element === 'c') return this.#endCell()
    if (element !== 'row') this.#in = ''
  }

  text(words: string): void {
    switch (this.#in) {
      case 'value': this.#value += words; return
      case 'formula': this.#formula += words; return
      case 'text': return this.#rich.add(words)
      case 'further': this.#note(words.replaceAll(/&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])/g, ' ')); return
      default:
    }
  }

  #note(...words: readonly (string | undefined)[]): void { for (const each of words) if (each !== undefined && each.trim() !== '') this.further.push(each.trim()) }

  #endCell(): void {
    const [words, day] = this.#shown()
    if (words.trim() === '' && this.#formula === '') return
    this.cells.push({ at: `${columnName(this.#column)}${this.#row}`, row: this.#row, column: this.#column, words, day, formula: this.#formula, style: this.#style })
  }

  #shown(): readonly [string, string] {
    if (this.#type === 'inlineStr') return [this.#rich.text, '']
    if (this.#type === 's') {
      this.usedTexts.add(Number(this.#value))
      return [this.#workbook.texts[Number(this.#value)] ?? '', '']
    }
    const value = Number(this.#value)
    if (this.#type !== 'n' || this.#value.trim() === '' || !Number.isFinite(value)) return [this.#value, '']
    const format = this.#workbook.formats[this.#style] ?? 'General'
    const shown = showNumber(value, format, this.#workbook.from1904).text
    const isDate = /[ymd]/i.test(format.replaceAll(/"[^"]*"|\[[^\]]*\]|General/gi, '')) && value >= 1
    const day = isDate ? showNumber(Math.floor(value), 'd mmmm yyyy', this.#workbook.from1904).text : ''
    // As stored too: a telephone number of which the format shows half.
    return [shown === '' ? String(value) : shown, day]
  }
}

export function columnName(column: number): string {
  const last = String.fromCharCode(65 + column % 26)
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

function isTrue(value: string | undefined): boolean { return value === '1' || value === 'true' }
