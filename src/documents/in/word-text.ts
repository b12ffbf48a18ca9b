/**
 * The words of one table cell or of the paragraphs before a table, put together from the pieces that Word cuts them
 * into. Separators are held back until something follows, so that no cell ends in blank lines.
 */
export class WordText {
  #text = ''
  #lines = 0
  #gap = ''
  /** Made with the first note: nearly no cell has any. */
  #notes: Set<string> | null = null

  /** Words, or a character that stands for something. */
  add(words: string): void {
    if (words === '') return
    if (this.#text !== '') this.#text += this.#lines > 0 ? '\n'.repeat(Math.min(this.#lines, 2)) : this.#gap
    this.#lines = 0
    this.#gap = ''
    this.#text += words
  }

  /** The end of a paragraph or of a nested table's row. */
  endLine(): void { this.#lines += 1 }
  /** The end of a nested cell, or of a paragraph inside one. */
  endPart(gap: string): void { if (gap.length > this.#gap.length) this.#gap = gap }

  note(words: string): void { (this.#notes ??= new Set()).add(words) }

  /** A copy: what the parser gives is a piece of its stream, and would keep that in memory for as long as the word lives. */
  get text(): string { return (' ' + this.#text.trim()).slice(1) }
  get notes(): readonly string[] { return this.#notes ? [...this.#notes] : NONE }
}

const NONE: readonly string[] = []

/** The characters that people put into chronologies from Word's symbol fonts; others cannot be told from the number alone. */
const SYMBOLS: ReadonlyMap<number, string> = new Map([
  [0xb7, '•'], [0xa7, '▪'], [0xd8, '➢'], [0xfc, '✓'], [0xfb, '✗'], [0xfe, '☑'], [0xfd, '☒'], [0xa8, '☐'], [0x6f, '☐'], [0x78, '☒'],
  [0xe0, '→'], [0xe8, '➔'], [0xdf, '←'], [0x4a, '☺'], [0x4c, '☹'],
])

/** A symbol given by font and number (hexadecimal, often in the private area from F000). Null where it cannot be told. */
export function symbol(number: string, font: string): string | null {
  const code = Number.parseInt(number, 16)
  if (Number.isNaN(code)) return null
  if (code < 0xf000 || code > 0xf0ff) return code > 0x20 && code < 0xe000 ? String.fromCodePoint(code) : null
  return /wingdings|symbol|webdings/i.test(font) ? SYMBOLS.get(code - 0xf000) ?? null : null
}
