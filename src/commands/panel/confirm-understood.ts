/** The Panel Chair confirms that the information was discussed, questioned where necessary and clearly understood (R268, R270). */
import { issue } from '../../domain/history.ts'
import { heldUpBy, mustComeFirst } from '../../domain/panel/agenda.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { recordFact } from '../../store/facts.ts'
import { insertMinute, questionsOf } from '../../store/panel/record.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'

interface Found extends PanelFound { readonly unanswered: number }
interface Change { readonly number: number; readonly on: PlainDate; readonly note: string }

export const confirmUnderstood: Command<{ readonly caseId: string; readonly note: string }, Found, Change, null> = {
  name: 'confirm-understood',
  action: 'chair panel',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    const found = await findPanel(writer, caseId)
    return found && { ...found, unanswered: (await questionsOf(writer, caseId, found.panel.number)).filter(each => each.answer.trim() === '').length }
  },
  decide({ panel, done, unanswered }, { note }) {
    if (panel.heldOn === null) return { issues: [issue(null, 'Record first that the Panel met')] }
    const first = heldUpBy('discussion', done)
    if (first) return { issues: [issue(null, mustComeFirst(first))] }
    if (done.has('discussion')) return { issues: [issue(null, 'This is already on record')] }
    if (unanswered > 0) return { issues: [issue(null, `${unanswered === 1 ? 'One question has' : `${unanswered} questions have`} no answer yet. Note the answer, or that nobody could answer`)] }
    return { change: { number: panel.number, on: panel.heldOn, note } }
  },
  async write({ writer, session }, { number, on, note }, { caseId }) {
    await insertMinute(writer, session, caseId, number, { item: 'discussion', version: 1, content: { note }, reason: '' })
    await recordFact(writer, session, { caseId, kind: 'panel_information_understood', on, details: { number } })
    return null
  },
  history: ({ number }) => ({ number }),
}
