/**
 * Reads a cell that holds a date, as agencies in the United Kingdom write them. The whole cell is understood or a
 * person is asked: no word is passed over, no year guessed, no month put before its day.
 */
import type { PlainDate } from '../plain-date.ts'
import { daysBetween, yearOf } from '../plain-date.ts'
import type { DateContext, DateReading, EventDate } from './date-reading.ts'
import type { Phrase, Parse } from './date-phrase.ts'
import type { Resolved } from './date-resolve.ts'
import { resolvePhrase } from './date-resolve.ts'
import type { Token } from './date-tokens.ts'
import { isTooLong, tokensOf, trimmed, wordsOf } from './date-tokens.ts'
import { phrasesOf, pointsAt } from './date-grammar.ts'
import { weekdayAt } from './date-wording.ts'
import type { TimeWords } from './time-words.ts'
import { timesAt } from './time-grammar.ts'
import { carriedDate, carryAt } from './date-carry.ts'
import { eventTime, readTime } from './read-time.ts'
import { dateQuestion, timeQuestion } from './date-questions.ts'

const NOT_GIVEN = new Set([
  '', 'undated', 'not dated', 'n k', 'nk', 'not known', 'unknown', 'date unknown', 'unknown date', 'date not known', 'no date', 'no date given', 'no date recorded', 'nd', 'n d', 'ongoing', 'tbc', 't b c', 'to be confirmed',
  'not recorded', 'date not recorded', 'various', 'various dates', 'n a', 'na', 'not given', 'date not given', 'not stated', 'none', 'continuous', 'continuing', 'present', 'current', 'throughout', 'unclear', 'date unclear', 'date illegible', 'illegible',
  'not clear', 'not dated on file', 'date tbc', 'exact date unknown', 'exact date not known', 'not applicable', 'multiple', 'multiple dates', 'background', 'historical', 'history', 'date not stated', 'not specified', 'x', 'xx', 'no date on file', 'date to be confirmed',
])

export function readDate(text: string, context: DateContext): DateReading {
  const words = trimmed(text)
  if (words === '') return { date: unknown(words), time: null, questions: [] }
  const told = /^([^()]+)\(read as ([^()]+)\)$/.exec(words)
  if (told) return readAsTold(trimmed(told[1] ?? ''), told[2] ?? '', context)
  const tokens = tokensOf(words)
  const carry = carryAt(tokens)
  if (carry) {
    const carried = carriedDate(words, carry.days, context.previous)
    const time = carry.time === null ? { time: null, questions: [] } : eventTime(carry.time, words, context)
    return { date: carried.date, time: time.time, questions: [...carried.questions, ...time.questions] }
  }
  if (NOT_GIVEN.has(wordsOf(tokens))) return { date: unknown(words), time: null, questions: [dateQuestion.unknown] }
  if (!isTooLong(words)) {
    const best = decide(phrasesOf(tokens), context)
    if (best) return reading(words, best, context)
    const late = timeAfterNotGiven(tokens)
    if (late) {
      const time = eventTime(late, words, context)
      return { date: unknown(words), time: time.time, questions: [dateQuestion.unknown, ...time.questions] }
    }
    if (weekdayAt(tokens, 0)?.next === tokens.length) return { date: unknown(words), time: null, questions: [dateQuestion.dayMissing] }
    const serial = serialDay(words)
    if (serial) return { date: unknown(words), time: null, questions: [dateQuestion.serial(serial)] }
    const time = readTime(words, context)
    if (time.time?.from && time.questions[0] !== timeQuestion.otherWords) {
      return { date: unknown(words), time: time.time, questions: [timeQuestion.noDate, ...time.questions] }
    }
  }
  return amongOtherWords(words, tokens, context)
}

/** Our own documents say in brackets how a date was read where its words do not. What was settled once is not asked again. */
function readAsTold(given: string, told: string, context: DateContext): DateReading {
  const settled = readDate(told, context)
  const year = settled.date.earliest ?? settled.date.latest
  const own = readDate(given, year === null ? context : { ...context, year: yearOf(year) })
  const same = own.date.earliest === settled.date.earliest && own.date.latest === settled.date.latest
  return { date: { ...(same ? own.date : settled.date), text: given, inferred: true }, time: own.time, questions: settled.questions }
}

/** "Not known 2.17am". */
function timeAfterNotGiven(tokens: readonly Token[]): TimeWords | null {
  for (let at = 1; at < Math.min(tokens.length, 6); at += 1) {
    const before = wordsOf(tokens.slice(0, at))
    if (tokens[at]?.kind === 'mark' || before === '' || !NOT_GIVEN.has(before)) continue
    const time = timesAt(tokens, at).find((one) => one.next === tokens.length && one.value.from !== null)
    if (time) return time.value
  }
  return null
}

interface Decided { readonly phrase: Phrase | null; readonly resolved: Resolved; readonly doubts: readonly string[] }

const RANK = { read: 0, missing: 1, impossible: 2 } as const

/** The likeliest of all readings; where two that differ are equally likely, the first with a question. */
function decide(parses: readonly Parse<Phrase>[], context: DateContext): Decided | null {
  const all = parses.map((one) => ({ one, resolved: resolvePhrase(one.value, context) }))
    .sort((a, b) => RANK[a.resolved.state] - RANK[b.resolved.state] || a.one.cost - b.one.cost)
  const best = all[0]
  if (!best) return null
  const rivals = all.filter((other) => other.resolved.state !== 'impossible' && other.one.cost <= best.one.cost + 1)
  const differs = rivals.some((other) => other !== best && meaning(other.one.value, other.resolved) !== meaning(best.one.value, best.resolved))
  return { phrase: best.one.value, resolved: best.resolved, doubts: [...best.one.doubts, ...differs ? [dateQuestion.ambiguous] : []] }
}

