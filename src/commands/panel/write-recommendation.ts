/** The Panel Chair writes the Panel's recommendation: what its votes come to, with key considerations, rationale, disagreement and reasoning (R044, R279). Written again it is a later version. */
import { issue } from '../../domain/history.ts'
import { AGENDA, nextItem } from '../../domain/panel/agenda.ts'
import { amendmentIssues } from '../../domain/panel/minutes.ts'
import { recommendationIssues, recommended, type RecommendationParts } from '../../domain/panel/recommendation.ts'
import { ballotsOf, type Ballots } from '../../store/panel/ballots.ts'
import { insertRecommendation, recommendationsOf, type Recommendation } from '../../store/panel/recommendations.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'
import { draftPanelLetter } from './panel-letter.ts'

interface Input { readonly caseId: string; readonly parts: RecommendationParts; readonly reason: string; readonly basedOn: number }
interface Found extends PanelFound { readonly ballots: Ballots; readonly made: readonly Recommendation[] }
interface Change { readonly made: Omit<Recommendation, 'by'>; readonly isAmendment: boolean }

export const writeRecommendation: Command<Input, Found, Change, { readonly version: number }> = {
  name: 'write-recommendation',
  action: 'chair panel',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    const found = await findPanel(writer, caseId)
    if (!found) return null
    const made = (await recommendationsOf(writer, caseId)).filter(each => each.number === found.panel.number)
    return { ...found, ballots: await ballotsOf(writer, caseId, found.panel.number), made }
  },
  decide({ panel, done, ballots, made }, { parts, reason, basedOn }, { today }) {
    const missing = nextItem(done)
    const need = ballots.need?.closed?.count
    if (missing || !need) return { issues: [issue(null, `The recommendation follows from the votes. First: ${AGENDA[missing ?? 'need'].title}`)] }
    const isAmendment = panel.closedOn !== null
    const issues = [...recommendationIssues(parts), ...amendmentIssues(isAmendment, reason)]
    if (issues.length > 0) return { issues }
    const { considerations, rationale, disagreement, reasoning } = parts
    const last = made.at(-1)
    if (made.length !== basedOn) {
      return { conflict: { theirs: { version: made.length, considerations: last?.considerations ?? '', rationale: last?.rationale ?? '', disagreement: last?.disagreement ?? '', reasoning: last?.reasoning ?? '' } } }
    }
    return { change: { isAmendment, made: {
      number: panel.number, version: made.length + 1, ...recommended(need, ballots.kind?.closed?.count ?? null), considerations, rationale, disagreement, reasoning, reason: reason.trim(), on: today,
    } } }
  },
  async write(act, { made, isAmendment }, { caseId }) {
    await insertRecommendation(act.writer, act.session, caseId, made)
    // The Independent Chair holds the letter before: an amendment goes after it by one of its own.
    if (isAmendment) await draftPanelLetter(act, caseId)
    return { version: made.version }
  },
  history: ({ made }) => ({ number: made.number, version: made.version, need: made.need, kind: made.kind }),
}
