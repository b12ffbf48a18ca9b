/** Numbers by which one person is known: which of them a run of figures and letters is, by its check digit where it has one. */
import type { FindingKind } from './finding.ts'

/** Ten figures of which the last checks the others (modulus 11). */
export function isNhsNumber(figures: string): boolean {
  if (!/^\d{10}$/.test(figures)) return false
  let sum = 0
  for (let at = 0; at < 9; at += 1) sum += Number(figures[at]) * (10 - at)
  const check = (11 - sum % 11) % 11
  return check !== 10 && check === Number(figures[9])
}

const PUPIL_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** A check letter, twelve figures of which the last may be a letter for a temporary number (modulus 23). */
export function isPupilNumber(words: string): boolean {
  const number = words.toUpperCase()
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(number)) return false
  let sum = 0
  for (let at = 1; at < 13; at += 1) sum += (at + 1) * (/\d/.test(number[at] ?? '') ? Number(number[at]) : PUPIL_LETTERS.indexOf(number[at] ?? ''))
  return PUPIL_LETTERS[sum % 23] === number[0]
}

/** A number of the United Kingdom's telephones: ten or eleven figures from 0, or with 44 before them. */
export function isTelephone(figures: string, international: boolean): boolean {
  const national = figures.replace(/^(?:00)?44(?:0)?(?=\d{9,10}$)/, '0')
  if (international && figures.length >= 9) return true
  return /^0[1-9]\d{8,9}$/.test(national) && !/^0[46]/.test(national)
}

/** The Police National Computer's number of a person (2009/1234567Q), a crime's or custody's number of a force. */
const POLICE = /(?:(?:19|20)?\d\d\/\d{1,7}[A-HJ-NP-RT-Z](?![A-Za-z\d])|\d\d[A-Z]{0,3}\/\d{4,7}\/\d\d(?!\d)|\d{1,6}\/\d\d[A-Z](?![A-Za-z\d])|[A-Z]{2}\/\d{3,7}\/\d\d(?!\d))/y
/** The areas of the United Kingdom's postcodes: "HV1 2AB" is none. */
const AREAS = new Set(`AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX
  PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE`.split(/\s+/))
const POSTCODE = /([A-Za-z]{1,2})(\d[A-Za-z\d]?) {0,2}(\d[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2})(?![A-Za-z\d])/y
const INSURANCE = /[A-CEGHJ-PR-TW-Za-ceghj-pr-tw-z][A-CEGHJ-NPR-TW-Za-ceghj-npr-tw-z] ?\d\d ?\d\d ?\d\d ?[A-Da-d](?![A-Za-z\d])/y
const PUPIL = /[A-Za-z]\d{11}[\dA-Za-z](?![A-Za-z\d])/y
const FIGURES = /\d(?:[ \u00a0().-]{0,2}\d){8,13}(?!\d)/y

const POLICE_WHY = 'Looks like a number in police records, of a person, a crime or a custody.'
const INSURANCE_WHY = 'Looks like a National Insurance number.'

export interface WrittenNumber { readonly kind: FindingKind; readonly why: string; readonly from: number; readonly to: number }

/** A number whose first figure stands there, with the letters in front that belong to it. */
export function numberAt(text: string, at: number): WrittenNumber | null {
  const lettersFrom = lettersBefore(text, at)
  if (lettersFrom < at) {
    const lettered = at - lettersFrom === 1 ? found(PUPIL, text, lettersFrom) : null
    if (lettered !== null && isPupilNumber(text.slice(lettersFrom, lettered))) return { kind: 'pupil number', why: 'A unique pupil number: its check letter is right.', from: lettersFrom, to: lettered }
    POSTCODE.lastIndex = lettersFrom
    const postcode = POSTCODE.exec(text)
    if (postcode && AREAS.has((postcode[1] ?? '').toUpperCase())) return { kind: 'postcode', why: 'A postcode: few homes share one.', from: lettersFrom, to: lettersFrom + postcode[0].length }
    const insurance = found(INSURANCE, text, lettersFrom)
    if (insurance !== null) return { kind: 'other number', why: INSURANCE_WHY, from: lettersFrom, to: insurance }
  }
  const before = /[A-Za-z]{2}(\/| )$/.exec(text.slice(Math.max(0, at - 3), at))
  if (before) {
    const from = at - 3
    const end = before[1] === '/' ? found(POLICE, text, from) : found(INSURANCE, text, from)
    if (end !== null && !/[A-Za-z\d]/.test(text.charAt(from - 1))) {
      return before[1] === '/' ? { kind: 'police number', why: POLICE_WHY, from, to: end } : { kind: 'other number', why: INSURANCE_WHY, from, to: end }
    }
  }
  const police = found(POLICE, text, at)
  if (police !== null) return { kind: 'police number', why: POLICE_WHY, from: at, to: police }
  return figuresAt(text, at)
}

