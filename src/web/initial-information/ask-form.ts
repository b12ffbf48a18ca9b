/** The form that asks agencies for information: which, what, on what duty, how it stands with consent, and by when. */
import { CONSENTS, isConsent, type InformationAsked } from '../../domain/information/request.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { dateTyped, dateBoxesOf, type Posted } from '../forms/posted.ts'
import { readSpec } from '../forms/read-spec.ts'
import { linesAt, NO_ROW_CHANGE, textAt, type Choice, type Spec, type Values } from '../forms/spec.ts'

export function askSpec(agencies: readonly Choice[], hints: { readonly agencies: string; readonly due: string }): Spec {
  return {
    agencyIds: { kind: 'ticks', label: 'Agencies to ask', hint: hints.agencies, choices: agencies },
    question: { kind: 'area', label: 'What do you ask for?' },
    purpose: { kind: 'area', label: 'For which of the Board’s functions?', hint: 'The first condition of section 14B of the Children Act 2004' },
    relevance: { kind: 'area', label: 'Why are these agencies likely to hold relevant information?', hint: 'The second condition of section 14B' },
    consent: { kind: 'radios', label: 'Consent', choices: Object.entries(CONSENTS).map(([value, text]) => ({ value, text })) },
    justification: { kind: 'area', label: 'Why is the information needed without consent?', hint: 'Unless consent was obtained' },
    dueOn: { kind: 'date', label: 'Answer by', hint: hints.due, whole: true },
  }
}

/** What the form begins with. */
export function firstValues(due: PlainDate, more: Values = {}): Values {
  const boxes = dateBoxesOf('x', due)
  return {
    purpose: 'Deciding whether to review a serious case, and what may be learned from it.', relevance: 'Your agency is likely to have worked with the child or the family.',
    dueOn: { day: boxes['x-day'] ?? '', month: boxes['x-month'] ?? '', year: boxes['x-year'] ?? '', words: '' }, ...more,
  }
}

/** Left blank, the day is the one proposed. */
export function readAsked(spec: Spec, posted: Posted, proposed: PlainDate): { readonly typed: Values; readonly asked: InformationAsked } {
  const typed = readSpec(spec, posted, NO_ROW_CHANGE)
  const [day, consent] = [dateTyped(posted, 'dueOn'), textAt(typed, 'consent')]
  return { typed, asked: {
    agencyIds: linesAt(typed, 'agencyIds'), question: textAt(typed, 'question'), purpose: textAt(typed, 'purpose'), relevance: textAt(typed, 'relevance'),
    consent: isConsent(consent) ? consent : null, justification: textAt(typed, 'justification'),
    dueOn: day.state === 'blank' ? proposed : day.state === 'date' ? day.date : null,
  } }
}
