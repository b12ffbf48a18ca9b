/**
 * What a section of a long form is made of, as data. One description gives the fields on the page (`draw-spec.ts`), the reading of what was
 * posted (`read-spec.ts`) and the answers as they are shown again (`answers.ts`), so that the three cannot differ. A field's name is its
 * place in the form: `children-0-incidents-1-date`.
 */
import { dayOfMonth, monthOf, yearOf, type PlainDate } from '../../domain/plain-date.ts'

export interface Choice { readonly value: string; readonly text: string }

/** Choices by their values, with the words for each. */
export function choicesOf(of: Readonly<Record<string, string>>): readonly Choice[] { return Object.entries(of).map(([value, text]) => ({ value, text })) }

export type Field =
  | { readonly kind: 'text'; readonly label: string; readonly hint?: string; readonly width?: 5 | 10 | 20 | 30; readonly type?: 'email' | 'tel' }
  | { readonly kind: 'area'; readonly label: string; readonly hint?: string }
  | { readonly kind: 'lines'; readonly label: string; readonly hint?: string }
  | { readonly kind: 'date'; readonly label: string; readonly hint?: string; readonly whole?: true }
  | { readonly kind: 'radios'; readonly label: string; readonly hint?: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'select'; readonly label: string; readonly hint?: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'ticks'; readonly label: string; readonly hint?: string; readonly choices: readonly Choice[] }
  | { readonly kind: 'tick'; readonly label: string; readonly hint?: string }
  | { readonly kind: 'group'; readonly label: string; readonly hint?: string; readonly of: Spec }
  | { readonly kind: 'rows'; readonly label: string; readonly hint?: string; readonly another: string; readonly of: Spec }

export type Spec = { readonly [key: string]: Field }

/** What a form holds: texts, ticks, dates in boxes, and these in groups and rows. */
export type Value = string | boolean | readonly Value[] | { readonly [key: string]: Value }
export type Values = { readonly [key: string]: Value }

/** Buttons that change the number of rows: `add` names the rows that get one more, `remove` the row that goes. */
export interface RowChange { readonly add: string; readonly remove: string }
export const NO_ROW_CHANGE: RowChange = { add: '', remove: '' }

export const DATE_BOXES = ['day', 'month', 'year', 'words'] as const

export function blankOf(field: Field): Value {
  switch (field.kind) {
    case 'tick': return false
    case 'lines': case 'ticks': case 'rows': return []
    case 'date': return { day: '', month: '', year: '', words: '' }
    case 'group': return blankValues(field.of)
    default: return ''
  }
}

/** A day as the boxes of a `date` field hold it. */
export function dayValues(day: PlainDate): Values { return { day: String(dayOfMonth(day)), month: String(monthOf(day)), year: String(yearOf(day)), words: '' } }

export function blankValues(spec: Spec): Values {
  return Object.fromEntries(Object.entries(spec).map(([key, field]) => [key, blankOf(field)]))
}

/** Whether nothing has been written there. */
export function isBlank(value: Value): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value === 'boolean') return !value
  return Object.values(value).every(isBlank)
}

/** The values under that key, as far as they are of that shape: forms of an earlier shape read as blank, never as an error. */
export function valuesAt(values: Values, key: string): Values {
  const value = values[key]
  return typeof value === 'object' && value !== null && !isList(value) ? value : {}
}
export function rowsAt(values: Values, key: string): readonly Values[] {
  const value = values[key]
  return value !== undefined && isList(value) ? value.map(row => typeof row === 'object' && !isList(row) ? row : {}) : []
}
export function linesAt(values: Values, key: string): readonly string[] {
  const value = values[key]
  return value !== undefined && isList(value) ? value.filter(line => typeof line === 'string') : []
}
export function textAt(values: Values, key: string): string {
  const value = values[key]
  return typeof value === 'string' ? value : ''
}

function isList(value: Value): value is readonly Value[] { return Array.isArray(value) }
