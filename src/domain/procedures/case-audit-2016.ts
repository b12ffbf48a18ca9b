/**
 * Partnership Case Audit (toolkit of October 2016, R239 to R244): one meeting of managers and practitioners from all
 * services involved, from an hour and a half to a morning, chaired by the Professional Standards and Audit Unit.
 * The toolkit gives no dates, so none is invented.
 */
import { DECISION_STEPS } from './decision-2016.ts'
import { onceThere } from './procedure.ts'
import type { Procedure } from './procedure.ts'

export const CASE_AUDIT_2016: Procedure = {
  id: 'case-audit-2016', kind: 'audit', title: 'Partnership Case Audit', commissioner: 'subcommittee_chair',
  publication: 'none', outsideRecipients: [], monitoringEveryMonths: null, finish: 'audit_results_considered',
  steps: [
    ...DECISION_STEPS.filter(step => !['a14_team_requested', 'a15_terms'].includes(step.key)),
    {
      key: 'audit_agencies', phase: 'review', title: 'Identify the services involved', owners: ['support_team'],
      due: onceThere('week_0'), outputs: ['agencies_identified'],
      authority: { source: 'toolkit', place: 'Partnership Case Audit', rules: ['R240'] }, binding: 'must',
    },
    {
      key: 'audit_meeting', phase: 'review', title: 'Hold the audit meeting with managers and practitioners', meeting: 'Audit meeting',
      owners: ['audit_unit', 'practitioner', 'line_manager', 'support_team'], due: onceThere('agencies_identified'), outputs: ['audit_meeting_held'],
      authority: { source: 'toolkit', place: 'Partnership Case Audit', rules: ['R240', 'R242', 'R243'] }, binding: 'must',
    },
    {
      key: 'audit_results', phase: 'review', title: 'Take the results into training and service development',
      owners: ['board_manager', 'board_member'], due: onceThere('audit_meeting_held'), outputs: ['audit_results_considered'],
      authority: { source: 'toolkit', place: 'Partnership Case Audit', rules: ['R244'] }, binding: 'must',
    },
  ],
}
