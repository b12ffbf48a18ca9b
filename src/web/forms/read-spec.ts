/** Reads what was posted by the form's own description. Nothing typed is dropped but rows in which nothing was written. */
import type { Posted } from './posted.ts'
import { allOf, textOf } from './posted.ts'
import { blankValues, DATE_BOXES, isBlank, type Field, type RowChange, type Spec, type Value, type Values } from './spec.ts'

export function readSpec(spec: Spec, posted: Posted, change: RowChange, prefix = ''): Values {
  return Object.fromEntries(Object.entries(spec).map(([key, field]) => [key, readField(field, posted, change, prefix + key)]))
}

function readField(field: Field, posted: Posted, change: RowChange, name: string): Value {
  switch (field.kind) {
    case 'text': case 'area': return textOf(posted, name)
    case 'lines': return textOf(posted, name).split('\n').map(line => line.trim()).filter(line => line !== '')
    case 'date': return Object.fromEntries(DATE_BOXES.map(box => [box, textOf(posted, `${name}-${box}`)]))
    case 'radios': case 'select': return field.choices.some(choice => choice.value === textOf(posted, name)) ? textOf(posted, name) : ''
    case 'ticks': return allOf(posted, name).filter(value => field.choices.some(choice => choice.value === value))
    case 'tick': return textOf(posted, name) === 'yes'
    case 'group': return readSpec(field.of, posted, change, `${name}-`)
    case 'rows': return readRows(field.of, posted, change, name)
  }
}

function readRows(of: Spec, posted: Posted, change: RowChange, name: string): readonly Values[] {
  const numbers = new Set<number>()
  for (const [fieldName] of posted.fields) {
    const number = fieldName.startsWith(`${name}-`) ? /^\d{1,4}(?=-)/.exec(fieldName.slice(name.length + 1))?.[0] : undefined
    if (number !== undefined) numbers.add(Number(number))
  }
  // A blank row is dropped only when nothing inside it was asked to grow.
  const kept = [...numbers].sort((a, b) => a - b).filter(number => change.remove !== `${name}-${number}`)
    .map(number => ({ number, values: readSpec(of, posted, change, `${name}-${number}-`) }))
    .filter(({ number, values }) => !isBlank(values) || change.add.startsWith(`${name}-${number}-`) || change.add === name)
    .map(({ values }) => values)
  return change.add === name ? [...kept, blankValues(of)] : kept
}
