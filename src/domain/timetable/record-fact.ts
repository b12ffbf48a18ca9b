/** What must hold before facts are put on record by hand, and who may do so. */
import { PLANNED_BY, PLANS, titleOf } from '../facts.ts'
import type { FactKind } from '../facts.ts'
import { issue } from '../history.ts'
import type { Issue } from '../history.ts'
import { spoken } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Role } from '../roles.ts'
import { longBefore, tooEarly } from './soft-order.ts'
import type { Timetable, TimetableStep } from '../timetable.ts'

/** Facts that an act of their own puts on record, with all that belongs to it: where a person is sent for them. */
const RECORDED_ELSEWHERE: Partial<Readonly<Record<FactKind, string>>> = {
  referral_received: 'sending the referral',
  initial_review_done: 'the initial review of the referral',
  circulated_to_subcommittee: 'circulating the referral',
  forwarded_to_chair: 'circulating the referral',
  comments_collated: 'closing the Sub-Committee’s consideration',
  chair_informed: 'closing the Sub-Committee’s consideration',
  chair_agreed_panel: 'the Independent Chair’s answer to the Sub-Committee’s views',
  panel_declined: 'the Independent Chair’s answer to the Sub-Committee’s views',
  information_requested: 'asking the agencies',
  information_returned: 'the answer of the last agency that was asked',
  referrer_told: 'the letter to the referrer',
  subcommittee_told: 'the letter to the referrer',
  decision_deferred: 'the Independent Chair’s written decision',
  decision_review_planned: 'the Independent Chair’s written decision',
  panel_chair_appointed: 'appointing the Panel Chair, with the declaration of independence',
  panel_planned: 'planning the Panel’s meeting',
  panel_pack_circulated: 'sharing the pack with the Panel',
  panel_held: 'recording who came to the Panel’s meeting',
  panel_overview_given: 'the minute of the Panel’s purpose and overview',
  panel_legal_advice_given: 'the minute of the legal adviser’s reminder',
  panel_information_logged: 'logging each agency’s information at the Panel',
  panel_information_understood: 'the Panel Chair’s confirmation that the information is understood',
  panel_views_recorded: 'closing the Panel’s vote on the need for a review',
  panel_kind_considered: 'closing the Panel’s vote on the kind of review',
  panel_kind_not_put: 'closing the Panel’s vote on the need for a review',
  panel_letter: 'sending the Panel Chair’s letter',
  chair_decided: 'the Independent Chair’s written decision',
  decision_confirmed: 'confirming the decision in writing',
  no_review_decided: 'confirming the decision in writing',
  commissioned: 'commissioning the review',
  tor_agreed_with_reviewer: 'agreeing the terms of reference with the Lead Reviewer',
  tor_signed_off: 'signing off the terms of reference',
  lead_reviewer_appointed: 'appointing the Lead Reviewer, with the declaration of independence',
  police_consulted: 'recording the discussion with the police',
  chief_officer_letters: 'issuing the letters to Chief Officers',
  case_facts_agreed: 'marking the facts as agreed, with what is still in dispute',
  chronologies_in: 'the sign-off of the last agency’s chronology',
  board_response_agreed: 'recording the Board’s response',
  published: 'publishing the report and the Board’s response',
  non_publication_decided: 'the decision not to publish',
  themes_published: 'publishing the learning summary',
  action_plans_complete: 'completing the action plans',
}

export function recordedElsewhere(kind: FactKind): string | null { return RECORDED_ELSEWHERE[kind] ?? null }

/** The step of this case that produces the fact, or whose event the fact plans; null where its procedure has none. */
export function stepFor(kind: FactKind, table: Timetable): TimetableStep | null {
  return table.steps.find(step => step.alsoRecords.includes(kind)
    || step.outputs.some(({ facts }) => facts.some(fact => fact === kind || PLANNED_BY[fact] === kind))) ?? null
}

/** The board's office records any fact; anybody else those of the steps that their roles own. */
export function mayRecord(kind: FactKind, table: Timetable, roles: ReadonlySet<Role>): boolean {
  if (roles.has('board_manager') || roles.has('support_team')) return true
  return stepFor(kind, table)?.owners.some(owner => roles.has(owner)) ?? false
}

export interface FactsToRecord { readonly kinds: readonly FactKind[]; readonly on: PlainDate | null; readonly note: string }

/** What stands in the way; `on` is null where no real date was given. */
export function checkFacts({ kinds, on, note }: FactsToRecord, table: Timetable): readonly Issue[] {
  const issues: Issue[] = []
  if (kinds.length === 0) issues.push(issue('kinds', 'Choose what has been done.'))
  if (on === null) issues.push(issue('on-day', 'Enter a real date: day, month and year, such as 3 10 2016.'))
  if (kinds.includes('subcommittee_returned') && note.trim() === '') issues.push(issue('note', 'Say what the Sub-Committee asks for: its comments go back with the report.'))
  const early = on === null ? [] : [...kinds.flatMap(kind => tooEarly(kind, on, table)), ...kinds.some(kind => kind !== 'incident') ? longBefore(on, table) : []]
  if (note.trim() === '') issues.push(...early.map(message => issue('note', `${message} If it must be so, give the reason.`)))
  for (const kind of kinds) issues.push(...checkFact(kind, on, table))
  return issues
}

function checkFact(kind: FactKind, on: PlainDate | null, table: Timetable): readonly Issue[] {
  const step = stepFor(kind, table)
  if (!step) return [issue('kinds', `“${titleOf(kind)}” is no part of a ${table.procedure.title}.`)]
  const elsewhere = recordedElsewhere(kind)
  if (elsewhere) return [issue('kinds', `“${titleOf(kind)}” is put on record by ${elsewhere}.`)]
  const issues: Issue[] = []
  if (on !== null && on > table.today && !PLANS.has(kind)) {
    issues.push(issue('on-day', `${spoken(on)} has not come yet. Record what has been done once it has.`))
  }
  if (PLANS.has(kind)) return issues
  const before = step.outputs.find(({ facts }) => facts.includes(kind))?.on
  if (before) issues.push(issue('kinds', `“${titleOf(kind)}” is already on record for ${spoken(before)}. If that is wrong, correct it.`))
  for (const first of step.heldBy) {
    issues.push(issue('kinds', `“${titleOf(kind)}” cannot be recorded yet: “${titleOf(first)}” comes first.`))
  }
  return issues
}

/** The facts without which this one may not be put on record in this case, as far as they are missing. */
export function missingBefore(kind: FactKind, table: Timetable): readonly FactKind[] { return stepFor(kind, table)?.heldBy ?? [] }
