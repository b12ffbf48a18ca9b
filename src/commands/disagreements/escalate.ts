/** A step of the escalation: the Board Manager with an executive of the agency (R054), the Independent Chair with its Chief Officer (R055). */
import { stepIssues, type StepTaken } from '../../domain/information/escalation.ts'
import { disagreementsOf, insertStep, type Disagreement, type RecordedStep } from '../../store/disagreements/disagreements.ts'
import { draftLetter } from '../../store/letters/draft-letter.ts'
import type { Command } from '../run.ts'

type Input = Omit<StepTaken, 'level'> & { readonly caseId: string; readonly disagreementId: string }
interface Change { readonly number: number; readonly step: Omit<RecordedStep, 'by'>; readonly disagreement: Disagreement }
type Step = Command<Input, Disagreement, Change, { readonly settled: boolean }>

function step(level: 2 | 3, of: Pick<Step, 'name' | 'action'>): Step {
  return {
    ...of,
    about: input => ({ caseId: input.caseId }),
    find: async ({ writer }, { caseId, disagreementId }) => (await disagreementsOf(writer, [caseId])).find(each => each.disagreementId === disagreementId) ?? null,
    decide(disagreement, input, { today }) {
      const { contact, post, manner, on, said, outcome } = input
      const issues = stepIssues(disagreement, { level, contact, post, manner, on, said, outcome }, today)
      if (manner === null || on === null || outcome === null || issues.length > 0) return { issues }
      return { change: { disagreement, number: disagreement.steps.length + 1, step: { level, contact: contact.trim(), post: post.trim(), manner, on, said: said.trim(), outcome } } }
    },
    async write({ writer, session }, { number, step: taken, disagreement }, { caseId, disagreementId }) {
      await insertStep(writer, session, { caseId, disagreementId }, number, taken)
      if (taken.manner === 'letter') {
        await draftLetter(writer, session, {
          caseId, kind: level === 2 ? 'escalation_executive' : 'escalation_chief_officer', about: `disagreement ${disagreementId}, step ${number}`, on: taken.on,
          to: { name: `${taken.contact}, ${taken.post}`, email: null, personId: null, agencyId: disagreement.agencyId }, values: { agency: disagreement.agency, concern: disagreement.concern, said: taken.said },
        })
      }
      return { settled: taken.outcome === 'settled' }
    },
    history: ({ number, step: taken }, _result, { disagreementId }) => ({ disagreement: disagreementId, number, level, manner: taken.manner, on: taken.on, outcome: taken.outcome }),
  }
}

export const contactExecutive: Step = step(2, { name: 'contact-executive', action: 'take up with executive' })
export const contactChiefOfficer: Step = step(3, { name: 'contact-chief-officer', action: 'raise with Chief Officer' })
