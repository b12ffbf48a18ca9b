/**
 * A fact of the chronology that somebody questions (toolkit, Model 5.2; R180): which entry, what is proposed in its place, by whom (a role and no
 * name), and what is decided, by whom. The entry itself stays as it was signed. Together they come to a common understanding, with
 * what is still in dispute said openly (R181).
 */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'

/** Who may question a fact. */
export const PROPOSERS = ['Practitioner', 'Line manager', 'Strategic manager', 'Chronology author', 'Review Team member', 'Lead Reviewer', 'Member of the family', 'Several together, as a group'] as const
export type Proposer = (typeof PROPOSERS)[number]
export function isProposer(text: string): text is Proposer { return (PROPOSERS as readonly string[]).includes(text) }

export interface Questioned { readonly proposedBy: Proposer | null; readonly proposal: string; readonly on: PlainDate | null }

export function questioningIssues({ proposedBy, proposal, on }: Questioned, today: PlainDate): readonly Issue[] {
  return [
    ...proposal.trim() ? [] : [issue('proposal', 'Say what is proposed: what the entry should say, or what is missing in it')],
    ...proposedBy === null ? [issue('proposedBy', 'Choose who proposes it. A role is enough: no name is kept')] : [],
    ...dayIssues('on-day', 'on which it was questioned', on, today),
  ]
}

export const FACT_OUTCOMES = { changed: 'Changed', stands: 'Stands as it is', disputed: 'Still in dispute' } as const
export type FactOutcome = keyof typeof FACT_OUTCOMES
export function isFactOutcome(text: string): text is FactOutcome { return Object.hasOwn(FACT_OUTCOMES, text) }

const ASKED: Readonly<Record<FactOutcome, string>> = {
  changed: 'Write how the entry is to be read from now on',
  stands: 'Say why it stands as it is',
  disputed: 'Say what is still in dispute, and between whom',
}

export interface FactDecision { readonly outcome: FactOutcome | null; readonly words: string; readonly decidedBy: string; readonly on: PlainDate | null }

export function decisionIssues({ outcome, words, decidedBy, on }: FactDecision, questionedOn: PlainDate, today: PlainDate): readonly Issue[] {
  if (outcome === null) return [issue('outcome', 'Choose what is decided')]
  return [
    ...words.trim() ? [] : [issue('words', ASKED[outcome])],
    ...decidedBy.trim() ? [] : [issue('decidedBy', 'Say who decided it: roles or agencies, such as “All at the Learning Event”')],
    ...dayIssues('on-day', 'on which it was decided', on, today),
    ...on !== null && on < questionedOn ? [issue('on-day', 'It cannot have been decided before it was questioned')] : [],
  ]
}

function dayIssues(field: string, what: string, on: PlainDate | null, today: PlainDate): readonly Issue[] {
  if (on === null) return [issue(field, `Give the day ${what}: day, month and year`)]
  return on > today ? [issue(field, `The day ${what} cannot be later than today`)] : []
}

/** Whether nothing is decided yet, or what was decided left it in dispute. */
export function isUnresolved(outcome: FactOutcome | null): boolean { return outcome === null || outcome === 'disputed' }
