/**
 * The leak check: what is found in the words of an outgoing file by which somebody could be known. It reads what the file holds, not what
 * we know of how it was made, and never says that a file is anonymous: what it finds is for a person to look at, and so is what it cannot.
 */
import { PieceCheck } from './check-piece.ts'
import type { Finding, Found } from './finding.ts'
import { foldedPhrase, spansOf } from './phrase.ts'
import type { IsWord, Listed } from './listed.ts'
import type { Piece } from './piece.ts'
import { KNOWN_PHRASES } from './word-lists.ts'

/** All findings of a file, in the order of its pieces, and the note on details that together tell. */
export function checkText(pieces: readonly Piece[], listed: Listed, isWord: IsWord): readonly Finding[] {
  const check = new PieceCheck(listed, isWord)
  const allowed = [...listed.allowed, ...KNOWN_PHRASES].map(foldedPhrase).filter(phrase => phrase !== '')
  const found: Found[] = []
  for (const piece of pieces) {
    const those = check.find(piece)
    if (those.length === 0) continue
    const meant = spansOf(piece.text, allowed)
    found.push(...those.filter(each => !meant.some(span => span.from <= each.from && each.to <= span.to)))
  }
  const jigsaw = check.jigsaw.finding()
  return [...withoutWords(found, pieces).map(each => each.finding), ...jigsaw ? [jigsaw] : []]
}

/** What is written in small letters elsewhere in the file is a word of the field, not a name. */
function withoutWords(found: readonly Found[], pieces: readonly Piece[]): readonly Found[] {
  const asked = new Map<string, boolean>()
  const isWordHere = (word: string): boolean => {
    let known = asked.get(word)
    if (known === undefined) {
      // Not in an address of the web or a mail, which is written small whatever it names.
      const pattern = new RegExp(String.raw`(?<![\p{L}\d@._/-])${word}(?![\p{L}\d@_/]|[.-]\p{L})`, 'u')
      asked.set(word, known = pieces.some(piece => piece.standing === 'seen' && pattern.test(piece.text)))
    }
    return known
  }
  return found.filter(each => each.clears === undefined || !isWordHere(each.clears))
}
