/** The Independent Chair asks for clarification or further information before deciding, and may challenge what is recommended (R280, R281); the letter of it is drafted. */
import { askingIssues, type Askable, type ClarificationAsked } from '../../domain/clarification.ts'
import { issue } from '../../domain/history.ts'
import { agenciesOnCase, insertClarification } from '../../store/decision/clarifications.ts'
import { holdersOnCase } from '../../store/commissioning/review-people.ts'
import { sentReferral } from '../../store/referral/referrals.ts'
import type { Command } from '../run.ts'
import { draftClarification, type Question } from './clarification-letter.ts'

export const askClarification: Command<ClarificationAsked & { readonly caseId: string }, Askable, Question, { readonly requestId: string; readonly letter: string }> = {
  name: 'ask-clarification',
  action: 'decide',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    if (!await sentReferral(writer, caseId)) return null
    return { hasPanelChair: (await holdersOnCase(writer, caseId, 'panel_chair', moment.today)).length > 0, agencies: (await agenciesOnCase(writer, caseId)).map(each => each.agencyId) }
  },
  decide(askable, { askedOf, agencyId, question, challenge, answerBy }, { today }) {
    const asked = { askedOf, agencyId, question: question.trim(), challenge: challenge.trim(), answerBy }
    const issues = askingIssues(asked, askable, today)
    if (issues.length > 0) return { issues }
    return askedOf === null ? { issues: [issue('askedOf', 'Choose whom you ask')] } : { change: { ...asked, askedOf, on: today } }
  },
  async write(act, change, { caseId }) {
    const requestId = await insertClarification(act.writer, act.session, caseId, change)
    return { requestId, letter: await draftClarification(act, caseId, requestId, change) }
  },
  history: ({ askedOf, agencyId, challenge, answerBy }, { requestId, letter }) => ({ requestId, letter, askedOf, agencyId: askedOf === 'agency' ? agencyId : null, challenges: challenge !== '', answerBy }),
}
