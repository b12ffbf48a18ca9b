/**
 * Some authors write their comment into the event itself, on a line of its own: "IMR author's comment: …". Such words are the
 * author's view and not the record's, so they are kept with the comments (R179). They are moved, never changed.
 */

export interface Parted { readonly facts: string; /** Empty where no line calls itself a comment. */ readonly comment: string }

const LABEL = new RegExp('^[\\s*•\\-–—]*(?:(?:imr|iar|agency|authors?|reviewers?|panels?|overview|chronology)[’\']?s?\\s+){0,3}(?:author[’\']?s?[’\']?\\s+)?'
  + '(?:comments?|commentary|analysis|reflections?|learning(?: points?)?|observations? (?:of|on) practice|practice observations?|good practice|missed opportunity)'
  + '\\b(?:\\s*(?:/|&|and)\\s*(?:comments?|analysis|learning|reflections?))*\\s*[:–—-]', 'i')

/** From the first line that calls itself a comment on, all is comment: what follows it cannot be told from it. */
export function partComment(text: string): Parted {
  const lines = text.split('\n')
  const first = lines.findIndex((line) => LABEL.test(line))
  if (first < 0) return { facts: text, comment: '' }
  return { facts: lines.slice(0, first).join('\n').trim(), comment: lines.slice(first).join('\n').trim() }
}
