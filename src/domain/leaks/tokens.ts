/**
 * The words of a folded text, found in one pass, each with a number made of its letters, so that thousands of words are looked up without
 * making a string of any of them. "o'brien-smith" gives its parts and what they make together: o, brien, obrien, smith, obriensmith.
 */
export interface Tokens {
  count: number
  start: Int32Array
  end: Int32Array
  hash: Int32Array
  /** Whether the token is put together of parts that are tokens themselves. */
  joined: Uint8Array
  digits: number
  digitStart: Int32Array
}

const BASE = 0x811c9dc5 | 0
function mixed(hash: number, code: number): number { return Math.imul(hash ^ code, 0x01000193) }

export function hashOf(letters: string): number {
  let hash = BASE
  for (let at = 0; at < letters.length; at += 1) hash = mixed(hash, letters.charCodeAt(at))
  return hash
}

export function newTokens(): Tokens {
  return { count: 0, start: new Int32Array(256), end: new Int32Array(256), hash: new Int32Array(256), joined: new Uint8Array(256), digits: 0, digitStart: new Int32Array(256) }
}

/** Fills `into` anew: one set of arrays serves a whole file. */
export function scan(text: string, into: Tokens): void {
  into.count = 0
  into.digits = 0
  const { length } = text
  let at = 0
  let compound = BASE
  let compoundFrom = -1
  while (at < length) {
    const code = text.charCodeAt(at)
    if (!isLetter(code)) {
      if (code >= 48 && code <= 57) {
        addDigits(into, at)
        do at += 1; while (at < length && isDigit(text.charCodeAt(at)))
      } else at += 1
      continue
    }
    const from = at
    let hash = BASE
    let next = code
    do {
      hash = mixed(hash, next)
      if (compoundFrom >= 0) compound = mixed(compound, next)
      at += 1
      next = at < length ? text.charCodeAt(at) : 0
    } while (isLetter(next))
    add(into, from, at, hash, 0)
    if (compoundFrom >= 0) add(into, compoundFrom, at, compound, 1)
    const join = joinAt(text, at)
    if (join === 0) compoundFrom = -1
    else {
      if (compoundFrom < 0) [compoundFrom, compound] = [from, hash]
      at += join
    }
  }
}

/** How many characters between two parts of one word: an apostrophe, a hyphen, or a hyphen at the end of a line. 0 where they are two words. */
function joinAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code !== 39 && code !== 45) return 0
  if (isLetter(text.charCodeAt(at + 1))) return 1
  return code === 45 && text.charCodeAt(at + 1) === 10 && isLetter(text.charCodeAt(at + 2)) ? 2 : 0
}

function add(into: Tokens, start: number, end: number, hash: number, joined: number): void {
  if (into.count === into.start.length) {
    into.start = grown(into.start)
    into.end = grown(into.end)
    into.hash = grown(into.hash)
    const wider = new Uint8Array(into.joined.length * 2)
    wider.set(into.joined)
    into.joined = wider
  }
  into.start[into.count] = start
  into.end[into.count] = end
  into.hash[into.count] = hash
  into.joined[into.count] = joined
  into.count += 1
}

function addDigits(into: Tokens, start: number): void {
  if (into.digits === into.digitStart.length) into.digitStart = grown(into.digitStart)
  into.digitStart[into.digits] = start
  into.digits += 1
}

function grown(array: Int32Array): Int32Array {
  const wider = new Int32Array(array.length * 2)
  wider.set(array)
  return wider
}

/** Folded text has no capitals; a letter of another script stands for itself. */
export function isLetter(code: number): boolean { return (code >= 97 && code <= 122) || (code >= 192 && code !== 215 && code !== 247 && (code < 0x2000 || code > 0x2BFF) && (code < 0x3000 || code > 0x303F) && (code < 0xE000 || code > 0xFFFD || code >= 0xF900 && code < 0xFE00)) }
function isDigit(code: number): boolean { return code >= 48 && code <= 57 }
