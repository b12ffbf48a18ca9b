/**
 * What a form sent, as words: nothing is trusted, nothing is thrown away. Fields may repeat (`agencies`), and may stand in numbered rows
 * (`children[0][name]`). Reading never fails: an absent field reads as an empty text, so that the rules can say what is missing.
 */
import { MONTHS } from '../../domain/chronology/date-words.ts'
import { dateOf, dayOfMonth, monthOf, yearOf } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'

export interface PostedFile {
  readonly field: string
  /** As the sender's machine called it: shown and kept, never used as a path. */
  readonly name: string
  readonly bytes: Buffer
}

export interface Posted {
  readonly fields: readonly (readonly [name: string, value: string])[]
  readonly files: readonly PostedFile[]
}

export const NOTHING_POSTED: Posted = { fields: [], files: [] }

/** The field's words with line ends as `\n` and no blanks around; '' where it was not sent. */
export function textOf(posted: Posted, name: string): string {
  return allOf(posted, name)[0] ?? ''
}

/** The field's words exactly as typed, as a password needs: blanks around may be part of it. */
export function asTyped(posted: Posted, name: string): string {
  return posted.fields.find(field => field[0] === name)?.[1] ?? ''
}

/** Every value sent under that name, as ticked boxes are; blank ones left out. */
export function allOf(posted: Posted, name: string): readonly string[] {
  return posted.fields.filter(field => field[0] === name).map(field => field[1].replaceAll(/\r\n?/g, '\n').trim()).filter(text => text !== '')
}

/** The rows sent as `name[0][…]`, `name[1][…]`, in the order of their numbers; each reads like a form of its own. Wholly blank rows are left out. */
export function rowsOf(posted: Posted, name: string): readonly Posted[] {
  const rows = new Map<number, [string, string][]>()
  for (const [field, value] of posted.fields) {
    const parts = /^([^[\]]+)\[(\d{1,4})\]\[([^[\]]+)\](.*)$/.exec(field)
    if (!parts || parts[1] !== name) continue
    const number = Number(parts[2])
    rows.set(number, [...rows.get(number) ?? [], [`${parts[3] ?? ''}${parts[4] ?? ''}`, value]])
  }
  return [...rows].sort((a, b) => a[0] - b[0]).map(([, fields]) => ({ fields, files: [] })).filter(row => row.fields.some(field => field[1].trim() !== ''))
}

/** The file sent in that field; null where none was chosen (browsers then send one without name or bytes). */
export function fileOf(posted: Posted, name: string): PostedFile | null {
  return posted.files.find(file => file.field === name && (file.name !== '' || file.bytes.length > 0)) ?? null
}

export type DateTyped =
  | { readonly state: 'blank' }
  | { readonly state: 'unreal'; readonly day: string; readonly month: string; readonly year: string }
  | { readonly state: 'date'; readonly date: PlainDate }

/** A date typed into the Design System's three boxes `name-day`, `name-month`, `name-year`. Months may be named. Years have four digits: none is guessed. */
export function dateTyped(posted: Posted, name: string): DateTyped {
  const [day, month, year] = [textOf(posted, `${name}-day`), textOf(posted, `${name}-month`), textOf(posted, `${name}-year`)]
  if (day === '' && month === '' && year === '') return { state: 'blank' }
  const whole = /^\d{1,2}$/.test(day) && /^\d{4}$/.test(year) ? dateOf(Number(year), monthNumber(month), Number(day)) : null
  return whole ? { state: 'date', date: whole } : { state: 'unreal', day, month, year }
}

/** A whole day as an act takes it: null where none was typed, 'unreal' where what was typed is none. */
export function dayIn(posted: Posted, name: string): PlainDate | null | 'unreal' {
  const typed = dateTyped(posted, name)
  return typed.state === 'date' ? typed.date : typed.state === 'blank' ? null : 'unreal'
}

function monthNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const word = text.toLowerCase()
  return word.length < 3 ? 0 : MONTHS.findIndex(month => month.startsWith(word)) + 1
}

/** All words by field name, for filling the same form again: a repeated field keeps its first. */
export function typedWords(posted: Posted): Readonly<Record<string, string>> {
  return Object.fromEntries(posted.fields.toReversed())
}

/** The three boxes of a day filled in, for a form that begins with a date: `{ 'from-day': '3', … }`. */
export function dateBoxesOf(name: string, day: PlainDate): Readonly<Record<string, string>> {
  return { [`${name}-day`]: String(dayOfMonth(day)), [`${name}-month`]: String(monthOf(day)), [`${name}-year`]: String(yearOf(day)) }
}
