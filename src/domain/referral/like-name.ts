/**
 * Whether two names may be one person's: the same words in any order, or words that are variants of a first name or one slip of the
 * pen apart. Doubtful means no: a wrong likeness costs more than one that is missed.
 */

/** Words that stand on forms in the place of a name, or before one. */
const NO_NAMES = new Set(['unknown', 'unborn', 'not', 'known', 'none', 'baby', 'child', 'infant', 'twin', 'boy', 'girl', 'male', 'female', 'tbc', 'master', 'miss', 'mr', 'mrs', 'ms'])

/** First names of which each line is one name in several forms. */
const VARIANTS: readonly (readonly string[])[] = [
  'katherine catherine kathryn katharine kate katie cate kathy cathy', 'elizabeth elisabeth liz lizzie beth betty eliza libby', 'alexander alex alec sandy alexandra alexa',
  'william will bill billy liam', 'robert rob bob bobby robbie', 'richard rick dick ricky', 'james jim jimmy jamie', 'john jon jack johnny jonathan johnathan', 'thomas tom tommy',
  'michael mike mick mikey', 'christopher chris kris kit christian', 'nicholas nick nicky nicolas', 'daniel dan danny', 'matthew matt mathew', 'samuel sam sammy samantha', 'benjamin ben benny',
  'joseph joe joey', 'joshua josh', 'edward ed eddie ted teddy ned', 'charles charlie charlotte lottie', 'anthony antony tony', 'andrew andy drew', 'david dave davy', 'stephen steven steve',
  'philip phillip phil', 'gregory greg', 'timothy tim', 'patrick pat paddy', 'rebecca becky becca rebekah', 'jessica jess jessie', 'jennifer jen jenny', 'margaret maggie meg peggy',
  'sarah sara sally', 'susan sue susie', 'victoria vicky tori', 'abigail abi abby gail', 'isabella isabel isobel izzy bella', 'amelia millie emily', 'olivia liv livvy', 'lillian lily lilian',
  'mohammed muhammad mohammad mohamed muhammed mohamad', 'ahmed ahmad', 'hussein hussain husain', 'aisha ayesha aysha', 'fatima fatimah', 'yusuf yousef youssef', 'ibrahim ebrahim',
  'sean shaun shawn', 'geoffrey jeffrey geoff jeff', 'stuart stewart', 'zachary zac zach zak', 'oliver ollie', 'frederick fred freddie', 'harold harry henry', 'theodore theo',
].map(line => line.split(' '))

/** The words of a name, without marks and capitals, in the order of the alphabet; none where the form names nobody. */
export function nameWords(name: string): readonly string[] {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/['’‘`]/g, '')
  return plain.split(/[^\p{L}]+/u).filter(word => word.length > 1 && !NO_NAMES.has(word)).sort()
}

export type NameLikeness = 'same' | 'like' | 'other' | 'unknown'

/** `unknown` where either form gives no name. One word alone is the same or another: it is too little to be like. */
export function nameLikeness(one: string, other: string): NameLikeness {
  const [a, b] = [nameWords(one), nameWords(other)]
  if (a.length === 0 || b.length === 0) return 'unknown'
  if (a.join(' ') === b.join(' ')) return 'same'
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  return fewer.length >= 2 && pairsOff(fewer, more) ? 'like' : 'other'
}

/** Whether a word of any length stands in both names. */
export function sharesWord(one: string, other: string): boolean {
  const words = new Set(nameWords(one))
  return nameWords(other).some(word => words.has(word))
}

/** Each word of the shorter name has one of its own in the longer. */
function pairsOff(fewer: readonly string[], more: readonly string[]): boolean {
  const [word, ...others] = fewer
  if (word === undefined) return true
  return more.some((each, at) => isLikeWord(word, each) && pairsOff(others, more.toSpliced(at, 1)))
}

function isLikeWord(a: string, b: string): boolean {
  if (a === b || VARIANTS.some(line => line.includes(a) && line.includes(b))) return true
  const shorter = Math.min(a.length, b.length)
  return shorter >= 5 && a[0] === b[0] && slips(a, b) <= (shorter >= 8 ? 2 : 1)
}

/** How many slips of the pen apart: a letter too many, too few, another, or two that changed places. */
function slips(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const least = Math.min((rows[i - 1]?.[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (rows[i - 1]?.[j - 1] ?? 0) + cost)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : least
      row.push(Math.min(least, swapped))
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}
