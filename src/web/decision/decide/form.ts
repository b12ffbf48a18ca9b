/** The decision's form, beside the criteria: the advice and the decision itself; and what was posted as the domain's shape. */
import type { Advice, Decision } from '../../../domain/decision.ts'
import { isOutcome, isResponse, OUTCOMES, RESPONSES } from '../../../domain/decision.ts'
import type { Posted } from '../../forms/posted.ts'
import { wholeDay } from '../../forms/whole-day.ts'
import { rowsAt, textAt, type Spec, type Values } from '../../forms/spec.ts'

function choices(from: Readonly<Record<string, string | { readonly name: string }>>) {
  return Object.entries(from).map(([value, text]) => ({ value, text: typeof text === 'string' ? text : text.name }))
}

export const DECISION_SPEC: Spec = {
  response: { kind: 'radios', label: 'The recommendation', choices: choices(RESPONSES) },
  outcome: { kind: 'radios', label: 'What is to follow', hint: 'Choose nothing if you defer', choices: choices(OUTCOMES) },
  reasons: { kind: 'area', label: 'Reasons for the decision' },
  research: { kind: 'area', label: 'Research evidence on serious harm that you considered', hint: 'Optional' },
  proportionality: { kind: 'area', label: 'Proportionality', hint: 'Why this suits the scale and complexity of the case' },
  basisOfChallenge: { kind: 'area', label: 'Basis of the challenge', hint: 'If you reject the recommendation' },
  awaited: { kind: 'area', label: 'What is awaited', hint: 'If you defer' },
  reviewOn: { kind: 'date', label: 'When the decision is looked at again', hint: 'If you defer', whole: true },
  alternatives: { kind: 'area', label: 'Alternatives considered', hint: 'If no Serious Case Review is to follow' },
  learning: { kind: 'area', label: 'Learning expected', hint: 'For a Partnership Learning Review' },
  confidence: { kind: 'area', label: 'Why you are confident that this review will be thorough, independent and open', hint: 'For an alternative review' },
  overrideReason: { kind: 'area', label: 'Reason for departing from what the criteria require', hint: 'If no Serious Case Review follows although one must or should' },
  advice: { kind: 'rows', label: 'Advice', another: 'Add more advice', of: {
    kind: { kind: 'radios', label: 'Kind of advice', choices: [{ value: 'medical', text: 'Medical' }, { value: 'legal', text: 'Legal' }] },
    author: { kind: 'text', label: 'Author' }, on: { kind: 'date', label: 'Date', whole: true }, text: { kind: 'area', label: 'Text' } } },
}

/** Asked only while a Panel is due that has not recommended anything. */
export const WITHOUT_PANEL_SPEC: Spec = { withoutPanel: { kind: 'area', label: 'Why you decide without the Consideration Panel’s recommendation', hint: 'Not needed if you defer' } }

export const REVISIT_SPEC: Spec = { reasonForRevisit: { kind: 'area', label: 'Why you look at the decision again' } }

export function decisionIn(values: Values, posted: Posted): Decision {
  const text = (key: string): string => textAt(values, key)
  return {
    response: isResponse(text('response')) ? text('response') as Decision['response'] : null, outcome: isOutcome(text('outcome')) ? text('outcome') as Decision['outcome'] : null,
    reasons: text('reasons'), proportionality: text('proportionality'), basisOfChallenge: text('basisOfChallenge'), awaited: text('awaited'), reviewOn: wholeDay(posted, 'reviewOn'),
    overrideReason: text('overrideReason'), alternatives: text('alternatives'), learning: text('learning'), confidence: text('confidence'), reasonForRevisit: text('reasonForRevisit'), research: text('research'), withoutPanel: text('withoutPanel'),
    advice: rowsAt(values, 'advice').map((row, at): Advice => ({ kind: textAt(row, 'kind') === 'legal' ? 'legal' : 'medical', author: textAt(row, 'author'), on: wholeDay(posted, `advice-${at}-on`), text: textAt(row, 'text') })),
  }
}
