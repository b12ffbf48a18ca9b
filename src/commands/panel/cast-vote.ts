/** A vote on the question that is put, with the voter's own rationale (R271 to R273). Cast again, the later one counts, until the question is closed. The history says that somebody voted, and never how. */
import { issue } from '../../domain/history.ts'
import { readAnswer, voteIssues, type Vote, type VoteTyped } from '../../domain/panel/vote.ts'
import { ballotsOf, insertVote, votesOn, type Ballot } from '../../store/panel/ballots.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'

interface Found extends PanelFound { readonly ballot: Ballot | null; readonly revision: number; readonly personId: string }
interface Change { readonly number: number; readonly vote: Vote & { readonly revision: number } }

export const castVote: Command<VoteTyped & { readonly caseId: string }, Found, Change, { readonly revision: number }> = {
  name: 'cast-vote',
  action: 'vote in panel',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, session }, { caseId, question }) {
    const found = await findPanel(writer, caseId)
    if (!found) return null
    const { number } = found.panel
    const own = (await votesOn(writer, caseId, number, question)).find(each => each.personId === session.personId)
    return { ...found, ballot: (await ballotsOf(writer, caseId, number))[question], revision: (own?.revision ?? 0) + 1, personId: session.personId }
  },
  decide({ panel, seats, ballot, revision, personId }, typed) {
    if (!seats.some(seat => seat.personId === personId && seat.votes)) return { issues: [issue(null, 'Your seat on the Panel carries no vote')] }
    if (!ballot) return { issues: [issue(null, 'The Panel Chair has not put this question to the vote yet')] }
    if (ballot.closed) return { issues: [issue(null, 'The vote on this question is closed')] }
    const issues = voteIssues(typed)
    const answer = readAnswer(typed.question, typed.answer)
    if (answer === null || issues.length > 0) return { issues }
    const asked = typed.question === 'need' && answer !== 'abstain'
    const vote = { personId, answer, rationale: typed.rationale, revision, criteriaMet: asked ? typed.criteriaMet : null, learning: asked ? typed.learning : null }
    return { change: { number: panel.number, vote } }
  },
  async write({ writer, session }, { number, vote }, { caseId, question }) {
    await insertVote(writer, session, caseId, number, question, vote)
    return { revision: vote.revision }
  },
  history: ({ number, vote }, _result, { question }) => ({ number, question, revision: vote.revision }),
}
