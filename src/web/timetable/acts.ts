/** Where the facts that have an act of their own are put on record: the one link that does a step. */
import type { Action } from '../../domain/access.ts'
import type { FactKind } from '../../domain/facts.ts'
import type { TimetableStep } from '../../domain/timetable.ts'
import { caseActions } from '../actions/paths.ts'
import * as commissioning from '../commissioning/paths.ts'
import * as decision from '../decision/paths.ts'
import * as information from '../initial-information/paths.ts'
import * as panel from '../panel/paths.ts'
import type { Address } from '../paths.ts'
import { keyThemes } from '../key-themes/paths.ts'
import { publicationForm } from '../publication/paths.ts'
import type { Link } from '../route.ts'
import { termsOfReference } from '../terms-of-reference/paths.ts'

interface ActPage { readonly text: string; readonly action: Action; readonly to: (params: { readonly case: string }) => Address }

const INITIAL_REVIEW: ActPage = { text: 'Give your initial review', action: 'review referral', to: params => decision.initialReview.to(params) }
const CIRCULATE: ActPage = { text: 'Circulate the referral', action: 'circulate referral', to: params => decision.circulation.to(params) }
const COLLATE: ActPage = { text: 'Close the consideration', action: 'circulate referral', to: params => decision.circulation.to(params) }
const ANSWER: ActPage = { text: 'Answer the Sub-Committee', action: 'decide', to: params => decision.chairAnswer.to(params) }
const NO_PANEL: ActPage = { text: 'Write to the referrer', action: 'circulate referral', to: params => decision.noPanelLetter.to(params) }
export const COMMISSION: ActPage = { text: 'Commission the review', action: 'commission review', to: params => commissioning.commission.to(params) }

const AT_PANEL: ActPage = { text: 'Go to the Panel', action: 'see panel', to: params => panel.panel.to(params) }

export const DECIDE: ActPage = { text: 'Decide', action: 'decide', to: params => decision.decide.to(params) }

const ACTS: Partial<Readonly<Record<FactKind, ActPage>>> = {
  initial_review_done: INITIAL_REVIEW,
  circulated_to_subcommittee: CIRCULATE,
  forwarded_to_chair: CIRCULATE,
  comments_collated: COLLATE,
  chair_informed: COLLATE,
  chair_agreed_panel: ANSWER,
  panel_declined: ANSWER,
  information_requested: { text: 'Ask the agencies', action: 'ask for information', to: params => information.askAll.to(params) },
  information_returned: { text: 'See who has not answered', action: 'ask for information', to: params => information.information.to(params) },
  referrer_told: NO_PANEL,
  subcommittee_told: NO_PANEL,
  panel_chair_appointed: { text: 'Convene the Panel', action: 'convene panel', to: params => panel.panel.to(params) },
  panel_pack_circulated: { text: 'Share the pack', action: 'convene panel', to: params => panel.panel.to(params) },
  panel_held: AT_PANEL,
  panel_overview_given: AT_PANEL,
  panel_legal_advice_given: AT_PANEL,
  panel_information_logged: AT_PANEL,
  panel_information_understood: AT_PANEL,
  panel_views_recorded: AT_PANEL,
  panel_kind_considered: AT_PANEL,
  panel_letter: AT_PANEL,
  chair_decided: DECIDE,
  decision_confirmed: { text: 'Confirm the decision in writing', action: 'commission review', to: params => decision.decisionRecord.to(params) },
  commissioned: COMMISSION,
  tor_agreed_with_reviewer: { text: 'Write and agree the terms of reference', action: 'agree terms of reference', to: params => termsOfReference.to(params) },
  tor_signed_off: { text: 'Sign off the terms of reference', action: 'sign off terms of reference', to: params => termsOfReference.to(params) },
  themes_agreed: { text: 'Write the Key Themes', action: 'write key themes', to: params => keyThemes.to(params) },
  police_consulted: { text: 'Record the discussion with the police', action: 'commission review', to: params => commissioning.policeDiscussion.to(params) },
  action_plans_complete: { text: 'See how the actions stand', action: 'manage actions', to: params => caseActions.to(params) },
  board_response_agreed: { text: 'Record the Board’s response', action: 'record publication', to: params => publicationForm.to({ ...params, part: 'response' }) },
  published: { text: 'Record the publication', action: 'record publication', to: params => publicationForm.to({ ...params, part: 'report' }) },
  themes_published: { text: 'Publish a learning summary', action: 'record publication', to: params => publicationForm.to({ ...params, part: 'summary' }) },
  chief_officer_letters: { text: 'Draft the letters', action: 'commission review', to: params => commissioning.review.to(params) },
  lead_reviewer_appointed: { text: 'Appoint the Lead Reviewer', action: 'appoint to case', to: params => commissioning.leadReviewer.to(params) },
}

/**
 * The first thing still missing of a step, or in its way, that this person may do by an act of its own; null where there is none.
 * The Sub-Committee cannot be answered before its views are counted: until then the step's date is provisional.
 */
export function actFor(caseId: string, step: TimetableStep, may: (action: Action) => boolean): Link | null {
  const missing = step.outputs.filter(output => output.on === null).flatMap(output => output.facts)
  const found = [...step.heldBy, ...missing].map(kind => ACTS[kind]).find(act => act !== undefined && may(act.action) && !(act === ANSWER && step.provisional))
  return found ? { text: found.text, href: found.to({ case: caseId }) } : null
}
