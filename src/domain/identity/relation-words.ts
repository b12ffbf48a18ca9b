/** Words that say how somebody stands to a child and name nobody. */
const STEMS = 'mother|father|mum|mummy|mam|dad|daddy|parent|grandmother|grandfather|grandparent|nan|nana|granny|gran|grandad|brother|sister|sibling|son|daughter|child|baby|uncle|aunt|auntie|cousin|nephew|niece|partner|husband|wife|boyfriend|girlfriend|carer|guardian|friend|neighbour|lodger|relative|stepmother|stepfather|stepbrother|stepsister|mgm|mgf|pgm|pgf'
const BEFORE = 'maternal|paternal|great|half|step|foster|adoptive|birth|former|ex|older|younger|twin|family|of|the|both|children|review|s'

const STEM = new Set(STEMS.split('|'))
const WORD = new Set([...STEM, ...BEFORE.split('|')])

export function isRelationWord(word: string): boolean { return STEM.has(word) }

/** "Maternal grandmother", "Mother’s partner 2": only such words, and perhaps a letter or number. */
export function isRelation(words: string): boolean {
  const each = words.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(word => word !== '')
  return each.length > 0 && each.length < 6 && each.some(word => STEM.has(word)) && each.every(word => WORD.has(word) || /^(?:[a-z]|\d{1,2})$/.test(word))
}
