/** The words of a letter, made from the text of its kind and the values of its fields. Pure: the same values make the same words. */
import type { LetterDescription } from './kinds.ts'

export type Values = Readonly<Record<string, string>>

const FIELD = /\{(\w+)\}/g

/** Paragraphs with a blank line between. One that mentions an optional field without a value is left out. */
export function wordsOf(letter: LetterDescription, values: Values): string {
  return letter.text.filter(paragraph => fieldsIn(paragraph).every(name => !isEmpty(values, name) || !letter.fields[name]?.optional))
    .map(paragraph => filledIn(paragraph, values)).join('\n\n')
}

export function subjectOf(letter: LetterDescription, values: Values): string { return filledIn(letter.subject, values) }

/** The fields that a text mentions. */
export function fieldsIn(text: string): readonly string[] { return [...text.matchAll(FIELD)].map(([, name = '']) => name) }

/** What a draft must not be made with: a field that the kind does not have, or none for one that it needs. For whoever wrote the act, not for users. */
export function faultsOf(letter: LetterDescription, values: Values): readonly string[] {
  const unknown = Object.keys(values).filter(name => !Object.hasOwn(letter.fields, name)).map(name => `has no field ${name}`)
  const missing = Object.entries(letter.fields).filter(([name, field]) => !field.optional && isEmpty(values, name)).map(([name]) => `needs a value for ${name}`)
  return [...unknown, ...missing]
}

function isEmpty(values: Values, name: string): boolean { return !(Object.hasOwn(values, name) && values[name]?.trim()) }

function filledIn(text: string, values: Values): string {
  return text.replaceAll(FIELD, (_, name: string) => Object.hasOwn(values, name) ? values[name]?.trim() ?? '' : '')
}