function meaning(phrase: Phrase, resolved: Resolved): string {
  return JSON.stringify([resolved.state === 'read' ? resolved.date : resolved.doubts, phrase.time?.from, phrase.time?.to])
}

function reading(words: string, best: Decided, context: DateContext): DateReading {
  const time = best.phrase?.time ? eventTime(best.phrase.time, words, context) : { time: null, questions: [] }
  const date: EventDate = best.resolved.state === 'read' ? { text: words, ...best.resolved.date } : unknown(words)
  const questions = [...best.resolved.doubts, ...best.doubts, ...doubtsAbout(date, context), ...time.questions]
  return { date, time: time.time, questions: [...new Set(questions)] }
}

/** A date still to come, and a lent year that steps back by half a year from the row above. */
function doubtsAbout(date: EventDate, context: DateContext): readonly string[] {
  const first = date.earliest ?? date.latest
  const future = context.today !== undefined && first !== null && first > context.today ? [dateQuestion.future(first)] : []
  const above = context.previous?.earliest ?? null
  const stepsBack = date.inferred && date.latest !== null && above !== null && context.year !== undefined && daysBetween(date.latest, above) > 180
  return stepsBack && yearOf(date.latest) === context.year ? [...future, dateQuestion.yearStepsBack(context.year, above)] : future
}

interface Inside { readonly date: Omit<EventDate, 'text'>; readonly from: number; readonly to: number; readonly doubts: readonly string[] }

/** The cell is not understood as a whole: one clear date inside is kept with a question, a bare list becomes a range; nothing else is chosen from. */
function amongOtherWords(words: string, tokens: readonly Token[], context: DateContext): DateReading {
  const found = datesInside(tokens, context)
  const tooLong = isTooLong(words) ? [dateQuestion.tooLong] : null
  const only = found[0]
  if (!only) return { date: unknown(words), time: null, questions: tooLong ?? [dateQuestion.notUnderstood] }
  if (found.some((one) => one.date.earliest !== only.date.earliest || one.date.latest !== only.date.latest)) {
    const others = tokens.some((token, at) => token.kind !== 'mark' && token.text !== 'and' && !found.some((one) => at >= one.from && at < one.to))
    if (tooLong || others) return { date: unknown(words), time: null, questions: tooLong ?? [dateQuestion.severalDates] }
    const days = found.flatMap((one) => one.date.earliest && one.date.latest ? [one.date.earliest, one.date.latest] : []).sort()
    const date: EventDate = { text: words, earliest: days[0] ?? null, latest: days.at(-1) ?? null, precision: 'range', inferred: found.some((one) => one.date.inferred) }
    return { date, time: null, questions: [...new Set([dateQuestion.datesListed, ...found.flatMap((one) => one.doubts), ...doubtsAbout(date, context)])] }
  }
  const date: EventDate = { text: words, ...only.date }
  const [start, end] = [tokens[only.from]?.start ?? 0, tokens[only.to - 1]?.end ?? 0]
  const rest = [words.slice(0, start), words.slice(end)].map(trimmed).filter((part) => part !== '').join(' … ').slice(0, 120)
  return { date, time: null, questions: [...new Set([...tooLong ?? [dateQuestion.otherWords(rest)], ...only.doubts, ...doubtsAbout(date, context)])] }
}

/** The dates that stand among other tokens, each the longest from its place on. */
function datesInside(tokens: readonly Token[], context: DateContext): readonly Inside[] {
  const found: Inside[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const phrases = pointsAt(tokens, at).filter((one) => one.cost < 2 && stands(tokens, at, one.next)).map((one): Parse<Phrase> =>
      ({ ...one, value: { from: one.value, to: null, bound: null, approximate: false, time: null } }))
    const longest = Math.max(...phrases.map((one) => one.next))
    const best = decide(phrases.filter((one) => one.next === longest), context)
    if (best?.resolved.state !== 'read') continue
    found.push({ date: best.resolved.date, from: at, to: longest, doubts: [...best.doubts, ...best.resolved.doubts] })
    at = longest - 1
  }
  return found
}

/** Whether the tokens stand by themselves, so that "22/2016" is not picked out of "05/22/2016". */
function stands(tokens: readonly Token[], from: number, to: number): boolean {
  const joins = (mark: Token | undefined, number: Token | undefined) => number?.kind === 'number' && mark?.kind === 'mark' && ['/', '.', '-'].includes(mark.text)
  const before = joins(tokens[from - 1], tokens[from - 2]) && !tokens[from]?.gap
  const after = joins(tokens[to], tokens[to + 1]) && !tokens[to]?.gap && !tokens[to + 1]?.gap
  return !before && !after && !(from > 0 && tokens[from - 1]?.kind === 'word' && !tokens[from]?.gap)
}

/** The day that a spreadsheet (1900 date system) would show for a bare number such as 38777. */
function serialDay(words: string): PlainDate | null {
  if (!/^[2-5]\d{4}(\.\d+)?$/.test(words)) return null
  const instant = new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(words)) * 86_400_000)
  return instant.toISOString().slice(0, 10) as PlainDate
}

function unknown(text: string): EventDate { return { text, earliest: null, latest: null, precision: 'unknown', inferred: false } }
