/**
 * Some authors write their comment into the event itself, on a line of its own: "IMR author's comment: …". Such words are the
 * author's view and not the record's, so they are kept with the comments (R179). They are moved, never changed.
 */

export interface Parted { readonly facts: string; /** Empty where no line calls itself a comment. */ readonly comment: string }

const WORDS = '(?:(?:imr|iar|agency|authors?|reviewers?|panels?|overview|chronology)[’\']?s?\\s+){0,3}(?:author[’\']?s?[’\']?\\s+)?'
  + '(?:comments?|commentary|analysis|reflections?|learning(?: points?)?|observations? (?:of|on) practice|practice observations?|good practice|missed opportunity)'
  + '\\b(?:\\s*(?:/|&|and)\\s*(?:comments?|analysis|learning|reflections?))*\\s*'

/** At the beginning of a line, or after the end of a sentence and then with a colon: "Visited. Comment: more was to be asked." */
const LABEL = new RegExp(`^[\\s*•\\-–—]*${WORDS}[:–—-]|(?<=[.!?;)\\]]['"”’]?\\s+[[(]?)${WORDS}:`, 'im')

/** From the first words that call themselves a comment on, all is comment: what follows them cannot be told from it. */
export function partComment(text: string): Parted {
  const label = LABEL.exec(text)
  if (!label) return { facts: text, comment: '' }
  return { facts: text.slice(0, label.index).trim(), comment: text.slice(label.index).trim() }
}
