/**
 * The Sub-Committee's consideration of a referral: who may vote on a day, each member's view with its rationale, and
 * the count that says whether a Consideration Panel is warranted (toolkit L93-99 and Appendix 1, step 3). The count
 * names everybody it counts, so that it can be made again from the record (R327).
 */
import type { Issue } from './history.ts'
import type { PlainDate } from './plain-date.ts'
import { issue } from './history.ts'

/** A seat on the Sub-Committee, co-opted members' seats among them: a vote is a property of the seat. A member without one attends and advises. `until` is the last day held. */
export interface Seat {
  readonly personId: string
  readonly agencyId: string | null
  readonly votes: boolean
  readonly from: PlainDate
  readonly until: PlainDate | null
  /** Shut out of this very case, by a conflict of interest or by the Board Manager: no vote in it. */
  readonly excluded?: true
}

/** Whether the presenting information warrants a Consideration Panel (R042). */
export interface View { readonly personId: string; readonly warranted: boolean; readonly rationale: string }

/** How a referral is considered: at a meeting, or by circulating it (R043). */
export type Manner = 'meeting' | 'correspondence'

/** How a member stood to a meeting (R039). */
export const ATTENDED = { attended: 'Attended', apologies: 'Sent apologies', absent: 'Absent' } as const
export type Attended = keyof typeof ATTENDED

export function isAttended(text: string): text is Attended { return Object.hasOwn(ATTENDED, text) }

/**
 * Of whom a majority is needed (AMB-6): of all members entitled to vote on the day, or of those who answered, of whom
 * there must then be at least `quorum`.
 */
export type MajorityRule = { readonly of: 'all members' } | { readonly of: 'respondents'; readonly quorum: number }

export const OF_ALL_MEMBERS: MajorityRule = { of: 'all members' }

export interface Count {
  readonly day: PlainDate
  readonly rule: MajorityRule
  /** Person ids, each list in the order of the ids. */
  readonly entitled: readonly string[]
  readonly warranted: readonly string[]
  readonly notWarranted: readonly string[]
  readonly noResponse: readonly string[]
  /** Who would vote that day but is shut out of the case: shown, never counted. */
  readonly excluded: readonly string[]
  /** Views on record from people who were not entitled to vote that day: shown, never counted. */
  readonly notCounted: readonly string[]
  /** How many views of "warranted" a majority takes: more than half. */
  readonly needed: number
  readonly quorate: boolean
  readonly majority: boolean
}

/** Those entitled to vote on that day, each once. */
export function entitledOn(seats: readonly Seat[], day: PlainDate): readonly string[] {
  return votersOn(seats.filter(seat => !seat.excluded), day)
}

function votersOn(seats: readonly Seat[], day: PlainDate): readonly string[] {
  return [...new Set(seats.filter(seat => seat.votes && isHeld(seat, day)).map(seat => seat.personId))].sort()
}

/** Everybody who sits on the Sub-Committee in this case that day, with a vote or without. */
export function membersOn(seats: readonly Seat[], day: PlainDate): readonly Seat[] {
  return seats.filter(seat => !seat.excluded && isHeld(seat, day))
}

function isHeld(seat: Seat, day: PlainDate): boolean { return seat.from <= day && (seat.until === null || day <= seat.until) }

/** The count on that day. A majority is floor(N/2)+1 of N; a tie is none; nobody's silence counts as a view (R256, AMB-5, AMB-6). */
export function countViews(seats: readonly Seat[], views: readonly View[], day: PlainDate, rule: MajorityRule = OF_ALL_MEMBERS): Count {
  const entitled = entitledOn(seats, day)
  const viewOf = new Map(views.map(view => [view.personId, view]))
  const answered = entitled.filter(id => viewOf.has(id))
  const warranted = answered.filter(id => viewOf.get(id)?.warranted === true)
  const base = rule.of === 'all members' ? entitled.length : answered.length
  const needed = Math.floor(base / 2) + 1
  const quorate = rule.of === 'all members' || answered.length >= rule.quorum
  return {
    day, rule, entitled, warranted, notWarranted: answered.filter(id => viewOf.get(id)?.warranted === false),
    noResponse: entitled.filter(id => !viewOf.has(id)), excluded: votersOn(seats.filter(seat => seat.excluded), day), notCounted: [...viewOf.keys()].filter(id => !entitled.includes(id)).sort(),
    needed, quorate, majority: quorate && warranted.length >= needed,
  }
}

/** What stops a view from being recorded: it needs an answer, a rationale and a right to vote. */
export function viewIssues(view: { readonly warranted: boolean | null; readonly rationale: string }, entitled: boolean): readonly Issue[] {
  const found: Issue[] = []
  if (!entitled) found.push(issue(null, 'Only members of the Sub-Committee who are entitled to vote today can give a view'))
  if (view.warranted === null) found.push(issue('warranted', 'Say whether the information warrants a Consideration Panel'))
  if (!view.rationale.trim()) found.push(issue('rationale', 'Give the rationale for your view'))
  return found
}

/** Whether a member may read the others' views: once their own is given, or once the consideration is closed. */
export function mayReadOthersViews(personId: string, views: readonly View[], closed: boolean): boolean {
  return closed || views.some(view => view.personId === personId)
}

/** The Chair's answer to the count (R255). */
export interface ChairAnswer { readonly agrees: boolean | null; readonly panel: boolean | null; readonly reason: string }

/**
 * What stops the Chair's answer from being recorded (AMB-5): a majority is enough and binding, so the Chair may then
 * record disagreement, with a reason, but not refuse the Panel; a Panel without a majority needs the Chair's reason.
 */
export function chairAnswerIssues(count: Count, answer: ChairAnswer): readonly Issue[] {
  const found: Issue[] = []
  const reasoned = answer.reason.trim() !== ''
  if (answer.agrees === null) found.push(issue('agrees', 'Say whether you agree with the Sub-Committee'))
  if (answer.panel === null) found.push(issue('panel', 'Say whether a Consideration Panel is to be convened'))
  if (count.majority && answer.panel === false) {
    found.push(issue('panel', 'A Consideration Panel must be convened, because a majority of the Sub-Committee finds it warranted. You can record that you disagree, with your reason'))
  }
  if (!count.majority && answer.panel === true && !reasoned) found.push(issue('reason', 'Give your reason for a Consideration Panel without a majority of the Sub-Committee'))
  else if (answer.agrees === false && !reasoned) found.push(issue('reason', 'Give your reason for disagreeing with the Sub-Committee'))
  return found
}
