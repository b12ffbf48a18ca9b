/** The Independent Chair's answer to the Sub-Committee's count: agreement or not, and whether a Consideration Panel is convened (R255, AMB-5). */
import { issue } from '../../domain/history.ts'
import { chairAnswerIssues, type ChairAnswer } from '../../domain/subcommittee.ts'
import { considerationOf, insertChairAnswer, type ChairAnswered, type Consideration } from '../../store/decision/considerations.ts'
import { recordFact } from '../../store/facts.ts'
import type { Command } from '../run.ts'

interface Change { readonly number: number; readonly answer: ChairAnswered }

export const answerSubcommittee: Command<ChairAnswer & { readonly caseId: string }, Consideration, Change, null> = {
  name: 'answer-subcommittee',
  action: 'decide',
  about: input => ({ caseId: input.caseId }),
  find: ({ writer }, { caseId }) => considerationOf(writer, caseId),
  decide({ number, count, chair }, answer, { today }) {
    if (count === null) return { issues: [issue(null, 'The Sub-Committee is still considering this referral')] }
    if (chair !== null) return { issues: [issue(null, 'Your answer is already on record')] }
    const issues = chairAnswerIssues(count, answer)
    const { agrees, panel, reason } = answer
    return agrees === null || panel === null || issues.length > 0 ? { issues } : { change: { number, answer: { agrees, panel, reason, on: today } } }
  },
  async write({ writer, session, moment }, { number, answer }, { caseId }) {
    await insertChairAnswer(writer, session, caseId, number, answer)
    await recordFact(writer, session, { caseId, kind: answer.panel ? 'chair_agreed_panel' : 'panel_declined', on: moment.today, details: { number } })
    return null
  },
  history: ({ number, answer }) => ({ number, agrees: answer.agrees, panel: answer.panel }),
}
