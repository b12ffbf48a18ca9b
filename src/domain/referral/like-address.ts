/** Whether two home addresses are one, however they are written: by postcode and numbers, or by number and street. Doubtful means no. */

interface ReadAddress { readonly postcode: string | null; readonly numbers: string; readonly street: string | null }

const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*(\d[a-z]{2})\b/
const STREETS: Readonly<Record<string, string>> = {
  st: 'street', str: 'street', rd: 'road', ave: 'avenue', av: 'avenue', ln: 'lane', dr: 'drive', cl: 'close', ct: 'court', pl: 'place', sq: 'square', cres: 'crescent', gdns: 'gardens', tce: 'terrace', terr: 'terrace',
}
const KINDS = new Set([...Object.values(STREETS), 'way', 'walk', 'grove', 'park', 'hill', 'row', 'mews', 'rise', 'view', 'green', 'parade', 'path'])

/** What an address can be found again by; none where it names no place that can be told from others. */
export function addressKeys(text: string): readonly string[] {
  const { postcode, numbers, street } = readAddress(text)
  return [...postcode !== null && numbers !== '' ? [`home ${postcode} ${numbers}`] : [], ...street === null ? [] : [`home ${street}`]]
}

export function isSameAddress(one: string, other: string): boolean {
  const [a, b] = [readAddress(one), readAddress(other)]
  if (a.postcode !== null && b.postcode !== null) return a.postcode === b.postcode && a.numbers !== '' && a.numbers === b.numbers
  return a.street !== null && a.street === b.street && a.numbers === b.numbers
}

function readAddress(text: string): ReadAddress {
  const plain = text.toLowerCase().replaceAll(/['’.]/g, '')
  const found = POSTCODE.exec(plain)
  const rest = plain.replace(POSTCODE, ' ')
  const words = rest.split(/[^a-z\d]+/).filter(word => word !== '').map(word => STREETS[word] ?? word)
  return { postcode: found ? `${found[1]}${found[2]}` : null, numbers: words.filter(word => /^\d+[a-z]?$/.test(word)).join(' '), street: streetOf(words) }
}

/** "12 mill lane": the number and the words after it up to what kind of street it is. */
function streetOf(words: readonly string[]): string | null {
  const kind = words.findIndex((word, at) => KINDS.has(word) && at >= 2)
  const number = words.slice(0, Math.max(kind, 0)).findLastIndex(word => /^\d+[a-z]?$/.test(word))
  return kind < 0 || number < 0 || kind - number < 2 ? null : words.slice(number, kind + 1).join(' ')
}
