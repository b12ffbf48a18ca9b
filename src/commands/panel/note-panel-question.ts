/** Notes a question that the Panel put to an agency's information, with its answer (R270). An answer that comes later, or a correction, is a later version. */
import { issue } from '../../domain/history.ts'
import { amendmentIssues } from '../../domain/panel/minutes.ts'
import { entriesOf, insertQuestion, questionsOf, type AskedQuestion } from '../../store/panel/record.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'
import { mayMinute } from './may-minute.ts'

interface Input {
  readonly caseId: string
  readonly agencyId: string
  /** Null: a question not noted before. */
  readonly questionNumber: number | null
  readonly question: string
  readonly answer: string
  readonly reason: string
}
interface Found extends PanelFound { readonly asked: readonly AskedQuestion[] }
interface Change { readonly number: number; readonly asked: AskedQuestion }

export const notePanelQuestion: Command<Input, Found, Change, { readonly questionNumber: number }> = {
  name: 'note-panel-question',
  action: 'minute panel',
  about: input => ({ caseId: input.caseId }),
  async find(act, { caseId, agencyId }) {
    const found = await findPanel(act.writer, caseId)
    if (!found || !await mayMinute(act, caseId, found.seats, false)) return null
    const { number } = found.panel
    if (!(await entriesOf(act.writer, caseId, number)).some(entry => entry.agencyId === agencyId)) return null
    return { ...found, asked: (await questionsOf(act.writer, caseId, number)).filter(each => each.agencyId === agencyId) }
  },
  decide({ panel, done, asked }, { agencyId, questionNumber, question, answer, reason }) {
    const before = questionNumber === null ? null : asked.find(each => each.questionNumber === questionNumber)
    if (before === undefined) return { issues: [issue(null, 'That question is not on record')] }
    const issues = [...question.trim() ? [] : [issue('question', 'Write the question')], ...amendmentIssues(done.has('discussion') || panel.closedOn !== null, reason)]
    if (issues.length > 0) return { issues }
    const number = before?.questionNumber ?? Math.max(0, ...asked.map(each => each.questionNumber)) + 1
    return { change: { number: panel.number, asked: { agencyId, questionNumber: number, version: (before?.version ?? 0) + 1, question, answer, reason: reason.trim() } } }
  },
  async write({ writer, session }, { number, asked }, { caseId }) {
    await insertQuestion(writer, session, caseId, number, asked)
    return { questionNumber: asked.questionNumber }
  },
  history: ({ number, asked }) => ({ number, agency: asked.agencyId, question: asked.questionNumber, version: asked.version, answered: asked.answer !== '' }),
}
