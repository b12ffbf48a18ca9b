/**
 * From referral to decision: the fifteen steps of the toolkit's Appendix 1 (October 2016, R247 to R287), and before them
 * the notification that two of the clocks count from. Every kind of review begins with them. A decision made without a Panel leaves the Panel's steps not needed.
 */
import { daysAfter, onceThere } from './procedure.ts'
import type { Authority, Procedure, Step } from './procedure.ts'

const WITHOUT_PANEL = ['panel_declined', 'chair_decided'] as const

function step(number: string, ...rules: string[]): Authority {
  return { source: 'toolkit', place: `Appendix 1, step ${number}`, rules }
}

const NATIONAL = { source: 'Working Together 2015', place: 'chapter 4, notifiable incidents', rules: [] } as const

export const DECISION_STEPS: readonly Step[] = [
  {
    key: 'a0_incident', phase: 'decision', title: 'Put on record when the incident happened and when the local authority knew',
    owners: ['board_manager', 'support_team'], due: null, outputs: ['incident', 'la_aware'], authority: NATIONAL, binding: 'should',
  },
  {
    key: 'a0_notified', phase: 'decision', title: 'Notify Ofsted and the DfE of the incident',
    owners: ['board_manager', 'director_of_childrens_services'], due: { ...daysAfter(5, 'la_aware'), unit: 'working days' },
    outputs: ['notified_ofsted_dfe'], authority: NATIONAL, binding: 'must',
  },
  {
    key: 'a1_referral', phase: 'decision', title: 'Refer the case, with reasons and the agency’s support',
    owners: ['referrer', 'authorising_senior_manager'], due: null,
    outputs: ['referral_received'], authority: step('1', 'R247', 'R248', 'R249'), binding: 'must',
  },
  {
    key: 'a2_initial_review', phase: 'decision', title: 'Review the referral and circulate it to the Sub-Committee',
    owners: ['board_manager', 'safeguarding_lead'], due: { ...daysAfter(3, 'referral_received'), unit: 'working days' },
    outputs: ['initial_review_done', 'circulated_to_subcommittee', 'forwarded_to_chair'],
    authority: step('2', 'R250', 'R251', 'R253'), binding: 'must',
  },
  {
    key: 'a3_comments', phase: 'decision', title: 'Collate the Sub-Committee’s comments and advise the Independent Chair',
    owners: ['board_manager', 'support_team'],
    due: { 'cumulative': daysAfter(7, 'referral_received'), 'per step': daysAfter(7, 'circulated_to_subcommittee') },
    outputs: ['comments_collated', 'chair_informed'], authority: step('3', 'R254', 'R255'), binding: 'must',
  },
  {
    key: 'a3_panel_agreed', phase: 'decision', title: 'Agree whether a Consideration Panel is appropriate',
    owners: ['independent_chair'], due: onceThere('chair_informed'),
    outputs: [{ oneOf: ['chair_agreed_panel', 'panel_declined'] }], notNeededOnce: ['chair_decided'],
    authority: step('3', 'R255', 'R256'), binding: 'must',
  },
  {
    key: 'a3i_information', phase: 'decision', title: 'Ask all agencies for the written information they hold on the family',
    owners: ['support_team', 'agency_lead'],
    due: { 'cumulative': daysAfter(14, 'referral_received'), 'per step': daysAfter(14, 'chair_informed') },
    outputs: ['information_requested', 'information_returned'], notNeededOnce: WITHOUT_PANEL,
    authority: step('3(i)', 'R257', 'R258', 'R259'), binding: 'must',
  },
  {
    key: 'a3ii_no_panel', phase: 'decision', title: 'Tell the referrer the full reasons, and the Sub-Committee, that there will be no Panel',
    owners: ['board_manager'], due: onceThere('panel_declined'),
    outputs: ['referrer_told', 'subcommittee_told'], notNeededOnce: ['chair_agreed_panel', 'chair_decided'],
    authority: step('3(ii)', 'R260', 'R261'), binding: 'must',
  },
  {
    key: 'a4_panel', phase: 'decision', title: 'Convene the Consideration Panel and appoint its Chair',
    owners: ['board_manager', 'panel_chair', 'panel_member'],
    due: { 'cumulative': daysAfter(28, 'referral_received'), 'per step': daysAfter(28, 'information_returned') },
    outputs: ['panel_chair_appointed', 'panel_pack_circulated', 'panel_held'], notNeededOnce: WITHOUT_PANEL,
    authority: step('4', 'R262', 'R263', 'R264'), binding: 'must', meeting: 'Consideration Panel',
  },
  atPanel('a5_overview', 'Make the purpose clear and outline the case to the Panel', 'panel_chair', 'panel_overview_given', step('5', 'R265')),
  atPanel('a6_legal', 'Remind the Panel of its options', 'legal_adviser', 'panel_legal_advice_given', step('6', 'R266')),
  atPanel('a7_information', 'Hear each agency’s information and log it', 'panel_chair', 'panel_information_logged', step('7', 'R267', 'R268', 'R269')),
  atPanel('a8_discussion', 'Discuss and question the information', 'panel_chair', 'panel_information_understood', step('8', 'R270')),
  atPanel('a9_votes', 'Vote on the need for a review, each with reasons', 'panel_chair', 'panel_views_recorded', step('9', 'R271', 'R272', 'R273', 'R274')),
  atPanel('a10_kind', 'Consider, apart from the need, the kind of review', 'panel_chair', { oneOf: ['panel_kind_considered', 'panel_kind_not_put'] }, step('10', 'R275', 'R276', 'R277')),
  {
    key: 'a11_letter', phase: 'decision', title: 'Write to the Independent Chair with the Panel’s recommendation',
    owners: ['panel_chair'], due: daysAfter(7, 'panel_held'),
    outputs: ['panel_letter'], notNeededOnce: WITHOUT_PANEL, authority: step('11', 'R278', 'R279'), binding: 'must',
  },
  {
    key: 'a12_decision', phase: 'decision', title: 'Consider the recommendation and decide',
    owners: ['independent_chair'], due: daysAfter(14, 'panel_letter'),
    outputs: ['chair_decided'], alsoRecords: ['decision_deferred'], notNeededOnce: ['panel_declined'],
    authority: step('12', 'R280', 'R281', 'R282', 'R283'), binding: 'must',
  },
  {
    key: 'a13_confirmed', phase: 'decision', title: 'Confirm the decision in writing to the Panel Chair and the Chair of the Sub-Committee',
    owners: ['independent_chair', 'board_manager', 'support_team'], due: onceThere('chair_decided'),
    outputs: ['decision_confirmed', { oneOf: ['commissioned', 'no_review_decided'] }],
    authority: step('13', 'R284'), binding: 'must',
  },
  {
    key: 'a14_team_requested', phase: 'decision', title: 'Ask that a Review Team be convened and a Lead Reviewer appointed',
    owners: ['independent_chair'], due: onceThere('commissioned'),
    outputs: ['review_team_requested'], notNeededOnce: ['no_review_decided'], authority: step('14', 'R285'), binding: 'must',
  },
  {
    key: 'a15_terms', phase: 'decision', title: 'Agree terms of reference and methodology with the Lead Reviewer, and have them signed off',
    owners: ['board_manager', 'safeguarding_lead', 'lead_reviewer'], due: onceThere('lead_reviewer_appointed'),
    outputs: ['tor_agreed_with_reviewer', 'tor_signed_off'], notNeededOnce: ['no_review_decided'],
    authority: step('15', 'R286', 'R287'), binding: 'must',
  },
]

/** What the Panel does on the day it meets. */
function atPanel(key: string, title: string, owner: Step['owners'][number], output: Step['outputs'][number], authority: Authority): Step {
  return {
    key, title, authority, phase: 'decision', owners: [owner], due: daysAfter(0, 'panel_held'),
    outputs: [output], notNeededOnce: WITHOUT_PANEL, binding: 'must',
  }
}

export const DECISION_2016: Procedure = {
  id: 'decision-2016', kind: null, title: 'Referral and decision', commissioner: null, publication: 'none',
  outsideRecipients: [], monitoringEveryMonths: null, finish: null, steps: DECISION_STEPS,
}
