/**
 * The criteria for a Serious Case Review as data: regulation 5 of the Local Safeguarding Children Boards Regulations
 * 2006 and Working Together 2015, chapter 4, paragraphs 18 and 19. A decision quotes the words in force on its day
 * and shows for each criterion what was answered and what follows.
 */
import type { Issue } from './history.ts'
import type { PlainDate } from './plain-date.ts'
import { issue } from './history.ts'
import { date } from './plain-date.ts'

export type CriterionId = 'abuse' | 'died' | 'harmed' | 'concern' | 'custody' | 'detained' | 'deprived'

/** `abuse`: abuse or neglect of a child is known or suspected. */
export interface CriteriaAnswers {
  /** Null: not answered yet, which counts as no and cannot be decided on. So for each question below. */
  readonly abuse: boolean | null
  readonly died: boolean | null
  readonly suspectedSuicide: boolean
  readonly harms: readonly Harm[]
  readonly otherHarm: string
  /** That a child recovered does not mean that no serious harm occurred (R021): recorded, and read by no rule. */
  readonly recovered: boolean
  /** Definitive evidence that there are no concerns about inter-agency working; without it there is cause for concern (R026). */
  readonly noConcernEvidence: string
  /** The settings of custody in which the child died; none where they did not (R027). */
  readonly diedIn: readonly CustodySetting[]
  readonly diedDetained: boolean | null
  readonly diedDeprivedOfLiberty: boolean | null
  /** Age in whole years at death; null where not known. */
  readonly ageAtDeath: number | null
  readonly research: string
}

/** Kinds of serious harm that the guidance names; the list is not exhaustive (R020), so `other` is described in words. */
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
export type Harm = keyof typeof HARMS

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
export type CustodySetting = keyof typeof CUSTODY_SETTINGS

export interface Criterion {
  readonly id: CriterionId
  readonly mark: string
  readonly words: string
  readonly source: string
  /** First day on which these words were in force. */
  readonly from: PlainDate
  readonly holds: (answers: CriteriaAnswers) => boolean
}

const REGULATION = 'Local Safeguarding Children Boards Regulations 2006, regulation 5(2)'
const GUIDANCE = 'Working Together 2015, chapter 4, paragraph 19'
const [REGULATION_FROM, GUIDANCE_FROM] = [date('2006-04-01'), date('2015-03-26')]

export const CRITERIA: readonly Criterion[] = [
  { id: 'abuse', mark: '5(2)(a)', source: REGULATION, from: REGULATION_FROM, words: 'abuse or neglect of a child is known or suspected', holds: a => a.abuse === true },
  { id: 'died', mark: '5(2)(b)(i)', source: REGULATION, from: REGULATION_FROM, words: 'the child has died', holds: a => a.died === true || a.suspectedSuicide },
  { id: 'harmed', mark: '5(2)(b)(ii)', source: REGULATION, from: REGULATION_FROM, words: 'the child has been seriously harmed', holds: a => a.harms.length > 0 },
  { id: 'concern', mark: '5(2)(b)(ii)', source: REGULATION, from: REGULATION_FROM, holds: a => a.noConcernEvidence.trim() === '',
    words: 'there is cause for concern as to the way in which the authority, their Board partners or other relevant persons have worked together to safeguard the child' },
  { id: 'custody', mark: 'Paragraph 19', source: GUIDANCE, from: GUIDANCE_FROM, holds: a => a.diedIn.length > 0,
    words: 'a child dies in custody, in police custody, on remand or following sentencing, in a Young Offender Institution, in a secure training centre or secure children’s home' },
  { id: 'detained', mark: 'Paragraph 19', source: GUIDANCE, from: GUIDANCE_FROM, holds: a => a.diedDetained === true,
    words: 'a child dies who was detained under the Mental Health Act 1983' },
  { id: 'deprived', mark: 'Paragraph 19', source: GUIDANCE, from: GUIDANCE_FROM, holds: a => a.diedDeprivedOfLiberty === true && maybeDeprived(a.ageAtDeath),
    words: 'a child aged 16 or 17 was the subject of a deprivation of liberty order under the Mental Capacity Act 2005' },
]

export interface Assessment {
  /** Regulation 5(2): (a) and ((b)(i) or (b)(ii)). A Serious Case Review must always follow (R019, R024). */
  readonly met: boolean
  /** Whether, criteria met or not, a Serious Case Review should always be carried out (R027 to R029). */
  readonly shouldAlways: boolean
  readonly lines: readonly { readonly criterion: Criterion; readonly holds: boolean }[]
}

/** What follows from the answers. Nothing is decided here: the decision is the Chair's. */
export function assess(answers: CriteriaAnswers): Assessment {
  const lines = CRITERIA.map(criterion => ({ criterion, holds: criterion.holds(answers) }))
  const holds = (id: CriterionId): boolean => lines.some(line => line.criterion.id === id && line.holds)
  return {
    met: holds('abuse') && (holds('died') || (holds('harmed') && holds('concern'))),
    shouldAlways: holds('custody') || holds('detained') || holds('deprived'),
    lines,
  }
}

/** Whether a deprivation of liberty under the 2005 Act can be answered for a child of that age (R029). */
export function maybeDeprived(ageAtDeath: number | null): boolean { return ageAtDeath === 16 || ageAtDeath === 17 }

const QUESTIONS = [['abuse', 'Answer whether abuse or neglect is known or suspected'], ['died', 'Answer whether the child has died'],
  ['diedDetained', 'Answer whether the child died detained under the Mental Health Act 1983'],
  ['diedDeprivedOfLiberty', 'Answer whether the child was the subject of a deprivation of liberty order']] as const

/** What stops the answers from being recorded. */
export function criteriaIssues(answers: CriteriaAnswers): readonly Issue[] {
  const found: Issue[] = QUESTIONS.filter(([key]) => answers[key] === null).map(([key, ask]) => issue(key, ask))
  if (answers.harms.includes('other') && !answers.otherHarm.trim()) found.push(issue('otherHarm', 'Describe the other serious harm'))
  if (answers.diedDeprivedOfLiberty && !maybeDeprived(answers.ageAtDeath)) {
    found.push(issue('ageAtDeath', 'A deprivation of liberty order under the Mental Capacity Act 2005 counts only for a child who was 16 or 17: enter the age at death, or clear that answer'))
  }
  return found
}
