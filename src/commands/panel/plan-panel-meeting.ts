/** Plans the day and place of the Panel's meeting; planned again, the later plan counts. */
import { issue } from '../../domain/history.ts'
import { planIssues, type Plan } from '../../domain/panel/meeting.ts'
import { recordFact } from '../../store/facts.ts'
import { insertMeeting, type Meeting } from '../../store/panel/panels.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'

interface Change { readonly number: number; readonly meeting: Meeting }

export const planPanelMeeting: Command<Plan & { readonly caseId: string }, PanelFound, Change, null> = {
  name: 'plan-panel-meeting',
  action: 'run panel',
  about: input => ({ caseId: input.caseId }),
  find: ({ writer }, { caseId }) => findPanel(writer, caseId),
  decide({ panel }, { meetsOn, beginsAt, place }, { today }) {
    if (panel.heldOn !== null) return { issues: [issue(null, 'The Panel has met')] }
    const issues = planIssues({ meetsOn, beginsAt, place }, today)
    if (meetsOn === null || issues.length > 0) return { issues }
    return { change: { number: panel.number, meeting: { meetsOn, beginsAt, place, revision: (panel.meeting?.revision ?? 0) + 1 } } }
  },
  async write({ writer, session, moment }, { number, meeting }, { caseId }) {
    await insertMeeting(writer, session, caseId, number, meeting, moment.today)
    await recordFact(writer, session, { caseId, kind: 'panel_planned', on: meeting.meetsOn, details: { number } })
    return null
  },
  history: ({ number, meeting }) => ({ number, meetsOn: meeting.meetsOn, revision: meeting.revision }),
}
