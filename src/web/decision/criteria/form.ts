/** The criteria as a form: each one a group of its own, drawn from its set, and what was posted as the domain's answers. */
import type { Answer, Answers, CriteriaSet, Criterion } from '../../../domain/criteria/criteria-set.ts'
import { answerTo } from '../../../domain/criteria/criteria-set.ts'
import { partsFor } from '../../../domain/criteria/evidence.ts'
import { linesAt, textAt, valuesAt, type Field, type Spec, type Values } from '../../forms/spec.ts'

export const YES_NO = [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] as const

export const RESEARCH_SPEC: Spec = { research: { kind: 'area', label: 'Research evidence on serious harm that was considered', hint: 'Optional' } }

export function criteriaSpec(set: CriteriaSet): Spec {
  return Object.fromEntries(set.criteria.map(criterion => [criterion.id, { kind: 'group', label: criterion.question, of: specOf(criterion) }]))
}

function specOf({ id, hint, kinds, noted, ages, unless }: Criterion): Spec {
  const when = (there: boolean, spec: Spec): Spec => there ? spec : {}
  return {
    answer: { kind: 'radios', label: 'Answer', choices: YES_NO, ...hint && { hint } },
    ...when(Object.keys(kinds).length > 0, { kinds: ticks('What applies', kinds) }),
    ...when('other' in kinds, { other: { kind: 'text', label: 'If other: describe it' } }),
    ...when(Object.keys(noted).length > 0, { noted: ticks('Also put on record', noted) }),
    ...when(ages.length > 0, { age: { kind: 'text', label: 'Age at death, in whole years', width: 5 } }),
    evidence: { kind: 'area', label: 'Evidence', hint: unless === null ? 'What the answer rests on, and where that is from' : `If the answer is no: the definitive evidence. Without it there is cause for concern` },
    restsOn: ticks('Parts of the referral that this rests on', partsFor(id)),
  }
}

function ticks(label: string, choices: Readonly<Record<string, string>>): Field {
  return { kind: 'ticks', label, choices: Object.entries(choices).map(([value, text]) => ({ value, text })) }
}

export function answersIn(set: CriteriaSet, values: Values): Answers {
  return Object.fromEntries(set.criteria.map(({ id }) => [id, answerIn(valuesAt(values, id))]))
}

function answerIn(values: Values): Answer {
  const [answer, age] = [textAt(values, 'answer'), textAt(values, 'age')]
  return {
    answer: answer === '' ? null : answer === 'yes', kinds: linesAt(values, 'kinds'), other: textAt(values, 'other'), noted: linesAt(values, 'noted'), age: /^\d{1,2}$/.test(age) ? Number(age) : null,
    evidence: textAt(values, 'evidence'), restsOn: linesAt(values, 'restsOn'),
  }
}

/** The form filled with answers that are on record. */
export function valuesOf(set: CriteriaSet, answers: Answers): Values {
  return Object.fromEntries(set.criteria.map(criterion => {
    const { answer, kinds, other, noted, age, evidence, restsOn } = answerTo(criterion, answers)
    return [criterion.id, { answer: answer === null ? '' : answer ? 'yes' : 'no', kinds: [...kinds], other, noted: [...noted], age: age === null ? '' : String(age), evidence, restsOn: [...restsOn] }]
  }))
}
