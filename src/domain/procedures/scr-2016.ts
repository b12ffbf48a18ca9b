/**
 * Serious Case Review as the toolkit of October 2016 sets it out: the table of stages (R104 to R138) with the detail
 * of sections 1 to 11. Weeks count from Week 0; circulation counts back from publication.
 */
import { DECISION_STEPS } from './decision-2016.ts'
import { daysBefore, monthsAfter, week } from './procedure.ts'
import type { Authority, Procedure, Step } from './procedure.ts'

const AUTHORS = ['lead_reviewer', 'overview_author'] as const

function stage(place: string, ...rules: string[]): Authority { return { source: 'toolkit', place, rules } }

export const SCR_STAGES: readonly Step[] = [
  {
    key: 'pre', phase: 'review', title: 'Appoint the Independent Reviewer', owners: ['board_manager'],
    due: { count: 'weeks to appoint the reviewer', unit: 'weeks', way: 'after', anchor: 'week_0' },
    outputs: ['lead_reviewer_appointed'], authority: stage('Stages table, before stage 1', 'R105'), binding: 'must',
  },
  {
    key: 's1_process', phase: 'review', title: 'Agree the detail of the review process with the Independent Chair', owners: ['subcommittee_chair', 'independent_chair'],
    due: week(3), outputs: ['process_agreed'], authority: stage('Model, 1.1', 'R140'), binding: 'must',
  },
  {
    key: 's1_scoping', phase: 'review', title: 'Stage 1: Scoping Meeting', owners: ['subcommittee_chair', 'subcommittee_member', 'support_team'],
    due: week(3), meeting: 'Meeting 1', needsFirst: ['lead_reviewer_appointed'],
    outputs: ['scoping_meeting', 'period_set', 'tor_themes_set', 'police_consulted', 'timetable_set', 'agencies_identified', 'pseudonym_agreed'],
    authority: stage('Stages table, stage 1', 'R106', 'R107', 'R108', 'R109', 'R110'), binding: 'should',
  },
  {
    key: 's1_medical_letter', phase: 'review', title: 'Write to the family for disclosure of medical records, if required',
    owners: ['support_team', 'lead_reviewer'], due: week(5), needsFirst: ['police_consulted'],
    outputs: ['medical_records_letter'], authority: stage('Stages table, stage 1', 'R111'), binding: 'may',
  },
  {
    key: 's2_requests', phase: 'review', title: 'Write to the Chief Officers of the agencies involved',
    owners: ['support_team', 'independent_chair'], due: week(3), needsFirst: ['police_consulted'],
    outputs: ['chief_officer_letters'],
    authority: stage('Stages table, stage 2', 'R112', 'R113', 'R114', 'R115', 'R116', 'R117', 'R144'), binding: 'must',
  },
  {
    key: 's2_chronologies', phase: 'review', title: 'Send in chronologies, summaries of comments and action plans',
    owners: ['chronology_author', 'agency_senior_manager'], due: week(8),
    outputs: ['chronologies_in'], authority: stage('Stages table, stage 2', 'R112', 'R149', 'R152'), binding: 'must',
  },
  {
    key: 's2_collation', phase: 'review', title: 'Stage 2: Review the chronologies and summary comments',
    owners: [...AUTHORS, 'review_team_member', 'chronology_author', 'support_team'], due: week(8), meeting: 'Meeting 2', needsFirst: ['chronologies_in'],
    outputs: ['collation_reviewed'], authority: stage('Stages table, stage 2', 'R118', 'R149'), binding: 'should',
  },
  {
    key: 's3_themes', phase: 'review', title: 'Stage 3: Establish Key Themes for Analysis',
    owners: ['review_team_member', ...AUTHORS, 'support_team'], due: week(8), meeting: 'Meeting 3',
    outputs: ['tor_finalised', 'themes_agreed', 'family_involvement_agreed'],
    authority: stage('Stages table, stage 3', 'R119'), binding: 'should',
  },
  {
    key: 's3_family_letter', phase: 'review', title: 'Invite the family to meet the Board Manager and the Lead Reviewer',
    owners: ['support_team', 'board_manager'], due: week(8), needsFirst: ['police_consulted'],
    outputs: ['family_invited'], authority: stage('Stages table, stage 3', 'R120'), binding: 'must',
  },
  {
    key: 's3_family_meeting', phase: 'review', title: 'Meet the family, before the Learning Event where possible',
    owners: [...AUTHORS, 'board_manager'], due: daysBefore(1, 'learning_event_1'), needsFirst: ['police_consulted'], meeting: 'Meeting with the family',
    outputs: ['family_met'], authority: stage('Model, 3.3 and Actors and roles', 'R099', 'R100'), binding: 'should',
  },
  {
    key: 's4_invitations', phase: 'review', title: 'Invite practitioners to the Learning Event, with plenty of notice',
    owners: ['support_team', 'independent_chair'], due: daysBefore('days of notice of a Learning Event', 'learning_event_1'),
    outputs: ['learning_event_invitations_sent'], authority: stage('Model, 4.1', 'R166'), binding: 'must',
  },
  {
    key: 's4_prep', phase: 'review', title: 'Stage 4: Prepare the Learning Event', owners: ['support_team'],
    due: week(11), meeting: 'Meeting 4', outputs: ['learning_event_prepared', 'composite_chronology_sent'],
    authority: stage('Stages table, stage 4', 'R121', 'R122'), binding: 'should',
  },
  {
    key: 's4_imr', phase: 'review', title: 'Request Individual Management Reviews, if more information is required',
    owners: ['review_team_member', 'support_team'], due: week(11),
    outputs: ['imr_requested'], authority: stage('Stages table, stage 4', 'R097', 'R123'), binding: 'may',
  },
  {
    key: 's4_participation', phase: 'review', title: 'Make sure practitioners and first line managers can take part',
    owners: ['review_team_member', 'agency_lead'], due: week(11),
    outputs: ['participation_ensured'], authority: stage('Stages table, stage 4', 'R124'), binding: 'must',
  },
  {
    key: 's4_briefing', phase: 'review', title: 'Identify and brief practitioners, with support before and after the event',
    owners: ['review_team_member'], due: week(11),
    outputs: ['practitioners_briefed'], authority: stage('Stages table, stage 4', 'R125'), binding: 'should',
  },
  {
    key: 's5_le1', phase: 'review', title: 'Stage 5: Learning Event',
    owners: ['lead_reviewer', 'overview_author', 'support_team', 'practitioner', 'line_manager'], due: week(12), meeting: 'First Learning Event',
    outputs: ['learning_event_1', 'case_facts_agreed', 'lived_experience_considered', 'key_themes_worked', 'lessons_identified'],
    shouldFollow: [{ earlier: 'family_met', later: 'learning_event_1' }],
    authority: stage('Stages table, stage 5', 'R126'), binding: 'should',
  },
  {
    key: 'd1_draft', phase: 'review', title: 'Complete Draft 1 of the Overview Report', owners: ['overview_author', 'lead_reviewer'],
    due: week(15), outputs: ['draft_1'], authority: stage('Stages table, Draft 1', 'R127'), binding: 'should',
  },
  {
    key: 's6_meeting5', phase: 'review', title: 'Stage 6: Discuss the Overview Report',
    owners: [...AUTHORS, 'review_team_member', 'support_team'], due: week(16), meeting: 'Meeting 5',
    outputs: ['meeting_5', 'analysis_considered', 'agency_actions_considered', 'lessons_agreed', 'learning_outcomes_confirmed'],
    authority: stage('Stages table, stage 6', 'R128'), binding: 'should',
  },
  {
    key: 'd2_draft', phase: 'review', title: 'Complete Draft 2 of the Overview Report', owners: ['overview_author', 'lead_reviewer'],
    due: week(18), outputs: ['draft_2'], authority: stage('Stages table, Draft 2', 'R129'), binding: 'should',
  },
  {
    key: 's7_le2', phase: 'review', title: 'Stage 7: Practitioners’ feedback at the second Learning Event',
    owners: ['lead_reviewer', 'overview_author', 'support_team', 'practitioner', 'line_manager'], due: week(20), meeting: 'Meeting 6, second Learning Event',
    outputs: ['learning_event_2'], authority: stage('Stages table, stage 7', 'R130'), binding: 'should',
  },
  {
    key: 's8_final', phase: 'review', title: 'Stage 8: Finalise the report',
    owners: [...AUTHORS, 'review_team_member', 'support_team'], due: week(22), meeting: 'Meeting 7',
    outputs: ['finalised', 'priority_areas_agreed'], authority: stage('Stages table, stage 8', 'R131'), binding: 'should',
  },
  {
    key: 's8_accuracy', phase: 'review', title: 'Send the report to the agencies for factual accuracy, and to the Independent Chair',
    owners: ['support_team', 'lead_reviewer'], due: week(22),
    outputs: ['factual_accuracy_sent', 'sent_to_chair'], authority: stage('Stages table, stage 8', 'R132', 'R133'), binding: 'must',
  },
  {
    key: 's9a_subcommittee', phase: 'review', title: 'Present the report to the Sub-Committee for quality assurance',
    owners: ['lead_reviewer', 'subcommittee_chair', 'subcommittee_member'], due: week(24), meeting: 'Sub-Committee',
    outputs: ['subcommittee_agreed'], alsoRecords: ['subcommittee_returned'], needsFirst: ['finalised'], authority: stage('Stages table, presentation to the Sub-Committee', 'R134'), binding: 'should',
  },
  {
    key: 's9b_board', phase: 'review', title: 'Board signs off the report and agrees its response and actions',
    owners: ['independent_chair', 'lead_reviewer', 'board_member'], due: week(24), meeting: 'Board',
    outputs: ['board_signed_off', 'board_response_agreed'], needsFirst: ['subcommittee_agreed'], authority: stage('Stages table, and Model section 9', 'R135'), binding: 'must',
  },
  {
    key: 's10_dissemination', phase: 'publication', title: 'Stage 10: Feed back, plan actions, disseminate and publish',
    owners: ['subcommittee_chair', 'support_team'], due: week(26),
    outputs: ['family_feedback', 'action_plan_collated', 'learning_disseminated', { oneOf: ['published', 'non_publication_decided'] }], shouldFollow: [{ earlier: 'family_feedback', later: 'published' }],
    authority: stage('Stages table, stage 10', 'R136'), binding: 'should',
  },
  {
    key: 's10_consult', phase: 'publication', title: 'Consult the Director of Children’s Services and the Independent Chair on publication', owners: ['subcommittee_chair', 'support_team'],
    due: week(24), outputs: ['dcs_consulted', 'chair_consulted'], authority: stage('Model, 10.2', 'R213'), binding: 'must',
  },
  {
    key: 's10_arrangements', phase: 'publication', title: 'Agree the arrangements for publication', owners: ['subcommittee_chair', 'subcommittee_member'],
    due: week(24), outputs: ['publication_arranged'], needsFirst: ['dcs_consulted', 'chair_consulted'], authority: stage('Model, 10.2', 'R213'), binding: 'must',
  },
  {
    key: 's10_circulate', phase: 'publication', title: 'Circulate the report and media statement to the Sub-Committee and the agencies',
    owners: ['support_team'], due: daysBefore(14, 'published'), needsFirst: ['media_statement_approved'],
    outputs: ['circulated_before_publication'], notNeededOnce: ['non_publication_decided'], authority: stage('Model, 10.4', 'R137', 'R215'), binding: 'must',
  },
  {
    key: 's10_circulate_board', phase: 'publication', title: 'Circulate the report and media statement to the Board',
    owners: ['support_team'], due: daysBefore(7, 'published'), needsFirst: ['media_statement_approved'],
    outputs: ['circulated_to_board'], notNeededOnce: ['non_publication_decided'], authority: stage('Model, 10.4', 'R138', 'R215'), binding: 'must',
  },
  {
    key: 's10_media', phase: 'publication', title: 'Have the legal adviser approve the media statement',
    owners: ['legal_adviser', 'independent_chair'], due: daysBefore(14, 'published'),
    outputs: ['media_statement_approved'], notNeededOnce: ['non_publication_decided'], authority: stage('Media statements', 'R217', 'R218'), binding: 'must',
  },
  {
    key: 's10_national_panel', phase: 'publication', title: 'Send the report to the National Panel',
    owners: ['board_manager'], due: daysBefore(7, 'published'), outputs: ['sent_to_national_panel'],
    authority: { source: 'Working Together 2015', place: 'chapter 4', rules: [] }, binding: 'may',
  },
  {
    key: 's11_first_request', phase: 'monitoring', title: 'Stage 11: Ask agencies how their actions are going, every three months',
    owners: ['support_team'], due: monthsAfter(3, 'board_signed_off'),
    outputs: ['first_update_request'], authority: stage('Model, 11.1', 'R219'), binding: 'must',
  },
  {
    key: 's11_complete', phase: 'monitoring', title: 'Complete all action plans', owners: ['agency_lead', 'subcommittee_member'],
    due: monthsAfter(12, 'first_update_request'),
    outputs: ['action_plans_complete'], authority: stage('Model, 11.3', 'R222'), binding: 'should',
  },
]

export const SCR_2016: Procedure = {
  id: 'scr-2016', kind: 'scr', title: 'Serious Case Review', commissioner: 'independent_chair',
  publication: 'report and response', outsideRecipients: ['National Panel of Independent Experts'],
  monitoringEveryMonths: 3, finish: 'published', steps: [...DECISION_STEPS, ...SCR_STAGES],
}
