/**
 * The dated facts of a case: what happened, on which day, said by whom. Where a case stands and every due date is
 * worked out from these and stored nowhere. A fact is never changed: a later one corrects it or takes it back.
 */
import type { PlainDate } from './plain-date.ts'

/** What kinds of fact there are, in the order in which a review meets them: subject, what is done to it, plural or not. */
const WORDS = {
  incident: ['the incident', 'happened', 'verb'],
  la_aware: ['the local authority', 'made aware of the incident'],
  notified_ofsted_dfe: ['Ofsted and the DfE', 'notified of the incident', 'plural'],
  // Appendix 1: from referral to decision
  referral_received: ['the referral', 'received'],
  initial_review_done: ['the initial review', 'done'],
  circulated_to_subcommittee: ['the referral', 'circulated to the Sub-Committee'],
  forwarded_to_chair: ['the referral', 'forwarded to the Independent Chair'],
  comments_collated: ['the Sub-Committee\'s comments', 'collated', 'plural'],
  chair_informed: ['the Independent Chair', 'advised of the Sub-Committee\'s comments'],
  chair_agreed_panel: ['a Consideration Panel', 'agreed by the Independent Chair'],
  panel_declined: ['a Consideration Panel', 'decided against'],
  information_requested: ['the agencies', 'asked for written information', 'plural'],
  information_returned: ['the agencies\' written information', 'returned'],
  referrer_told: ['the referrer', 'told the reasons in writing'],
  subcommittee_told: ['the Sub-Committee', 'told that there will be no Panel'],
  panel_chair_appointed: ['the Panel Chair', 'appointed'],
  panel_pack_circulated: ['the agencies\' information', 'circulated to the Panel'],
  panel_planned: ['the Consideration Panel', 'planned'],
  panel_held: ['the Consideration Panel', 'held'],
  panel_overview_given: ['the overview of the case', 'given to the Panel'],
  panel_legal_advice_given: ['the Panel', 'reminded of its options by the legal adviser'],
  panel_information_logged: ['the agencies\' information', 'heard and logged'],
  panel_information_understood: ['the agencies\' information', 'discussed and understood'],
  panel_views_recorded: ['the Panel\'s votes and reasons', 'recorded', 'plural'],
  panel_kind_considered: ['the kind of review', 'considered by the Panel'],
  panel_kind_not_put: ['the kind of review', 'not put to the Panel, which found no review needed'],
  panel_letter: ['the Panel Chair\'s letter', 'sent to the Independent Chair'],
  decision_deferred: ['the decision', 'deferred by the Independent Chair'],
  decision_review_planned: ['the deferred decision', 'planned to be looked at again'],
  chair_decided: ['the decision', 'made by the Independent Chair'],
  decision_confirmed: ['the decision', 'confirmed in writing'],
  no_review_decided: ['a review', 'decided against'],
  commissioned: ['the review', 'commissioned in writing'],
  review_team_requested: ['the Review Team and a Lead Reviewer', 'asked for by the Independent Chair', 'plural'],
  tor_agreed_with_reviewer: ['the terms of reference and methodology', 'agreed with the Lead Reviewer', 'plural'],
  tor_signed_off: ['the terms of reference', 'signed off', 'plural'],
  // Stages of the review
  lead_reviewer_appointed: ['the Lead Reviewer', 'appointed'],
  process_agreed: ['the detail of the review process', 'agreed with the Independent Chair'],
  scoping_meeting: ['the Scoping Meeting', 'held'],
  period_set: ['the period under review', 'set'],
  tor_themes_set: ['the broad themes of the terms of reference', 'set', 'plural'],
  police_consulted: ['the police', 'consulted about contact with the family', 'plural'],
  timetable_set: ['the timetable of the review', 'set'],
  agencies_identified: ['the agencies taking part', 'identified', 'plural'],
  pseudonym_agreed: ['the pseudonym', 'agreed'],
  medical_records_letter: ['the letter about medical records', 'sent to the family'],
  chief_officer_letters: ['the letters to Chief Officers', 'sent', 'plural'],
  chronologies_in: ['the agencies\' chronologies', 'all received', 'plural'],
  collation_reviewed: ['the chronologies and comments', 'reviewed', 'plural'],
  tor_finalised: ['the terms of reference', 'finalised', 'plural'],
  themes_agreed: ['the Key Themes', 'agreed', 'plural'],
  family_involvement_agreed: ['the family\'s involvement', 'agreed'],
  family_invited: ['the family', 'invited to meet'],
  family_meeting_planned: ['the meeting with the family', 'planned'],
  family_met: ['the family', 'met'],
  learning_event_prepared: ['the structure and outcomes of the Learning Event', 'settled', 'plural'],
  composite_chronology_sent: ['the integrated chronology and guidance', 'sent to participants', 'plural'],
  imr_requested: ['an Individual Management Review', 'requested'],
  participation_ensured: ['the participation of practitioners and managers', 'made sure of'],
  practitioners_briefed: ['the practitioners', 'briefed and supported', 'plural'],
  learning_event_invitations_sent: ['the invitations to the Learning Event', 'sent', 'plural'],
  learning_event_1_planned: ['the first Learning Event', 'planned'],
  learning_event_1: ['the first Learning Event', 'held'],
  case_facts_agreed: ['the facts of the case', 'agreed', 'plural'],
  lived_experience_considered: ['the child\'s lived experience', 'considered'],
  key_themes_worked: ['the Key Themes', 'worked on', 'plural'],
  lessons_identified: ['the Key Lessons Learned', 'identified', 'plural'],
  draft_1: ['Draft 1 of the Overview Report', 'completed'],
  meeting_5: ['Meeting 5', 'held'],
  analysis_considered: ['the analysis and findings', 'considered', 'plural'],
  agency_actions_considered: ['actions for individual agencies', 'considered', 'plural'],
  lessons_agreed: ['the main lessons learned', 'agreed', 'plural'],
  learning_outcomes_confirmed: ['the Key Learning Outcomes', 'confirmed', 'plural'],
  draft_2: ['Draft 2 of the Overview Report', 'completed'],
  learning_event_2_planned: ['the second Learning Event', 'planned'],
  learning_event_2: ['the second Learning Event', 'held'],
  finalised: ['the Overview Report', 'endorsed by the Review Team'],
  priority_areas_agreed: ['the priority areas for learning', 'agreed', 'plural'],
  factual_accuracy_sent: ['the report', 'sent to agencies for factual accuracy'],
  sent_to_chair: ['the report', 'sent to the Independent Chair'],
  subcommittee_returned: ['the report', 'returned by the Sub-Committee with comments'],
  subcommittee_agreed: ['the report', 'agreed by the Sub-Committee'],
  board_signed_off: ['the report', 'signed off by the Board'],
  board_response_agreed: ['the Board\'s response and actions', 'agreed', 'plural'],
  themes_shared_with_board: ['the learning themes', 'shared with the Board', 'plural'],
  family_feedback: ['feedback', 'given to the family'],
  action_plan_collated: ['the overall action plan', 'collated'],
  learning_disseminated: ['the learning', 'disseminated'],
  dcs_consulted: ['the Director of Children’s Services', 'consulted on publication'],
  chair_consulted: ['the Independent Chair', 'consulted on publication'],
  publication_arranged: ['the arrangements for publication', 'agreed by the Sub-Committee', 'plural'],
  publication_planned: ['publication', 'planned'],
  media_statement_approved: ['the media statement', 'approved by the legal adviser'],
  circulated_before_publication: ['the report and media statement', 'circulated to the Sub-Committee and agencies', 'plural'],
  circulated_to_board: ['the report and media statement', 'circulated to the Board', 'plural'],
  sent_to_national_panel: ['the report', 'sent to the National Panel'],
  published: ['the report and the Board\'s response', 'published', 'plural'],
  non_publication_decided: ['publication', 'decided against, with the reason'],
  themes_published: ['the key themes', 'published', 'plural'],
  first_update_request: ['agencies', 'first asked how their actions are going', 'plural'],
  action_plans_complete: ['the action plans', 'completed', 'plural'],
  delay_notified: ['Ofsted and the DfE', 'told of the delay', 'plural'],
  // Other kinds of review
  audit_meeting_held: ['the audit meeting', 'held'],
  audit_results_considered: ['the results', 'taken into training and service development', 'plural'],
  agency_report_received: ['the agency\'s report', 'received by the Board'],
  agency_action_plan_received: ['the agency\'s action plan', 'received by the Board'],
} as const satisfies Record<string, readonly [string, string] | readonly [string, string, 'plural' | 'verb']>

