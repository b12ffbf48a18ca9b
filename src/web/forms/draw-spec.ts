/** The fields of a section as the page draws them: each with its name, what was written there and what stands in its way. */
import type { Issue } from '../../domain/history.ts'
import { blankValues, DATE_BOXES, linesAt, rowsAt, textAt, valuesAt, type Choice, type Field, type Spec, type Values } from './spec.ts'

interface Drawn { readonly name: string; readonly label: string; readonly hint: string | null; readonly error: string | null }
export interface DrawnBox { readonly name: string; readonly label: string; readonly value: string; readonly classes: string }
export interface DrawnRow { readonly name: string; readonly title: string; readonly fields: readonly DrawnField[] }
export type DrawnField =
  | Drawn & { readonly kind: 'text'; readonly value: string; readonly classes: string; readonly type: string }
  | Drawn & { readonly kind: 'area' | 'lines'; readonly value: string; readonly rows: number }
  | Drawn & { readonly kind: 'date'; readonly boxes: readonly DrawnBox[]; readonly words: string | null }
  | Drawn & { readonly kind: 'radios' | 'select' | 'ticks'; readonly items: readonly (Choice & { readonly checked: boolean })[] }
  | Drawn & { readonly kind: 'tick'; readonly checked: boolean }
  | Drawn & { readonly kind: 'group'; readonly fields: readonly DrawnField[] }
  | Drawn & { readonly kind: 'rows'; readonly another: string; readonly entries: readonly DrawnRow[] }

export function drawSpec(spec: Spec, values: Values, issues: readonly Issue[], prefix = ''): readonly DrawnField[] {
  return Object.entries(spec).map(([key, field]) => drawField(field, key, values, issues, prefix + key))
}

function drawField(field: Field, key: string, values: Values, issues: readonly Issue[], name: string): DrawnField {
  const drawn: Drawn = { name, label: field.label, hint: field.hint ?? null, error: errorAt(issues, field.kind === 'date' ? DATE_BOXES.map(box => `${name}-${box}`) : [name]) }
  switch (field.kind) {
    case 'text': return { ...drawn, kind: field.kind, value: textAt(values, key), classes: `govuk-input--width-${field.width ?? 20}`, type: field.type ?? 'text' }
    case 'area': return { ...drawn, kind: field.kind, value: textAt(values, key), rows: 5 }
    case 'lines': return { ...drawn, kind: field.kind, value: linesAt(values, key).join('\n'), rows: 3 }
    case 'date': return drawDate(drawn, valuesAt(values, key), field.whole === true, issues)
    case 'radios': case 'select':
      return { ...drawn, kind: field.kind, items: field.choices.map(choice => ({ ...choice, checked: textAt(values, key) === choice.value })) }
    case 'ticks': return { ...drawn, kind: field.kind, items: field.choices.map(choice => ({ ...choice, checked: linesAt(values, key).includes(choice.value) })) }
    case 'tick': return { ...drawn, kind: field.kind, checked: values[key] === true }
    case 'group': return { ...drawn, kind: field.kind, fields: drawSpec(field.of, valuesAt(values, key), issues, `${name}-`) }
    case 'rows': {
      const written = rowsAt(values, key)
      const entries = (written.length > 0 ? written : [blankValues(field.of)])
        .map((row, at) => ({ name: `${name}-${at}`, title: `${field.label} ${at + 1}`, fields: drawSpec(field.of, row, issues, `${name}-${at}-`) }))
      return { ...drawn, kind: field.kind, another: field.another, entries }
    }
  }
}

function drawDate(drawn: Drawn, values: Values, whole: boolean, issues: readonly Issue[]): DrawnField {
  const boxes = (['day', 'month', 'year'] as const).map(box => ({
    name: `${drawn.name}-${box}`, label: `${box.slice(0, 1).toUpperCase()}${box.slice(1)}`, value: textAt(values, box),
    classes: `govuk-input--width-${box === 'year' ? 4 : box === 'month' && !whole ? 5 : 2}${errorAt(issues, [`${drawn.name}-${box}`]) ? ' govuk-input--error' : ''}`,
  }))
  return { ...drawn, kind: 'date', boxes, words: whole ? null : textAt(values, 'words') }
}

function errorAt(issues: readonly Issue[], names: readonly string[]): string | null {
  return issues.filter(issue => issue.field !== null && names.includes(issue.field)).map(issue => issue.message).join(' ') || null
}
