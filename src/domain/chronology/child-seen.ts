/**
 * Whether the child was seen, and seen alone, as far as an agency keeps a column of it ("Child seen?", "Seen alone"). Read from that
 * column only: what an entry tells in prose is for people to read, and a blank is not a no.
 */
import { fold } from './edition.ts'

export type SeenColumn = 'seen' | 'alone'
export type Answer = 'yes' | 'no' | 'does not apply' | 'in other words'
/** Null where the words say nothing of it. */
export interface SeenReading { readonly seen: Answer | null; readonly alone: boolean | null }

const CHILD = /\b(child(ren)?('?s)?|baby|bab(y|ies)|infants?|subjects?|young persons?|young people|yp|siblings?)\b/
const ALONE = /\b(alone|unaccompanied|on (his|her|their|its) own|without (a |the |their )?(parents?|carers?|adults?))\b/
const NOT_ALONE = /\b(not|never|wasn't|weren't|rarely)\b[^.;]*\b(alone|unaccompanied|on (his|her|their|its) own)\b|\balone[:\s]+no\b/

/** What a heading asks: null for any other column, such as "Seen by", which names who saw. */
export function seenColumn(heading: string): SeenColumn | null {
  const words = fold(heading).replaceAll(/[^a-z']+/g, ' ').trim()
  if (/\b(who|by|date|last|next|times?)\b/.test(words)) return null
  if (ALONE.test(words) && (/\b(seen|spoken)\b/.test(words) || CHILD.test(words))) return 'alone'
  const ofSeeing = /\bseen\b(?! (at|in|with|where|on|when)\b)/.test(words)
  return ofSeeing && (CHILD.test(words) || /^(was )?seen( yes no| y n)?$/.test(words)) ? 'seen' : null
}

export function readSeen(column: SeenColumn, words: string): SeenReading {
  const answer = answerIn(words)
  if (column === 'alone') return { seen: answer === 'yes' ? 'yes' : null, alone: answer === 'yes' ? true : answer === 'no' ? false : null }
  const text = fold(words)
  const alone = NOT_ALONE.test(text) ? false : ALONE.test(text) && answer !== 'no' ? true : null
  return { seen: alone && answer === 'in other words' ? 'yes' : answer, alone }
}

function answerIn(words: string): Answer | null {
  const text = fold(words).replaceAll(/[\s.]+/g, ' ').trim()
  if (text === '') return null
  if (/^(n ?\/ ?a|na|not applicable|does not apply|[-–—]+)$/.test(text)) return 'does not apply'
  if (/^(y|yes|true|✓|✔|seen)$|^(y|yes|seen)[ ,;:(–—-]/.test(text) && !/\b(but|not|except|only)\b/.test(text.replaceAll(/\bnot alone\b/g, ''))) return 'yes'
  return /^(n|no|false|✗|✘|x|not seen|unseen)$|^(no|not seen) ?[,;:(–—-]/.test(text) ? 'no' : 'in other words'
}
