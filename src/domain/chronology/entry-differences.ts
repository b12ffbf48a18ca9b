/**
 * What an agency changed in a chronology between one hand-in and the next: entries added, taken out and changed, these with old and
 * new words. A file that is sent again makes every entry anew, so entries are known again by their words, not by their ids alone.
 */
import { dateSortKey } from './date-order.ts'
import { intervalWords } from './edition-cells.ts'
import type { CommentedEntry } from './entry.ts'
import { pairUp } from './pair-up.ts'

export interface EntryHandedIn extends CommentedEntry { readonly entryId: string }
/** One column or field with its words before and after; '' where it had none. */
export interface WordsDifference { readonly label: string; readonly before: string; readonly after: string }

export type EntryDifference =
  | { readonly kind: 'added'; readonly entry: EntryHandedIn }
  | { readonly kind: 'taken out'; readonly entry: EntryHandedIn }
  | { readonly kind: 'changed'; readonly entry: EntryHandedIn; readonly before: EntryHandedIn; readonly words: readonly WordsDifference[] }

/** From how large a part of their words in common, two entries of one day are shown as one that was changed. */
const LIKE_WORDS = 0.4
/** An event told in as many words is known again on another day; "Telephone call" is not. */
const TELLING_WORDS = 5

/** In order of date. Only entries of one chronology. */
export function entryDifferences(before: readonly EntryHandedIn[], after: readonly EntryHandedIn[]): readonly EntryDifference[] {
  const sure = pairUp(before, after, [each => each.entryId, wholeOf, sameDayAndEvent, tellingEvent])
  const like = pairLikeWords(sure.gone, sure.come)
  const changed = [...sure.pairs, ...like.pairs].flatMap(([old, now]): EntryDifference[] => {
    const words = differingWords(old, now)
    return words.length === 0 ? [] : [{ kind: 'changed', entry: now, before: old, words }]
  })
  const all: EntryDifference[] = [
    ...like.gone.map(entry => ({ kind: 'taken out', entry }) as const), ...changed, ...like.come.map(entry => ({ kind: 'added', entry }) as const),
  ]
  return all.toSorted((one, other) => compare(dateSortKey(one.entry.date), dateSortKey(other.entry.date)))
}

/** What an entry says, column by column; columns without words are left out. */
export function wordsOf(entry: CommentedEntry): readonly (readonly [label: string, words: string])[] {
  const { date, time } = entry
  const all: (readonly [string, string])[] = [
    ['Date', date.text], ['Date read as', intervalWords(date)], ['Time', time?.text ?? ''], ['Time read as', [time?.from, time?.to].filter(each => each).join(' to ')],
    ['Source', entry.source], ['What happened', entry.event], ['Comment', entry.comment], ...Object.entries(entry.other),
    ['Order of events', entry.sequence === null ? '' : String(entry.sequence)],
  ]
  return all.map(([label, words]) => [label, words.trim()] as const).filter(([, words]) => words !== '')
}

function differingWords(before: CommentedEntry, after: CommentedEntry): readonly WordsDifference[] {
  const [old, now] = [new Map(wordsOf(before)), new Map(wordsOf(after))]
  const labels = [...new Set([...old.keys(), ...now.keys()])]
  const differing = labels.map(label => ({ label, before: old.get(label) ?? '', after: now.get(label) ?? '' })).filter(each => each.before !== each.after)
  // How a date is read changes with its words; it is told only where they stayed.
  const reworded = new Set(differing.map(each => each.label))
  return differing.filter(({ label }) => !(label.endsWith(' read as') && reworded.has(label.replace(' read as', ''))))
}

function wholeOf(entry: EntryHandedIn): string { return JSON.stringify(wordsOf(entry)) }

function sameDayAndEvent({ date, event }: EntryHandedIn): string | null {
  return event.trim() === '' ? null : `${dateSortKey(date)} ${wordList(event).join(' ')}`
}

function tellingEvent({ event }: EntryHandedIn): string | null {
  const words = wordList(event)
  return words.length < TELLING_WORDS ? null : words.join(' ')
}

/** Those of one day that have most of their words in common, the likest first. */
function pairLikeWords(gone: readonly EntryHandedIn[], come: readonly EntryHandedIn[]) {
  const ofDay = Map.groupBy(gone, each => dateSortKey(each.date))
  const candidates = come.flatMap(now => (ofDay.get(dateSortKey(now.date)) ?? []).map(old => ({ old, now, likeness: likeness(old, now) })))
    .filter(each => each.likeness >= LIKE_WORDS).toSorted((one, other) => other.likeness - one.likeness)
  const taken = new Set<EntryHandedIn>()
  const pairs: (readonly [EntryHandedIn, EntryHandedIn])[] = []
  for (const { old, now } of candidates) {
    if (taken.has(old) || taken.has(now)) continue
    taken.add(old).add(now)
    pairs.push([old, now])
  }
  return { pairs, gone: gone.filter(each => !taken.has(each)), come: come.filter(each => !taken.has(each)) }
}

function likeness(one: EntryHandedIn, other: EntryHandedIn): number {
  const [a, b] = [new Set(wordList(`${one.source} ${one.event}`)), new Set(wordList(`${other.source} ${other.event}`))]
  const common = [...a].filter(word => b.has(word)).length
  return common === 0 ? 0 : common / (a.size + b.size - common)
}

function wordList(text: string): string[] { return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [] }
function compare(one: string, other: string): number { return one < other ? -1 : one > other ? 1 : 0 }
