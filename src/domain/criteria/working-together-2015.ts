/**
 * The criteria for a Serious Case Review: regulation 5(2) of the Local Safeguarding Children Boards Regulations 2006 with
 * Working Together 2015, chapter 4, paragraphs 17 to 20, as the toolkit prints them (L71-89, L105, R019 to R031).
 */
import { date } from '../plain-date.ts'
import type { CriteriaSet, Criterion } from './criteria-set.ts'

/** Kinds of serious harm that the guidance names; the list is not exhaustive (R020). */
export const HARMS = {
  life: 'A potentially life-threatening injury',
  physical: 'Serious or likely long-term impairment of physical health or development',
  mental: 'Serious or likely long-term impairment of mental health',
  intellectual: 'Serious or likely long-term impairment of intellectual development',
  emotional: 'Serious or likely long-term impairment of emotional development',
  social: 'Serious or likely long-term impairment of social development',
  behavioural: 'Serious or likely long-term impairment of behavioural development',
  other: 'Other serious harm (describe it)',
} as const

/** Where a child dies in custody, as paragraph 19 names the settings: each of them alone is enough (R027). */
export const CUSTODY_SETTINGS = {
  custody: 'In custody',
  police: 'In police custody',
  remand: 'On remand',
  sentenced: 'Following sentencing',
  offenders: 'In a Young Offender Institution',
  training: 'In a secure training centre',
  home: 'In a secure children’s home',
} as const

/** Boards had passed their functions to the safeguarding partners by that day. */
const LAST_DAY = date('2019-09-29')
const NOTHING_MORE = { hint: '', kinds: {}, noted: {}, ages: [], implies: [], unless: null, until: LAST_DAY } as const
const REGULATION = { ...NOTHING_MORE, source: 'Local Safeguarding Children Boards Regulations 2006, regulation 5(2)', from: date('2006-04-01') } as const
const GUIDANCE_FROM = date('2015-03-26')

function guidance(paragraph: number) {
  return { ...NOTHING_MORE, mark: `Paragraph ${paragraph}`, source: `Working Together 2015, chapter 4, paragraph ${paragraph}`, from: GUIDANCE_FROM } as const
}

const CRITERIA: readonly Criterion[] = [
  {
    ...REGULATION, id: 'abuse', mark: '5(2)(a)', words: 'abuse or neglect of a child is known or suspected', question: 'Is abuse or neglect of a child known or suspected?',
    yes: 'abuse or neglect is known or suspected', no: 'abuse or neglect is neither known nor suspected',
  },
  {
    ...REGULATION, id: 'died', mark: '5(2)(b)(i)', words: 'the child has died', question: 'Has the child died?', hint: 'This includes death by suspected suicide.',
    yes: 'the child has died', no: 'the child has not died', kinds: { suicide: 'The death is a suspected suicide' },
  },
  {
    ...REGULATION, id: 'harmed', mark: '5(2)(b)(ii)', words: 'the child has been seriously harmed', question: 'Has the child been seriously harmed?',
    hint: 'Tick all that apply. The list is not exhaustive, and even if a child recovers, serious harm can have occurred.',
    yes: 'the child has been seriously harmed', no: 'the child has not been seriously harmed', kinds: HARMS, noted: { recovered: 'The child has recovered' },
  },
  {
    ...REGULATION, id: 'concern', mark: '5(2)(b)(ii)', question: 'Is there cause for concern about how agencies worked together?',
    hint: 'There is, unless there is definitive evidence that there are no concerns. “No” without that evidence in words counts as concern.',
    words: 'there is cause for concern as to the way in which the authority, their Board partners or other relevant persons have worked together to safeguard the child',
    yes: 'there is cause for concern about how agencies worked together', no: 'there is definitive evidence that there are no concerns about inter-agency working',
    unless: 'there is definitive evidence that there are no concerns about inter-agency working',
  },
  {
    ...guidance(19), id: 'custody', question: 'Did the child die in custody?', hint: 'Tick each setting that applies: one alone is enough.',
    words: 'a child dies in custody, in police custody, on remand or following sentencing, in a Young Offender Institution, in a secure training centre or secure children’s home',
    yes: 'the child died in custody', no: 'the child did not die in custody', kinds: CUSTODY_SETTINGS, implies: ['died'],
  },
  {
    ...guidance(19), id: 'detained', implies: ['died'], words: 'a child dies who was detained under the Mental Health Act 1983', question: 'Did the child die detained under the Mental Health Act 1983?',
    yes: 'the child died while detained under the Mental Health Act 1983', no: 'the child did not die while detained under the Mental Health Act 1983',
  },
  {
    ...guidance(19), id: 'deprived', ages: [16, 17], implies: ['died'], question: 'Was the child, at 16 or 17, the subject of a deprivation of liberty order under the Mental Capacity Act 2005?',
    hint: 'Yes counts only for a child who died at 16 or 17: enter the age at death.',
    words: 'a child aged 16 or 17 was the subject of a deprivation of liberty order under the Mental Capacity Act 2005',
    yes: 'the child died at 16 or 17 and was the subject of a deprivation of liberty order', no: 'the child was not the subject of a deprivation of liberty order at 16 or 17',
  },
  {
    ...guidance(20), id: 'discretion', question: 'If the criteria are not met: could a review all the same bring learning?',
    words: 'If an SCR is not required because the criteria in regulation 5(2) are not met, the LSCB may still decide to commission an SCR or they may choose to commission an alternative form of case review.',
    yes: 'learning can be expected from a review', no: 'no further learning can be expected from a review',
  },
]

export const WORKING_TOGETHER_2015: CriteriaSet = {
  id: 'working-together-2015', title: 'Working Together 2015 with the Local Safeguarding Children Boards Regulations 2006',
  from: GUIDANCE_FROM, until: LAST_DAY,
  replacedBy: 'From 29 June 2018, and by 29 September 2019 everywhere in England, child safeguarding practice reviews under Working Together 2018 took the place of Serious Case Reviews.',
  review: 'Serious Case Review', law: 'regulation 5(2)', criteria: CRITERIA,
  roads: [
    { leadsTo: 'must always', all: ['abuse', 'died'], cites: 'regulation 5(2)(a) and (b)(i)' },
    { leadsTo: 'must always', all: ['abuse', 'harmed', 'concern'], cites: 'regulation 5(2)(a) and (b)(ii); Working Together 2015, chapter 4, paragraph 18' },
    ...['custody', 'detained', 'deprived'].map(id => ({ leadsTo: 'should always', all: [id], cites: 'Working Together 2015, chapter 4, paragraph 19' } as const)),
    { leadsTo: 'may', all: ['discretion'], cites: 'Working Together 2015, chapter 4, paragraph 20' },
  ],
}
