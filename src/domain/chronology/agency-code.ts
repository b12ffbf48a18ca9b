/**
 * The short code that stands for an agency on every row of the integrated chronology, beside its colour and instead of
 * it where there is none: POL, GP, CSC (R178).
 */

const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'at', 'to', 'a', 'on', 'upon', 'with'])
/** Words for what sort of body an agency is: they tell no two agencies apart. */
const BODY_WORDS = new Set(['agency', 'trust', 'service', 'services', 'department', 'team', 'ltd', 'limited', 'organisation'])

/** One code for each name, in the order given: two to five capitals or digits, unique, the same for the same list. */
export function agencyCodes(names: readonly string[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>()
  const taken = new Set<string>()
  for (const name of names) {
    if (codes.has(name)) continue
    const code = firstFree(candidates(name), taken)
    codes.set(name, code)
    taken.add(code)
  }
  return codes
}

function candidates(name: string): string[] {
  const words = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, '').split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  const telling = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
  const own = telling.filter((word) => !BODY_WORDS.has(word.toLowerCase()))
  const chosen = own.length > 0 ? own : telling
  const [first = 'AG'] = chosen
  if (chosen.length <= 1) {
    if (/^[A-Z0-9]{2,5}$/.test(first)) return [first, ...lengthened(first)]
    return lengthened(first)
  }
  const initials = chosen.map((word) => (/^[A-Z]{2,3}$/.test(word) && chosen.length <= 2 ? word : word.charAt(0))).join('').toUpperCase().slice(0, 5)
  return [initials, ...lengthened(first), ...lengthened(chosen.join(''))]
}

function lengthened(word: string): string[] {
  const letters = word.toUpperCase()
  return letters.length < 3 ? [letters.padEnd(2, 'X')] : [3, 4, 5].filter((length) => length <= letters.length).map((length) => letters.slice(0, length))
}

function firstFree(codes: readonly string[], taken: ReadonlySet<string>): string {
  const free = codes.find((code) => !taken.has(code))
  if (free) return free
  const stem = (codes[0] ?? 'AG').slice(0, 3)
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`
}
