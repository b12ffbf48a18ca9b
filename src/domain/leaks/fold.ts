/**
 * Text made comparable: small letters, no accents, one kind of apostrophe, hyphen and space, nothing that has no width. Positions in
 * what was folded lead back to the text as it stands.
 */
export interface Folded {
  readonly text: string
  /** The place in the text of each folded character, and of its end; null where they are the same. */
  readonly places: Int32Array | null
}

// oxlint-disable-next-line no-control-regex -- every character beyond ASCII is what is asked for
const BEYOND_ASCII = /[^\x00-\x7f]/

/** Beyond the marks that every typed text has, each of which one plain character stands for. */
// oxlint-disable-next-line no-control-regex -- as above
const RARE = /[^\x00-\x7f‘’“”–—\u00a0£…•]/

export function fold(text: string): Folded {
  if (!BEYOND_ASCII.test(text)) return { text: text.toLowerCase(), places: null }
  if (!RARE.test(text)) return { text: text.replaceAll(/[‘’]/g, "'").replaceAll(/[–—]/g, '-').replaceAll('\u00a0', ' ').toLowerCase(), places: null }
  const places = new Int32Array(text.length * 3 + 1)
  let folded = ''
  for (let at = 0; at < text.length; at += 1) {
    const plain = plainOf(text.charCodeAt(at))
    for (let each = 0; each < plain.length; each += 1) places[folded.length + each] = at
    folded += plain
  }
  places[folded.length] = text.length
  return { text: folded, places }
}

/** A name or word folded, for comparing. */
export function folded(words: string): string { return fold(words).text }

const known = new Map<number, string>()

/** What stands for a character; '' for what nobody sees. */
function plainOf(code: number): string {
  if (code < 128) return code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : String.fromCharCode(code)
  let plain = known.get(code)
  if (plain === undefined) known.set(code, plain = workOut(String.fromCharCode(code)))
  return plain
}

const SPECIAL: Readonly<Record<string, string>> = {
  'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ł': 'l', 'đ': 'd', 'ð': 'd', 'þ': 'th', 'ß': 'ss', 'ı': 'i', 'ŋ': 'n', 'ħ': 'h',
  // Letters of other scripts that look like these: a way in which a name slips by unseen.
  'а': 'a', 'е': 'e', 'о': 'o', 'р': 'p', 'с': 'c', 'у': 'y', 'х': 'x', 'і': 'i', 'ѕ': 's', 'ј': 'j', 'к': 'k', 'м': 'm', 'т': 't', 'в': 'b', 'н': 'h', 'ο': 'o', 'α': 'a', 'ν': 'v',
}

function workOut(character: string): string {
  if (/[\u2018\u2019\u201B\u02BC\u02B9\u00B4\u2032\uFF07]/.test(character)) return "'"
  if (/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/.test(character)) return '-'
  if (character === '\u034F' || /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]|\p{M}/u.test(character)) return ''
  if (/\s/u.test(character)) return ' '
  const small = character.toLowerCase()
  if (SPECIAL[small] !== undefined) return SPECIAL[small]
  // A lone surrogate stays as it is; ligatures and wide letters become plain ones.
  return small.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
