/**
 * The terms of reference of a review: what it is to find out, by which methodology, who must contribute and on what basis. They are
 * agreed with the Lead Reviewer by the Board Manager or the Lead for Safeguarding, and then signed off by the Consideration Panel,
 * or by the Review Team once the Panel is no more (toolkit, Appendix 1, step 15; R286, AMB-8).
 */
import type { Issue } from './history.ts'
import { issue } from './history.ts'
import type { PlainDate } from './plain-date.ts'

/** What a Panel held to be essential (R276), and what the terms say to it. */
export interface PanelIssue { readonly issue: string; readonly answer: string }

export interface Terms {
  /** What the board wants the review to achieve (R060). */
  readonly questions: readonly string[]
  readonly methodology: string
  readonly roles: string
  readonly involvement: string
  readonly ownership: string
  readonly panelIssues: readonly PanelIssue[]
}

/** The parts in words that terms must have (R061, R062, R064, R065), with what is said where one is missing. */
export const TERMS_PARTS = {
  methodology: ['Methodology', 'how the methodology applies, and what is amended for this review'],
  roles: ['Roles, responsibilities and lines of communication', 'the roles, responsibilities and lines of communication between the board and the Lead Reviewer'],
  involvement: ['Practitioners and family', 'how practitioners and the family are involved'],
  ownership: ['Ownership, publication and amendment', 'who owns the document, how it is published, and how it is reviewed and amended'],
} as const
export type TermsPart = keyof typeof TERMS_PARTS
export const ALL_TERMS_PARTS = Object.keys(TERMS_PARTS) as readonly TermsPart[]

/** What must still be written before they can be agreed. Half-written terms can be saved. */
export function missingTerms(terms: Terms): readonly Issue[] {
  return [
    ...terms.questions.length === 0 ? [issue('questions', 'Give at least one question that the review is to explore')] : [],
    ...ALL_TERMS_PARTS.filter(part => terms[part].trim() === '').map(part => issue(part, `Say ${TERMS_PARTS[part][1]}`)),
    ...terms.panelIssues.flatMap((each, at) => each.answer.trim() === '' ? [issue(`panelIssues-${at}`, `Say how “${each.issue}” is taken into account. The Panel held it to be essential`)] : []),
  ]
}

export function writingIssues(terms: Terms, reason: string, wasAgreed: boolean): readonly Issue[] {
  const nothing = terms.questions.length === 0 && ALL_TERMS_PARTS.every(part => terms[part].trim() === '') && terms.panelIssues.every(each => each.answer.trim() === '')
  if (nothing) return [issue('questions', 'Write something before you save. You need not finish now')]
  return wasAgreed && reason.trim() === '' ? [issue('reason', 'Say why the terms are amended. The version that was agreed stays on record')] : []
}

export interface TermsVersion extends Terms { readonly version: number; readonly agreedOn: PlainDate | null; readonly signedOn: PlainDate | null }

/** `leads`: who is Lead Reviewer today. */
export function agreeingIssues(terms: TermsVersion, leads: readonly string[], on: PlainDate | null, today: PlainDate): readonly Issue[] {
  if (terms.agreedOn !== null) return [issue(null, 'This version is agreed already')]
  const first = [
    ...leads.length === 0 ? [issue(null, 'No Lead Reviewer is appointed yet. The terms are agreed with the Lead Reviewer: appoint one first')] : [],
    ...missingTerms(terms).map(each => issue(null, `Before they can be agreed: ${each.message}`)),
  ]
  if (first.length > 0) return first
  if (on === null) return [issue('on-day', 'Give the day on which they were agreed with the Lead Reviewer: day, month and year')]
  return on > today ? [issue('on-day', 'The day on which they were agreed cannot be later than today')] : []
}

export const SIGNING_BODIES = { 'consideration panel': 'the Consideration Panel', 'review team': 'the Review Team' } as const
export type SigningBody = keyof typeof SIGNING_BODIES

/** Who on this case may sign for whom: the Panel's Chair while the case has one, and from then on the Review Team (AMB-8). */
export interface Signatories { readonly panelChairs: readonly string[]; readonly team: readonly string[]; readonly leads: readonly string[] }

export function signingBody({ panelChairs }: Pick<Signatories, 'panelChairs'>): SigningBody {
  return panelChairs.length > 0 ? 'consideration panel' : 'review team'
}

export function signingIssues(terms: TermsVersion, who: Signatories, signer: string): readonly Issue[] {
  if (terms.signedOn !== null) return [issue(null, 'This version is signed off already')]
  if (terms.agreedOn === null) return [issue(null, 'The terms are first agreed with the Lead Reviewer, and then signed off')]
  const body = signingBody(who)
  if (body === 'consideration panel' && !who.panelChairs.includes(signer)) return [issue(null, 'The Panel Chair signs for the Consideration Panel')]
  if (body === 'review team' && !who.team.includes(signer)) return [issue(null, 'A member of the Review Team signs for it')]
  return who.leads.includes(signer) ? [issue(null, 'The Lead Reviewer agreed to these terms, and cannot sign them off as well')] : []
}
