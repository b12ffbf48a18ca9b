/** The answers of a section as they are shown again, to check and to read: a heading for each group and row, a line for each field. */
import { spokenPartial } from '../../domain/referral/partial-date.ts'
import { isBlank, linesAt, rowsAt, textAt, valuesAt, type Field, type Spec, type Values } from './spec.ts'

export interface Answered { readonly label: string; readonly text: string }
export interface AnsweredBlock { readonly title: string | null; readonly answers: readonly Answered[] }

export function answersOf(spec: Spec, values: Values): readonly AnsweredBlock[] {
  const own = linesOf(spec, values)
  const inner = Object.entries(spec).flatMap(([key, field]) => blocksOf(field, key, values))
  return own.length > 0 ? [{ title: null, answers: own }, ...inner] : inner
}

/** The fields that are neither groups nor rows: a line each, blank where nothing was written. */
function linesOf(spec: Spec, values: Values): readonly Answered[] {
  return Object.entries(spec).flatMap(([key, field]) => {
    const text = textOfField(field, key, values)
    return text === null ? [] : [{ label: field.label, text }]
  })
}

function blocksOf(field: Field, key: string, values: Values): readonly AnsweredBlock[] {
  if (field.kind === 'group') return titled(field.label, answersOf(field.of, valuesAt(values, key)))
  if (field.kind !== 'rows') return []
  return rowsAt(values, key).filter(row => !isBlank(row)).flatMap((row, at) => titled(`${field.label} ${at + 1}`, answersOf(field.of, row)))
}

function titled(title: string, blocks: readonly AnsweredBlock[]): readonly AnsweredBlock[] {
  return blocks.map(block => ({ ...block, title: block.title === null ? title : `${title}: ${block.title.slice(0, 1).toLowerCase()}${block.title.slice(1)}` }))
}

function textOfField(field: Field, key: string, values: Values): string | null {
  switch (field.kind) {
    case 'text': case 'area': return textAt(values, key)
    case 'lines': return linesAt(values, key).join('\n')
    case 'date': {
      const boxes = valuesAt(values, key)
      return spokenPartial({ day: textAt(boxes, 'day'), month: textAt(boxes, 'month'), year: textAt(boxes, 'year'), words: textAt(boxes, 'words') })
    }
    case 'radios': case 'select': return field.choices.find(choice => choice.value === textAt(values, key))?.text ?? ''
    case 'ticks': return field.choices.filter(choice => linesAt(values, key).includes(choice.value)).map(choice => choice.text).join('\n')
    case 'tick': return values[key] === true ? 'Yes' : 'No'
    case 'group': case 'rows': return null
  }
}
