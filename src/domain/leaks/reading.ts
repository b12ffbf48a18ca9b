/** One piece of the file while it is read: its words, and how each stands in the text. */
import type { Folded } from './fold.ts'
import { fold } from './fold.ts'
import type { Piece } from './piece.ts'
import { scan, type Tokens } from './tokens.ts'

export interface Span { readonly from: number; readonly to: number }

export class Reading {
  readonly piece: Piece
  readonly text: string
  readonly folded: Folded
  readonly tokens: Tokens

  constructor(piece: Piece, tokens: Tokens) {
    this.piece = piece
    this.text = piece.text
    this.folded = fold(piece.text)
    this.tokens = tokens
    scan(this.folded.text, tokens)
  }

  /** Where in the text as it stands. */
  real(at: number): number { return this.folded.places ? this.folded.places[at] ?? this.text.length : at }
  /** The token as a stretch of the text as it stands. */
  span(token: number): Span { return { from: this.real(this.start(token)), to: this.realEnd(this.end(token)) } }
  realEnd(at: number): number { return this.folded.places ? (this.folded.places[at - 1] ?? this.text.length - 1) + 1 : at }
  start(token: number): number { return this.tokens.start[token] ?? 0 }
  end(token: number): number { return this.tokens.end[token] ?? 0 }
  joined(token: number): boolean { return this.tokens.joined[token] === 1 }
  letters(token: number): string { return this.folded.text.slice(this.start(token), this.end(token)) }

  isCapital(token: number): boolean {
    const code = this.text.charCodeAt(this.real(this.start(token)))
    return (code >= 65 && code <= 90) || (code > 127 && /^\p{Lu}/u.test(this.text.charAt(this.real(this.start(token)))))
  }

  isAllCapitals(token: number): boolean {
    const { from, to } = this.span(token)
    const words = this.text.slice(from, to)
    return words === words.toUpperCase()
  }

  /** The token before or after that is no part of this one; -1 where there is none. */
  before(token: number): number {
    let at = token - 1
    while (at >= 0 && (this.joined(at) || this.end(at) > this.start(token))) at -= 1
    return at
  }
  after(token: number): number {
    let at = token + 1
    while (at < this.tokens.count && (this.joined(at) || this.start(at) < this.end(token))) at += 1
    return at < this.tokens.count ? at : -1
  }

  /** Whether nothing but what stands between the parts of a name is between two tokens: "K. Moss", "Moss, Kylie", "Kylie-Jo". */
  isBeside(token: number, next: number): boolean { return token >= 0 && next >= 0 && isNameGap(this.folded.text, this.end(token), this.start(next)) }

  /** Whether a sentence, a heading, a cell or an item of a list begins there, so that a capital says nothing. */
  beginsSentence(token: number): boolean {
    for (let at = this.start(token) - 1; at >= 0; at -= 1) {
      const character = this.folded.text.charAt(at)
      if (/[.!?:;\n\r|•·*–>]/.test(character)) return true
      // A number in front is that of a paragraph.
      if (!/[\s"“”'()[\]\d]/.test(character)) return false
    }
    return true
  }
}

export function isNameGap(text: string, from: number, to: number): boolean {
  const length = to - from
  if (length < 1 || length > 3) return false
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 44 && code !== 46 && code !== 45 && code !== 39 && code !== 10 && code !== 9) return false
  }
  return true
}
