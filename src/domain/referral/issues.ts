/**
 * What stops a referral from being sent: only the minimum that the form cannot do without, and boxes that cannot
 * be what was meant. Everything else may be blank; missing facts never delay a referral (toolkit L633, R305).
 */
import type { Issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Officer, Referral } from './referral.ts'
import { issue } from '../history.ts'
import { datesOf } from './dates.ts'
import { readPartialDate } from './partial-date.ts'
import { REASONS } from './reasons.ts'

/** In the order of the form; `today` is the day of sending. Empty where the referral may be sent. */
export function referralIssues(referral: Referral, today: PlainDate): readonly Issue[] {
  return [
    ...officerIssues('referrer', 'the referrer', referral.referrer),
    ...officerIssues('authoriser', 'the senior manager who has authorised this referral', referral.authoriser),
    ...dayIssues(referral, today),
    ...childrenIssues(referral),
    ...otherChildrenIssues(referral),
    ...opinionIssues(referral),
    ...reasonIssues(referral),
    ...dateIssues(referral),
  ]
}

/** Boxes that cannot be a date, wherever they are. They are asked about at once, while the paper is in hand. */
export function dateIssues(referral: Referral): readonly Issue[] {
  return datesOf(referral).flatMap(({ field, label, typed }) => {
    const read = readPartialDate(typed)
    return read.state === 'wrong' ? [issue(`${field}-${read.box}`, `${label}: ${read.message}`)] : []
  })
}

const OFFICER_FIELDS = [['name', 'Enter the name of'], ['agency', 'Enter the agency of'], ['designation', 'Enter the designation (job title) of'],
  ['email', 'Enter the email address of'], ['telephone', 'Enter the telephone number of']] as const satisfies readonly (readonly [keyof Officer, string])[]

function officerIssues(field: 'referrer' | 'authoriser', whom: string, officer: Officer): readonly Issue[] {
  const blank = OFFICER_FIELDS.filter(([part]) => !officer[part].trim()).map(([part, ask]) => issue(`${field}-${part}`, `${ask} ${whom}`))
  const odd = officer.email.trim() && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(officer.email.trim())
  return odd ? [...blank, issue(`${field}-email`, `The email address of ${whom} must be like name@example.org`)] : blank
}

function dayIssues(referral: Referral, today: PlainDate): readonly Issue[] {
  const read = readPartialDate(referral.referredOn)
  if (read.state === 'wrong') return []
  if (read.state !== 'known' || read.precision !== 'day') return [issue('referredOn-day', 'Enter the date of referral: day, month and year')]
  return read.earliest > today ? [issue('referredOn-day', 'The date of referral cannot be later than today')] : []
}

function childrenIssues(referral: Referral): readonly Issue[] {
  if (referral.children.length === 0) return [issue('children-0-name', 'Enter the name of the child, or “Unknown” or “Unborn”')]
  const nameless = referral.children.flatMap((child, at) => child.name.trim() ? []
    : [issue(`children-${at}-name`, `Enter the name of child ${at + 1}, or “Unknown” or “Unborn”`)])
  const dated = referral.children.some(child => child.incidents.some(incident => readPartialDate(incident.date).state !== 'blank'))
  return dated ? nameless : [...nameless, issue('children-0-incidents-0-date-day', 'Enter the date of a critical incident. A part of it or a description such as “early spring 2016” is enough')]
}

function otherChildrenIssues({ otherChildren }: Referral): readonly Issue[] {
  if (otherChildren.answer === '') return [issue('otherChildren-answer', 'Say whether there are other resident children who need safeguarding')]
  if (otherChildren.answer !== 'yes' || otherChildren.arrangements.trim()) return []
  return [issue('otherChildren-arrangements', 'Say what arrangements are in place for the other resident children')]
}

function opinionIssues({ opinion }: Referral): readonly Issue[] {
  if (opinion.choice === '') return [issue('opinion-choice', 'Choose the type of review to be considered')]
  if (opinion.choice === 'other' && opinion.other === '') return [issue('opinion-other', 'Choose which other type of review should be considered')]
  return []
}

function reasonIssues(referral: Referral): readonly Issue[] {
  const why = referral.why.trim() ? [] : [issue('why', 'Say why you think a review is necessary')]
  return [...why, ...REASONS.flatMap(({ key, mark }) => {
    const reason = referral.reasons[key]
    if (reason.answer === '') return [issue(`reasons-${key}-answer`, `Answer question ${mark} with yes or no`)]
    return reason.answer === 'yes' && !reason.further.trim() ? [issue(`reasons-${key}-further`, `Give further information for question ${mark}, which you answered with yes`)] : []
  })]
}
