/**
 * The words, numbers and marks of a date or time as somebody typed it. What typing and Word do to a cell (long
 * dashes, curly quotes, hard spaces, raised "th") is evened out here, while each token still knows its place in the text.
 */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark'
  /** A word in lower case without apostrophes; a number's digits; a mark evened out ("–" is "-"). */
  readonly text: string
  /** The value of a number, else NaN. */
  readonly value: number
  /** True where white space or a bracket stands before it. */
  readonly gap: boolean
  /** True for a long dash, which joins two dates sooner than the parts of one. */
  readonly long: boolean
  readonly start: number
  readonly end: number
}

/** No date or time is longer. A longer cell is asked about, never searched to its end. */
const LONGEST = 300

/** Without the white space and invisible marks around it: how the words of a cell are kept. */
export function trimmed(text: string): string {
  return text.replace(/^[\s\u200b-\u200d\u2060\ufeff]+/, '').replace(/[\s\u200b-\u200d\u2060\ufeff]+$/, '')
}

/** The tokens of the text, of its first 300 characters where it is longer; brackets count as white space. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = []
  const length = Math.min(text.length, LONGEST)
  let gap = false
  let at = 0
  while (at < length) {
    const start = at
    const char = evened(text[at] ?? '')
    if (char === '') { at += 1; continue }
    if (/[\s()[\]{}]/.test(char)) { gap = true; at += 1; continue }
    const sort = /[0-9]/.test(char) ? 'number' : /\p{L}/u.test(char) ? 'word' : 'mark'
    let written = char
    at += 1
    while (at < length) {
      const next = evened(text[at] ?? '')
      const goesOn = sort !== 'mark' && (next === '' || (sort === 'number' ? /[0-9]/.test(next) : /\p{L}/u.test(next) || apostropheInWord(text, at, next)))
      if (!goesOn) break
      if (next !== "'") written += next
      at += 1
    }
    tokens.push({ kind: sort, text: written.toLowerCase(), value: sort === 'number' ? Number(written) : Number.NaN, gap, long: char === '-' && text[start] !== '-', start, end: at })
    gap = false
  }
  return tokens
}

/** True where the text is longer than any date: what stands beyond was not looked at. */
export function isTooLong(text: string): boolean { return text.length > LONGEST }

/** Words and numbers in order, marks left out: "n.k." and "N/K" are both "n k". */
export function wordsOf(tokens: readonly Token[]): string {
  return tokens.filter((token) => token.kind !== 'mark').map((token) => token.text).join(' ')
}

function apostropheInWord(text: string, at: number, char: string): boolean {
  return char === "'" && /\p{L}/u.test(evened(text[at + 1] ?? ''))
}

function evened(char: string): string {
  if (char <= '\u007f') return char === '`' ? "'" : char === '\\' || char === '|' ? '/' : char
  if (/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/.test(char)) return '-'
  if (/[\u2018\u2019\u201b\u00b4\u02bc\u2032]/.test(char)) return "'"
  if (/[\u201c-\u201f\u3003\u2033]/.test(char)) return '"'
  if (/[\u2044\u2215\u29f8]/.test(char)) return '/'
  if (/[\u00ad\u200b-\u200f\u2060\ufeff]/.test(char)) return ''
  const plain = char.normalize('NFKC')
  return plain.length === 1 ? plain : char
}
