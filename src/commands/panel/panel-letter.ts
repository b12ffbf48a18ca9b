/** Drafts the Panel Chair's letter to the Independent Chair from the record: the recommendation with its four parts, the votes and each dissent (R278, R279, R331). */
import { countSentence } from '../../domain/panel/count.ts'
import { dissenters, recommendationSentence } from '../../domain/panel/recommendation.ts'
import { answersTo, type Question } from '../../domain/panel/vote.ts'
import { spoken } from '../../domain/plain-date.ts'
import { holdersOnBoard } from '../../store/decision/office.ts'
import { draftLetter } from '../../store/letters/draft-letter.ts'
import { ballotsOf, votesOn } from '../../store/panel/ballots.ts'
import { panelOf } from '../../store/panel/panels.ts'
import { issuesOfPanel } from '../../store/panel/issues.ts'
import { recommendationsOf } from '../../store/panel/recommendations.ts'
import { namesOf } from '../../store/people/names.ts'
import { findPerson } from '../../store/people/people.ts'
import type { Act } from '../run.ts'

/** After the votes are closed and a recommendation is written. */
export async function draftPanelLetter({ writer, session, moment }: Act, caseId: string): Promise<string> {
  const [panel, made] = [await panelOf(writer, caseId), (await recommendationsOf(writer, caseId)).at(-1)]
  if (!panel || panel.heldOn === null || !made) throw new TypeError('the letter follows from a Panel that met and recommended')
  const { need, kind } = await ballotsOf(writer, caseId, panel.number)
  if (!need?.closed) throw new TypeError('the letter follows from the votes')
  const kindCount = kind?.closed?.count ?? null
  const against = dissenters(need.closed.count, kindCount)
  const [chair] = await holdersOnBoard(writer, 'independent_chair', moment.today)
  const person = chair ? await findPerson(writer, chair.personId) : null

  async function inOwnWords(question: Question, ids: readonly string[]): Promise<readonly string[]> {
    const [votes, names] = [await votesOn(writer, caseId, panel?.number ?? 0, question), await namesOf(writer, ids)]
    return votes.filter(vote => ids.includes(vote.personId))
      .map(vote => `${names.get(vote.personId) ?? ''} (${answersTo(question).find(each => each.value === vote.answer)?.text ?? vote.answer}): ${vote.rationale}`)
  }

  return draftLetter(writer, session, {
    caseId, kind: 'panel_recommendation', about: `recommendation ${made.number}.${made.version}`, on: moment.today,
    to: { name: chair?.name ?? 'The Independent Chair', email: person?.email ?? null, personId: chair?.personId ?? null, agencyId: null },
    values: {
      held_on: spoken(panel.heldOn), recommendation: recommendationSentence(made), need_count: countSentence(need.closed.count),
      kind_count: kindCount ? countSentence(kindCount) : '', considerations: made.considerations, rationale: made.rationale, disagreement: made.disagreement, reasoning: made.reasoning,
      dissent: [...await inOwnWords('need', against.need), ...await inOwnWords('kind', against.kind)].join('\n'),
      issues: (await issuesOfPanel(writer, caseId, panel.number)).join('\n'), amendment: made.reason,
    },
  })
}
