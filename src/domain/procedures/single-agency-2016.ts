/**
 * Single Agency Review (toolkit of October 2016, R245 and R246): undertaken by one agency in its own way; its report
 * and an action plan come to the Board. The toolkit gives no dates, so none is invented.
 */
import { DECISION_STEPS } from './decision-2016.ts'
import { onceThere } from './procedure.ts'
import type { Procedure } from './procedure.ts'

export const SINGLE_AGENCY_2016: Procedure = {
  id: 'single-agency-2016', kind: 'single', title: 'Single Agency Review', commissioner: null,
  publication: 'none', outsideRecipients: [], monitoringEveryMonths: null, finish: 'agency_action_plan_received',
  steps: [
    ...DECISION_STEPS.filter(step => !['a14_team_requested', 'a15_terms'].includes(step.key)),
    {
      key: 'single_agency', phase: 'review', title: 'Name the agency that undertakes the review', owners: ['board_manager'],
      due: onceThere('week_0'), outputs: ['agencies_identified'],
      authority: { source: 'toolkit', place: 'Single Agency Review', rules: ['R245'] }, binding: 'must',
    },
    {
      key: 'single_report', phase: 'review', title: 'Send the Board the report and an action plan for its learning',
      owners: ['agency_senior_manager', 'agency_lead'], due: onceThere('agencies_identified'),
      outputs: ['agency_report_received', 'agency_action_plan_received'],
      authority: { source: 'toolkit', place: 'Single Agency Review', rules: ['R246'] }, binding: 'must',
    },
  ],
}
