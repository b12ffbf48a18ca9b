/**
 * What each column of an agency's table means, guessed from its heading or said by the user. A guess is never made
 * in silence where it could let a comment out: a column that may be comment is taken for comment, and asked about (R092, R179).
 */
import { EVENT_FIRST, HEADING_WORDS, PERHAPS_COMMENT, PLAIN_FACT, SURE_COMMENT, WHO_RECORDED } from './heading-words.ts'
import type { Meaning } from './heading-words.ts'

export type { Meaning }

export interface Column {
  /** From 0, as in `SheetRow.cells`. */
  readonly index: number
  /** The heading as given, or "Column 3" where there is none; unique within its table. */
  readonly heading: string
  readonly meaning: Meaning
  /** 0 for a mere guess to 1 for the user's own word. */
  readonly confidence: number
}

export interface ColumnQuestion { readonly column: string; readonly question: string }
export interface ColumnReading { readonly columns: readonly Column[]; readonly questions: readonly ColumnQuestion[] }

/** The user's own word on a file's columns: heading as given (compared without case or punctuation) to meaning. */
export type Mapping = Readonly<Record<string, Meaning>>

/** A column's heading and some of the words under it. */
export interface ColumnSample { readonly heading: string; readonly words: readonly string[] }

interface Guess { readonly meaning: Meaning | 'perhaps comment' | null; readonly weight: number }

