/** Streets and named places, sought backwards from the word that says what kind of place it is. */
import { foldedPhrase } from './phrase.ts'
import type { Reading, Span } from './reading.ts'
import type { IsWord } from './listed.ts'
import { isOrdinary } from './find-unlisted.ts'

/** A capitalised word before one of these names a street. */
const STREETS = ['road', 'street', 'avenue', 'lane', 'crescent', 'terrace', 'gardens', 'grove', 'rd', 'ave', 'cres']
/** These are something else as well: a number must stand before the name. */
const STREETS_WITH_NUMBER = ['close', 'drive', 'way', 'court', 'place', 'square', 'row', 'walk', 'hill', 'rise', 'mews', 'view', 'st', 'green', 'house', 'cottages', 'buildings', 'parade', 'cl', 'dr', 'gdns', 'ter', 'tower', 'point', 'heights', 'meadow', 'meadows', 'fields', 'croft']
export const STREET_WORDS = [...STREETS, ...STREETS_WITH_NUMBER]

const NUMBER_BEFORE = /(?:\b(?:flat|apartment|room|unit)\s+\d{1,4}[a-z]?,?\s+)?\b\d{1,4}[a-z]?,?\s+$/i

/** The street that ends with this word, with its number where one stands before it. */
export function streetEndingAt(reading: Reading, token: number): Span | null {
  if (!reading.isCapital(token)) return null
  let first = token
  for (let before = reading.before(first); before >= 0 && first > token - 12 && reading.isBeside(before, first) && reading.isCapital(before); before = reading.before(first)) {
    if (reading.text.slice(reading.span(before).to, reading.span(first).from).includes(',')) break
    first = before
  }
  if (first === token) return null
  const { from } = reading.span(first)
  const number = NUMBER_BEFORE.exec(reading.text.slice(Math.max(0, from - 30), from))
  const word = reading.letters(token)
  if (!number && !STREETS.includes(word)) return null
  // "The Street", "Our Road to Recovery": a word that a sentence begins with names nothing.
  if (!number && reading.beginsSentence(first) && reading.before(token) === first) return null
  return { from: from - (number?.[0].length ?? 0), to: reading.span(token).to }
}

/** What of a listed address tells where it is: "14 Acacia Road, Northtown" gives "14 acacia", "acacia road" and "acacia rd". */
export function streetsOf(address: string): string[] {
  const postcode = /\b([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})$/.exec(foldedPhrase(address))
  return [...streetOf(address), ...postcode ? [`${postcode[1]} ${postcode[2]}`, `${postcode[1]}${postcode[2]}`] : []]
}

function streetOf(address: string): string[] {
  const [first = '', second = ''] = address.split(/[,\n]/).map(part => part.trim()).filter(part => part !== '')
  const line = /^(?:flat|apartment|room|unit)?\s*\d+[a-z]?$/i.test(first) ? second : first
  const match = /^(\d+[a-z]?)?\s*([\p{L}][\p{L}' -]+)$/u.exec(foldedPhrase(line))
  const [, number, street = ''] = match ?? []
  if (!match || !street.includes(' ')) return match && number ? [`${number} ${street}`] : []
  const words = street.split(' ')
  const kind = words.at(-1) ?? ''
  const named = words.slice(0, -1).join(' ')
  const short = SHORTER[kind]
  return [street, ...short ? [`${named} ${short}`] : [], ...number ? [`${number} ${named}`] : []]
}

const SHORTER: Readonly<Record<string, string>> = { road: 'rd', street: 'st', avenue: 'ave', close: 'cl', drive: 'dr', crescent: 'cres', gardens: 'gdns', terrace: 'ter' }

/** Kinds of place of which a named one tells where a family lives. */
export const PLACE_WORDS = ['hospital', 'infirmary', 'school', 'academy', 'primary', 'nursery', 'college', 'surgery', 'mosque', 'church', 'park', 'estate', 'clinic', 'hospice', 'preschool', 'playgroup', 'hostel', 'refuge', 'station', 'prison', 'hotel']

const OF_ANY = new Set(`the a an any this that each every one his her their our its local special secondary primary high junior infant infants middle upper lower grammar community district general teaching university children's childrens child women's womens maternity mental health acute nursery day
  church of england catholic roman boarding independent free state mainstream previous new first second third old former sixth form further education higher police railway fire ambulance bus royal public private regional county city town village housing council national car theme science business retail caravan holiday youth offending young secure open closed
  after before pre hospital school academy primary college surgery park estate gp doctor's doctors dental medical and for at in to from by on with both two three pupil referral special foundation trust nhs st mother baby child family in-patient inpatient outpatient psychiatric cottage mother-and-baby when while although since if as during`.split(/\s+/))

/** The named place that ends with this word: "Northtown General Hospital", "St Mary's Primary School". */
export function placeEndingAt(reading: Reading, token: number, isWord: IsWord): Span | null {
  if (!reading.isCapital(token)) return null
  let [first, named] = [token, false]
  for (let before = reading.before(first); before >= 0 && first > token - 14 && reading.isBeside(before, first); before = reading.before(first)) {
    if (!reading.isCapital(before) && reading.end(before) - reading.start(before) > 1) break
    if (reading.beginsSentence(before) && isOrdinary(reading.letters(before), isWord)) break
    const word = reading.letters(before)
    if (word.length > 1 && !OF_ANY.has(word)) named = true
    first = before
  }
  return named ? { from: reading.span(first).from, to: reading.span(token).to } : null
}
