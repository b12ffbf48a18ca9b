/** Labels that stand for people ("Child A", "HV2", "Sibling 3"), by which a reader is told of somebody this review may not have. */
import { folded } from './fold.ts'

const WORDS = 'child|baby|infant|sibling|sib|adult|person|family|mother|father|mr|mrs|ms|miss|dr|brother|sister|uncle|aunt|partner|stepfather|stepmother|carer|grandmother|grandfather|worker|visitor|midwife|nurse|teacher|officer|doctor|practitioner|consultant|hv|sw|gp|mw|pc|dc|tm|sn|cpn|subject|boy|girl|man|woman|male|female|friend|cousin|mgm|mgf|pgm|pgf'
export const LABEL_WORDS = WORDS.split('|')

/** A capital letter, perhaps with a figure ("Child S4"), or a number. */
const LABEL = new RegExp(String.raw`(?:${WORDS})[. \u00a0]{0,2}([A-Za-z]\d{0,2}(?![A-Za-z\d])|[A-Z]{2}(?![A-Za-z\d])|\d{1,2}(?![A-Za-z\d%:/]|[.,]\d))`, 'iy')
const SHORT = /^(?:hv|sw|gp|mw|pc|dc|tm|sn|cpn|mgm|mgf|pgm|pgf|sib)/i
/** After a number these make it a count: "the GP 2 weeks later". */
const COUNTED = /^\s+(?:weeks?|days?|months?|years?|hours?|minutes?|times?|visits?|appointments?|of|or|and \d|per|further|more|other)\b/i

export interface WrittenLabel { readonly label: string; readonly to: number }

/** The label that begins there, or null. It begins with a capital, as labels do; what stands for somebody is a capital or a number. */
export function labelAt(text: string, at: number): WrittenLabel | null {
  if (!/\p{Lu}/u.test(text.charAt(at))) return null
  LABEL.lastIndex = at
  const match = LABEL.exec(text)
  if (!match) return null
  const [label, sign = ''] = match
  const letters = /^[A-Za-z]/.test(sign)
  if (letters ? sign !== sign.toUpperCase() || sign === 'I' : COUNTED.test(text.slice(at + label.length, at + label.length + 20))) return null
  // "Mr JB" may be a label, "Child IN" at the end of a heading in capitals is none; letters of a word in capitals are no sign.
  if (letters && label === label.toUpperCase() && !SHORT.test(label) && sign.length > 1) return null
  return { label, to: at + label.length }
}

/** "Health Visitor 2", "health visitor 2" and "HV2", "HV 2" are compared by their letters and figures alone, from the word that is sought. */
function keyOf(label: string): string { return folded(label).replaceAll(/[^a-z0-9]/g, '') }

/** What the review's labels come to. One of several words counts from any of them: "Health Visitor 2" is found as "Visitor 2". */
export function labelKeys(labels: readonly string[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const label of labels) {
    const words = label.trim().split(/\s+/)
    for (let from = 0; from < words.length; from += 1) keys.add(keyOf(words.slice(from).join('')))
  }
  return keys
}

export function isOfReview({ label }: WrittenLabel, keys: ReadonlySet<string>): boolean { return keys.has(keyOf(label)) }