/** Lower case, words only: "Date/Time (24hr)" is "date time 24hr". */
export function plainHeading(heading: string): string {
  return heading.toLowerCase().replace(/[’']/g, '').replace(/#/g, ' no ').replace(/&/g, ' and ').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** What one heading says by itself. A null meaning is a heading nobody has met yet. */
export function guessMeaning(heading: string): Guess {
  const told = heading.replace(/\b(no|not|without|excluding|exclude|do not|don[’']t|avoid)\b(?!\.?\s*$)[^.;)]*/gi, (part) => (/comment|analys|opinion/i.test(part) ? ' ' : part))
  const words = plainHeading(told)
  if (words === '') return { meaning: null, weight: 0 }
  if (SURE_COMMENT.test(words)) return { meaning: 'comment', weight: 100 }
  const plainFact = PLAIN_FACT.test(words)
  let best: Guess = { meaning: null, weight: 0 }
  for (const word of HEADING_WORDS) {
    if (word.weight <= best.weight || !word.words.test(words)) continue
    if (plainFact && word.weight < 80) continue
    if (plainFact && word.meaning !== 'source' && word.meaning !== 'sequence' && !(word.meaning === 'event' && EVENT_FIRST.test(words))) continue
    best = { meaning: word.meaning, weight: word.weight }
  }
  if (best.weight < 80 && PERHAPS_COMMENT.test(words)) return { meaning: 'perhaps comment', weight: 60 }
  return best.meaning === null && plainFact ? { meaning: 'other', weight: 80 } : best
}

const SINGLE: readonly Meaning[] = ['date', 'time', 'end date', 'end time', 'sequence', 'source', 'event']

/** Means every column of a table: one column at most for each meaning but `comment` and `other`; what is in doubt is asked. */
export function readColumns(samples: readonly ColumnSample[], mapping: Mapping = {}): ColumnReading {
  const headings = uniqueHeadings(samples.map((sample) => sample.heading))
  const said = new Map(Object.entries(mapping).map(([heading, meaning]) => [plainHeading(heading), meaning]))
  const guesses = headings.map((heading): Guess => {
    const own = said.get(plainHeading(heading))
    return own ? { meaning: own, weight: 1000 } : guessMeaning(heading)
  })
  const questions: ColumnQuestion[] = []
  const winners = new Map<Meaning, number>()
  for (const meaning of SINGLE) {
    let winner = -1
    guesses.forEach((guess, index) => {
      if (guess.meaning === meaning && guess.weight > (guesses[winner]?.weight ?? 0)) winner = index
    })
    if (winner >= 0) winners.set(meaning, winner)
  }
  settleEvent(samples, headings, guesses, winners, questions)
  settleSource(headings, guesses, winners)
  const columns = headings.map((heading, index): Column => {
    const guess = guesses[index] ?? { meaning: null, weight: 0 }
    const confidence = Math.min(guess.weight, 100) / 100
    for (const [meaning, winner] of winners) if (winner === index) return { index, heading, meaning, confidence }
    if (guess.meaning === 'comment' || guess.meaning === 'perhaps comment') return { index, heading, meaning: 'comment', confidence }
    const unmet = guess.meaning === null || (guess.meaning === 'event' && guess.weight <= 60)
    if (unmet && (asksForAView(heading) || mayBeComment(samples[index]))) {
      questions.push({ column: heading, question: `Is the column "${heading}" part of the facts or a comment? Until you say, it is kept with the comments.` })
      return { index, heading, meaning: 'comment', confidence: 0 }
    }
    return { index, heading, meaning: 'other', confidence }
  })
  return { columns, questions }
}

/** Where no heading speaks of events, the likeliest column is taken, and asked about: notes, or the longest words beside a sure comment. */
function settleEvent(
  samples: readonly ColumnSample[], headings: readonly string[], guesses: readonly Guess[], winners: Map<Meaning, number>, questions: ColumnQuestion[],
): void {
  if (winners.has('event')) return
  const perhaps = guesses.findIndex((guess) => guess.meaning === 'perhaps comment')
  const unknown = perhaps >= 0 || guesses.some((guess) => guess.meaning === 'comment') ? longestUnknown(samples, guesses) : -1
  const unknownIsProse = unknown >= 0 && unknown < perhaps && mayBeComment(samples[unknown])
  const likeliest = perhaps >= 0 && !unknownIsProse ? perhaps : unknown
  if (likeliest >= 0) {
    winners.set('event', likeliest)
    questions.push({ column: headings[likeliest] ?? '', question: `Does the column "${headings[likeliest]}" say what happened? It is read so, for no other column seems to.` })
  } else if (winners.has('date')) {
    questions.push({ column: '', question: 'Which column says what happened? None is headed as events, so nothing is shown as an event until you say.' })
  }
}

/** Where no heading speaks of a source, the column of who recorded it stands for one, unless the user said what it is. */
function settleSource(headings: readonly string[], guesses: readonly Guess[], winners: Map<Meaning, number>): void {
  if (winners.has('source')) return
  const who = headings.findIndex((heading, index) => guesses[index]?.meaning === 'other' && guesses[index].weight <= 100 && WHO_RECORDED.test(plainHeading(heading)))
  if (who >= 0) winners.set('source', who)
}

/** The column with most to say under a heading that nobody knows; -1 where there is none. */
function longestUnknown(samples: readonly ColumnSample[], guesses: readonly Guess[]): number {
  const lengths = samples.map((sample, index) => (guesses[index]?.meaning === null && plainHeading(sample.heading) !== '' ? sample.words.join('').length : 0))
  const longest = Math.max(0, ...lengths)
  return longest === 0 ? -1 : lengths.indexOf(longest)
}

/** "Was this in line with policy?" may be answered in one word, and that word is a view. */
function asksForAView(heading: string): boolean { return heading.trim().endsWith('?') }

/** Prose under a heading nobody knows, however short, or anything under none, may be what its author thinks of it. */
function mayBeComment(sample: ColumnSample | undefined): boolean {
  const filled = sample?.words.filter((words) => words.trim() !== '') ?? []
  if (!sample || filled.length === 0) return false
  if (plainHeading(sample.heading) === '') return true
  const lengths = filled.map((words) => words.trim().split(/\s+/).length).sort((a, b) => a - b)
  return (lengths[Math.floor(lengths.length * 0.75)] ?? 0) >= 4 || (lengths.at(-1) ?? 0) >= 7
}

/** Headings by which a reader can tell columns apart: "Column 3" for an empty one, "Outcome (2)" for a second Outcome. */
function uniqueHeadings(given: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return given.map((heading, index) => {
    const name = heading.replace(/\s+/g, ' ').trim() || `Column ${index + 1}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}