export type FactKind = keyof typeof WORDS
export const FACT_KINDS = Object.keys(WORDS) as readonly FactKind[]

export function isFactKind(text: string): text is FactKind { return Object.hasOwn(WORDS, text) }

/** Which day an event is planned for, where a fact of its own says so. Only such facts may lie in the future. */
export const PLANNED_BY: Partial<Readonly<Record<FactKind, FactKind>>> = {
  panel_held: 'panel_planned',
  // A decision that is deferred is looked at again on the day set for it (AMB-22).
  chair_decided: 'decision_review_planned',
  family_met: 'family_meeting_planned',
  learning_event_1: 'learning_event_1_planned',
  learning_event_2: 'learning_event_2_planned',
  published: 'publication_planned',
  themes_published: 'publication_planned',
}
export const PLANS: ReadonlySet<FactKind> = new Set(Object.values(PLANNED_BY))

/** What ends the wait for a fact in its place: a report may be withheld for a reason on record. */
export const INSTEAD_OF: Partial<Readonly<Record<FactKind, FactKind>>> = { published: 'non_publication_decided' }

/** One fact on record. Dates are days of the calendar; `recordedAt` is the instant it was put on record, ISO 8601 in UTC. */
export interface Fact {
  readonly id: string
  readonly kind: FactKind
  /** The day it happened, or is planned for; null where this fact takes back the one it corrects: it did not happen. */
  readonly on: PlainDate | null
  readonly recordedAt: string
  readonly by: string
  readonly note?: string
  /** The id of the fact that this one replaces. */
  readonly corrects?: string
  /** Of `delay_notified`: the date of finishing that Ofsted and the DfE were told. */
  readonly told?: PlainDate
}

