/** The decision's form: the criteria as questions, the advice, and the decision itself; and what was posted as the domain's shapes. */
import type { CriteriaAnswers, CustodySetting, Harm } from '../../../domain/criteria.ts'
import { CUSTODY_SETTINGS, HARMS } from '../../../domain/criteria.ts'
import type { Advice, Decision } from '../../../domain/decision.ts'
import { isOutcome, isResponse, OUTCOMES, RESPONSES } from '../../../domain/decision.ts'
import type { Posted } from '../../forms/posted.ts'
import { wholeDay } from '../../forms/whole-day.ts'
import { linesAt, rowsAt, textAt, type Spec, type Values } from '../../forms/spec.ts'

const YES_NO = [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] as const

function choices(from: Readonly<Record<string, string | { readonly name: string }>>) {
  return Object.entries(from).map(([value, text]) => ({ value, text: typeof text === 'string' ? text : text.name }))
}

/** Regulation 5(2) and paragraph 19, question by question. */
export const CRITERIA_SPEC: Spec = {
  abuse: { kind: 'radios', label: '5(2)(a): Is abuse or neglect of a child known or suspected?', choices: YES_NO },
  died: { kind: 'radios', label: '5(2)(b)(i): Has the child died?', hint: 'This includes death by suspected suicide', choices: YES_NO },
  suspectedSuicide: { kind: 'tick', label: 'The death is a suspected suicide' },
  harms: { kind: 'ticks', label: '5(2)(b)(ii): Has the child been seriously harmed?', hint: 'Tick all that apply, and none if the child was not. The list is not exhaustive', choices: choices(HARMS) },
  otherHarm: { kind: 'text', label: 'Other serious harm' },
  recovered: { kind: 'tick', label: 'The child has recovered', hint: 'Even if a child recovers, serious harm can have occurred' },
  noConcernEvidence: { kind: 'area', label: 'Definitive evidence that there are no concerns about inter-agency working', hint: 'If you leave this blank, there is cause for concern' },
  diedIn: { kind: 'ticks', label: 'Paragraph 19: Did the child die in one of these settings?', hint: 'Tick all that apply, and none if the child did not', choices: choices(CUSTODY_SETTINGS) },
  diedDetained: { kind: 'radios', label: 'Paragraph 19: Did the child die detained under the Mental Health Act 1983?', choices: YES_NO },
  diedDeprivedOfLiberty: { kind: 'radios', label: 'Paragraph 19: Did a child aged 16 or 17 die who was the subject of a deprivation of liberty order under the Mental Capacity Act 2005?', choices: YES_NO },
  ageAtDeath: { kind: 'text', label: 'Age at death, in whole years', width: 5 },
  research: { kind: 'area', label: 'Research evidence on serious harm that you considered', hint: 'Optional' },
}

export const DECISION_SPEC: Spec = {
  response: { kind: 'radios', label: 'The recommendation', choices: choices(RESPONSES) },
  outcome: { kind: 'radios', label: 'What is to follow', hint: 'Choose nothing if you defer', choices: choices(OUTCOMES) },
  reasons: { kind: 'area', label: 'Reasons for the decision' },
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

export const REVISIT_SPEC: Spec = { reasonForRevisit: { kind: 'area', label: 'Why you look at the decision again' } }

export function answersIn(values: Values): CriteriaAnswers {
  const yes = (key: string): boolean | null => textAt(values, key) === '' ? null : textAt(values, key) === 'yes'
  const age = textAt(values, 'ageAtDeath')
  return {
    abuse: yes('abuse'), died: yes('died'), suspectedSuicide: values['suspectedSuicide'] === true, harms: linesAt(values, 'harms').filter((harm): harm is Harm => Object.hasOwn(HARMS, harm)),
    otherHarm: textAt(values, 'otherHarm'), recovered: values['recovered'] === true, noConcernEvidence: textAt(values, 'noConcernEvidence'), diedIn: linesAt(values, 'diedIn').filter((setting): setting is CustodySetting => Object.hasOwn(CUSTODY_SETTINGS, setting)),
    diedDetained: yes('diedDetained'), diedDeprivedOfLiberty: yes('diedDeprivedOfLiberty'), ageAtDeath: /^\d{1,2}$/.test(age) ? Number(age) : null, research: textAt(values, 'research'),
  }
}

export function decisionIn(values: Values, posted: Posted): Decision {
  const text = (key: string): string => textAt(values, key)
  return {
    response: isResponse(text('response')) ? text('response') as Decision['response'] : null, outcome: isOutcome(text('outcome')) ? text('outcome') as Decision['outcome'] : null,
    reasons: text('reasons'), proportionality: text('proportionality'), basisOfChallenge: text('basisOfChallenge'), awaited: text('awaited'), reviewOn: wholeDay(posted, 'reviewOn'),
    overrideReason: text('overrideReason'), alternatives: text('alternatives'), learning: text('learning'), confidence: text('confidence'), reasonForRevisit: text('reasonForRevisit'),
    advice: rowsAt(values, 'advice').map((row, at): Advice => ({ kind: textAt(row, 'kind') === 'legal' ? 'legal' : 'medical', author: textAt(row, 'author'), on: wholeDay(posted, `advice-${at}-on`), text: textAt(row, 'text') })),
  }
}
