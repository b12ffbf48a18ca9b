/** The Panel Chair puts one of the two questions to the vote: the need for a review first; its kind only once the need is settled and the kind was discussed with legal advice (R275, R277). */
import { issue } from '../../domain/history.ts'
import { heldUpBy, mustComeFirst } from '../../domain/panel/agenda.ts'
import type { Question } from '../../domain/panel/vote.ts'
import { ballotsOf, insertBallot, type Ballots } from '../../store/panel/ballots.ts'
import { lastMinute, minutesOf } from '../../store/panel/record.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'

interface Found extends PanelFound { readonly ballots: Ballots; readonly discussed: boolean }
interface Change { readonly number: number; readonly question: Question }

export const putQuestion: Command<{ readonly caseId: string; readonly question: Question }, Found, Change, null> = {
  name: 'put-question',
  action: 'chair panel',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    const found = await findPanel(writer, caseId)
    if (!found) return null
    const { number } = found.panel
    return { ...found, ballots: await ballotsOf(writer, caseId, number), discussed: lastMinute(await minutesOf(writer, caseId, number), 'kind') !== null }
  },
  decide({ panel, done, ballots, discussed }, { question }) {
    if (panel.heldOn === null) return { issues: [issue(null, 'Record first that the Panel met')] }
    if (ballots[question]) return { issues: [issue(null, 'This question has been put to the vote already')] }
    const first = heldUpBy(question, done)
    if (first) return { issues: [issue(null, mustComeFirst(first))] }
    if (question === 'kind' && ballots.need?.closed?.count.outcome === 'no review') return { issues: [issue(null, 'The Panel found that no review is needed: its kind is not considered')] }
    if (question === 'kind' && !discussed) return { issues: [issue(null, 'Minute the discussion of the kind of review, with the legal adviser’s advice, before it is voted on')] }
    return { change: { number: panel.number, question } }
  },
  async write({ writer, session, moment }, { number, question }, { caseId }) {
    await insertBallot(writer, session, caseId, number, question, moment.today)
    return null
  },
  history: ({ number, question }) => ({ number, question }),
}