/** The facts that stand: of each kind the one recorded last, without those corrected or taken back. */
export function standing(facts: readonly Fact[]): ReadonlyMap<FactKind, Fact & { readonly on: PlainDate }> {
  const replaced = new Set(facts.map(fact => fact.corrects))
  const found = new Map<FactKind, Fact & { readonly on: PlainDate }>()
  for (const fact of facts) {
    const { on } = fact
    if (on === null || replaced.has(fact.id)) continue
    const before = found.get(fact.kind)
    if (!before || before.recordedAt <= fact.recordedAt) found.set(fact.kind, { ...fact, on })
  }
  return found
}

/** "Referral received" */
export function titleOf(kind: FactKind): string {
  const [subject, act] = WORDS[kind]
  const bare = subject.replace(/^the /, '')
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)} ${act}`
}

/** "the referral was received" */
export function happened(kind: FactKind): string { return clause(kind, 'was', 'were') }

/** "the referral is received" */
export function happens(kind: FactKind): string { return clause(kind, 'is', 'are') }

function clause(kind: FactKind, one: string, many: string): string {
  const [subject, act, form]: readonly [string, string, ('plural' | 'verb')?] = WORDS[kind]
  return form === 'verb' ? `${subject} ${act}` : `${subject} ${form === 'plural' ? many : one} ${act}`
}
