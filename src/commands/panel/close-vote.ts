/**
 * The Panel Chair closes the vote on a question: the votes are counted, the count is stored with everybody in it, and from here on the
 * votes can be read. The Chair confirms that the rationales rest on the circumstances of the case (R274), and says why where the
 * vote is closed without somebody's.
 */
import { issue } from '../../domain/history.ts'
import type { FactKind } from '../../domain/facts.ts'
import { countKind, countNeed, type PanelCount } from '../../domain/panel/count.ts'
import { votersOf } from '../../domain/panel/seat.ts'
import type { Question } from '../../domain/panel/vote.ts'
import { recordFact } from '../../store/facts.ts'
import { ballotsOf, insertClosing, insertCount, votersSoFar, votesOn, type Ballot } from '../../store/panel/ballots.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'

interface Input { readonly caseId: string; readonly question: Question; readonly restsOnCase: boolean; readonly withoutReason: string }
interface Found extends PanelFound { readonly ballot: Ballot | null; readonly voted: ReadonlySet<string> }
interface Change { readonly number: number; readonly entitled: readonly string[]; readonly withoutReason: string }

export const closeVote: Command<Input, Found, Change, { readonly outcome: string | null; readonly votes: number }> = {
  name: 'close-vote',
  action: 'chair panel',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, question }) {
    const found = await findPanel(writer, caseId)
    if (!found) return null
    const { number } = found.panel
    return { ...found, ballot: (await ballotsOf(writer, caseId, number))[question], voted: await votersSoFar(writer, caseId, number, question) }
  },
  decide({ panel, seats, ballot, voted }, { restsOnCase, withoutReason }) {
    if (!ballot) return { issues: [issue(null, 'This question has not been put to the vote')] }
    if (ballot.closed) return { issues: [issue(null, 'The vote on this question is closed already')] }
    const entitled = votersOf(seats)
    const silent = seats.filter(seat => seat.votes && !voted.has(seat.personId))
    if (silent.length === entitled.length) return { issues: [issue(null, 'Nobody has voted yet')] }
    const issues = []
    if (!restsOnCase) issues.push(issue('restsOnCase', 'Confirm that the Panel was told to rest its rationales on the circumstances of the case, and not on concerns about reviewing processes'))
    if (silent.length > 0 && !withoutReason.trim()) issues.push(issue('withoutReason', `Wait for ${silent.map(seat => seat.name).join(', ')}, or say why the vote is closed without them`))
    return issues.length > 0 ? { issues } : { change: { number: panel.number, entitled, withoutReason: withoutReason.trim() } }
  },
  async write({ writer, session, moment }, { number, entitled, withoutReason }, { caseId, question }) {
    await insertClosing(writer, session, caseId, number, question, { on: moment.today, withoutReason })
    // Only now does the database show the votes to whoever closes it.
    const votes = await votesOn(writer, caseId, number, question)
    const count = question === 'need' ? countNeed(entitled, votes) : countKind(entitled, votes)
    await insertCount(writer, session, caseId, number, count)
    for (const kind of factsOf(count)) await recordFact(writer, session, { caseId, kind, on: moment.today, details: { number } })
    return { outcome: count.outcome, votes: votes.length }
  },
  history: ({ number, entitled }, { outcome, votes }, { question }) => ({ number, question, outcome, votes, entitled: entitled.length, restsOnCase: true }),
}

function factsOf(count: PanelCount): readonly FactKind[] {
  if (count.question === 'kind') return ['panel_kind_considered']
  return count.outcome === 'no review' ? ['panel_views_recorded', 'panel_kind_not_put'] : ['panel_views_recorded']
}
