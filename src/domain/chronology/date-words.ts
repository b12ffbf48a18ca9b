/**
 * The names that dates are made of, as people spell them, in English and (months) in Welsh: months, days of the week, parts of a period. A word one
 * slip away from a long name ("Febuary", "Ocotber") is read as it; a short or doubtful one is not.
 */
export const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

const MONTH_SHORT: Readonly<Record<string, number>> = {
  jan: 1, feb: 2, febr: 2, mar: 3, apr: 4, arpil: 4, apirl: 4, aprl: 4, jun: 6, jul: 7, jly: 7,
  aug: 8, sep: 9, sept: 9, spt: 9, oct: 10, nov: 11, dec: 12, febuary: 2, feburary: 2, janurary: 1, septemeber: 9, novemeber: 11, decemeber: 12,
  ionawr: 1, chwefror: 2, mawrth: 3, ebrill: 4, mai: 5, mehefin: 6, gorffennaf: 7, awst: 8, medi: 9, hydref: 10, tachwedd: 11, rhagfyr: 12,
}
const WEEKDAY_SHORT: Readonly<Record<string, number>> = {
  sun: 0, mon: 1, tue: 2, tues: 2, wed: 3, weds: 3, wedn: 3, wensday: 3, thu: 4, thur: 4, thurs: 4, fri: 5, sat: 6,
}

const known = new Map<string, number | null>()

/** The month's number, 1 to 12, or null. */
export function monthNamed(word: string): number | null {
  if (Object.hasOwn(MONTH_SHORT, word)) return MONTH_SHORT[word] ?? null
  const index = nearest(word, MONTHS)
  return index === null ? null : index + 1
}

/** The day of the week, 0 for Sunday to 6, or null. */
export function weekdayNamed(word: string): number | null {
  return Object.hasOwn(WEEKDAY_SHORT, word) ? WEEKDAY_SHORT[word] ?? null : nearest(word, WEEKDAYS)
}

/** As shown to a person: "March", "Tuesday". */
export function monthName(month: number): string { return capital(MONTHS[month - 1] ?? '') }
export function weekdayName(day: number): string { return capital(WEEKDAYS[day] ?? '') }

export function isOrdinal(word: string): boolean { return word === 'st' || word === 'nd' || word === 'rd' || word === 'th' }

function capital(word: string): string { return word.slice(0, 1).toUpperCase() + word.slice(1) }

function nearest(word: string, names: readonly string[]): number | null {
  const exact = names.indexOf(word)
  if (exact >= 0) return exact
  if (word.length < 6 || word.length > 11) return null
  const key = `${names.length}${word}`
  const before = known.get(key)
  if (before !== undefined) return before
  const close = names.flatMap((name, index) => name.length >= 6 && oneSlip(word, name) ? [index] : [])
  const found = close.length === 1 ? close[0] ?? null : null
  if (known.size < 1000) known.set(key, found)
  return found
}

/** True where one letter is missing, added, changed, or changed places with its neighbour. */
function oneSlip(word: string, name: string): boolean {
  let head = 0
  while (head < word.length && word[head] === name[head]) head += 1
  const ends = (from: number, to: number) => word.slice(from) === name.slice(to)
  return ends(head + 1, head + 1) || ends(head + 1, head) || ends(head, head + 1)
    || (word[head] === name[head + 1] && word[head + 1] === name[head] && ends(head + 2, head + 2))
}