function figuresAt(text: string, at: number): WrittenNumber | null {
  if (/[\d.]/.test(text.charAt(at - 1))) return null
  const end = found(FIGURES, text, at)
  if (end === null) return null
  const figures = text.slice(at, end).replaceAll(/\D/g, '')
  const sign = /[+][ (]?$/.exec(text.slice(Math.max(0, at - 3), at))
  if (isTelephone(figures, sign !== null)) return { kind: 'telephone', why: 'A telephone number.', from: at - (sign?.[0].length ?? 0), to: end }
  if (isNhsNumber(figures)) return { kind: 'nhs number', why: 'An NHS number: its check digit is right.', from: at, to: end }
  return null
}

function found(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

/** At most two letters that a figure follows, and no word before them. */
function lettersBefore(text: string, at: number): number {
  let from = at
  while (from > 0 && at - from < 3 && /[A-Za-z]/.test(text.charAt(from - 1))) from -= 1
  return at - from > 2 ? at : from
}

/** "Crime number: 42/1234/16", "collar no 4471": whatever stands after such words, where it holds a figure. Sought at the first word. */
const NUMBERED = /(nhs|upn|urn|pnc|cro|pncid|crime|custody|collar|shoulder|warrant|occurrence|incident|hospital|passport|insurance|nino|case|log|cad|unit|niche|police|pc|dc|wpc|pcso)(?: id)?[ ]*(number|no\.?|num\.?|ref\.?|reference|reference number|log|id|#)?[ ]*[:#]?[ ]*([A-Za-z]{0,4}[/-]?\d[A-Za-z0-9/-]*(?: \d{2,4}){0,3})/iy

const WITHOUT_WORD = new Set(['nhs', 'upn', 'pnc', 'pncid', 'cro', 'nino', 'pc', 'dc', 'wpc', 'pcso', 'cad'])
const OF: Readonly<Record<string, FindingKind>> = { nhs: 'nhs number', upn: 'pupil number', hospital: 'other number', passport: 'other number', insurance: 'other number', nino: 'other number', case: 'other number', unit: 'other number', log: 'other number' }
export const NUMBERED_WORDS = ['nhs', 'upn', 'urn', 'pnc', 'cro', 'pncid', 'crime', 'custody', 'collar', 'shoulder', 'warrant', 'occurrence', 'incident', 'hospital', 'passport', 'insurance', 'nino', 'case', 'log', 'cad', 'unit', 'niche', 'police', 'pc', 'dc', 'wpc', 'pcso']

export function numberedAt(text: string, at: number): WrittenNumber | null {
  NUMBERED.lastIndex = at
  const match = NUMBERED.exec(text)
  if (!match) return null
  const [whole, word = '', label = '', number = ''] = match
  const told = word.toLowerCase()
  if (label === '' && !WITHOUT_WORD.has(told)) return null
  const figures = number.replaceAll(/\D/g, '').length
  // "PC 1" is a label of this review, "case number 3" counts; a number that tells one person has more figures.
  if (figures < (told === 'nhs' || told === 'upn' ? 6 : 3) || /^(?:19|20)\d\d$/.test(number)) return null
  return { kind: OF[told] ?? 'police number', why: `Stands after “${whole.slice(0, whole.length - number.length).trim()}”.`, from: at, to: at + whole.trimEnd().length }
}

const EMAIL = /[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g
export function emailsIn(text: string): WrittenNumber[] {
  if (!text.includes('@')) return []
  return [...text.matchAll(EMAIL)].map(match => ({ kind: 'email', why: 'An email address.', from: match.index, to: match.index + match[0].length }))
}
