/** Whether a board's own template can make a letter of its kind: every field in it is one of that letter's, and what a letter must say has its place. */
import { FRAME_FIELDS } from './frame-fields.ts'
import { letterOf, type LetterField, type LetterKind } from './kinds.ts'

/** Without these nobody can tell from whom a letter is, to whom, and of when. */
const ALWAYS = ['date', 'addressee', 'signatory'] as const

/** Of the fields that every letter has, those that a person may word otherwise. */
const CORRECTABLE: ReadonlySet<string> = new Set(['addressee', 'subject', 'words'])

/** Every field that a template of this kind may have. */
export function fieldsOf(kind: LetterKind): Readonly<Record<string, LetterField>> { return { ...FRAME_FIELDS, ...letterOf(kind).fields } }

export function mustHave(kind: LetterKind, name: string): boolean {
  return ALWAYS.some(each => each === name) || name === 'words' && Object.keys(letterOf(kind).fields).length === 0
}

/** What is wrong with a template that has these fields, in words for whoever made it; nothing where it is good. */
export function templateFaults(kind: LetterKind, found: readonly string[]): readonly string[] {
  const known = fieldsOf(kind)
  const unknown = [...new Set(found)].filter(name => !Object.hasOwn(known, name)).map(name => {
    const meant = Object.keys(known).find(each => alike(each) === alike(name))
    return `{${name}} is not a field of this letter. ${meant ? `Write {${meant}}.` : 'Take it out, or write one of the fields listed on this page.'}`
  })
  const missing = ALWAYS.filter(name => !found.includes(name)).map(name => `{${name}} is missing. Put it where this belongs: ${known[name]?.label.toLowerCase()}.`)
  return [...unknown, ...missing, ...withoutWords(kind, found)]
}

/** Either the words have their one place, or the template has words of its own and a place for all that is particular to the case. */
function withoutWords(kind: LetterKind, found: readonly string[]): readonly string[] {
  if (found.includes('words')) return []
  const own = Object.keys(letterOf(kind).fields)
  const left = own.filter(name => !found.includes(name))
  if (own.length > 0 && left.length === 0) return []
  const instead = own.length === 0 || left.length === own.length ? '' : ` If the template has its own wording instead, these are missing too: ${left.map(name => `{${name}}`).join(', ')}.`
  return [`{words} is missing. Put it in a paragraph of its own where the words of the letter belong.${instead}`]
}

/** The fields that may be corrected in a letter made with a template that has these fields: what is not in it would not be read. */
export function correctable(kind: LetterKind, found: readonly string[]): readonly string[] {
  const own = letterOf(kind).fields
  return [...new Set(found)].filter(name => CORRECTABLE.has(name) || Object.hasOwn(own, name))
}

/** The fields that the service's own templates have. */
export const OWN_TEMPLATE_FIELDS: readonly string[] = Object.keys(FRAME_FIELDS)

function alike(name: string): string { return name.toLowerCase().replaceAll(/[\s_-]/g, '') }
