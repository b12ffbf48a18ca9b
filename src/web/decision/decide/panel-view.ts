/** What the Consideration Panel recommends, as the Chair reads it: the sentence, its four parts, the votes and who disagreed in their own words. */
import { countSentence } from '../../../domain/panel/count.ts'
import { dissenters, PARTS, recommendationSentence, type Part } from '../../../domain/panel/recommendation.ts'
import { answersTo, QUESTIONS, type Question } from '../../../domain/panel/vote.ts'
import { spoken } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { ballotsOf, votesOn } from '../../../store/panel/ballots.ts'
import type { Recommendation } from '../../../store/panel/recommendations.ts'
import { namesOf } from '../../../store/people/names.ts'

export async function panelView(reader: Reader, caseId: string, recommendation: Recommendation): Promise<object> {
  const { number, version, on, by } = recommendation
  const ballots = await ballotsOf(reader, caseId, number)
  const votes = { need: ballots.need?.closed ? await votesOn(reader, caseId, number, 'need') : [], kind: ballots.kind?.closed ? await votesOn(reader, caseId, number, 'kind') : [] }
  const names = await namesOf(reader, [by, ...votes.need.map(vote => vote.personId), ...votes.kind.map(vote => vote.personId)])
  const against = ballots.need?.closed ? dissenters(ballots.need.closed.count, ballots.kind?.closed?.count ?? null) : { need: [], kind: [] }
  const asked = (question: Question) => {
    const count = ballots[question]?.closed?.count
    return count ? [{
      question: QUESTIONS[question], count: countSentence(count),
      votes: votes[question].map(({ personId, answer, rationale }) => ({
        by: names.get(personId) ?? '', rationale, answer: answersTo(question).find(each => each.value === answer)?.text ?? answer, dissents: against[question].includes(personId),
      })),
    }] : []
  }
  return {
    sentence: recommendationSentence(recommendation), version, on: spoken(on), by: names.get(by) ?? '',
    parts: (Object.keys(PARTS) as Part[]).map(part => ({ label: PARTS[part], text: recommendation[part] })), questions: [...asked('need'), ...asked('kind')],
  }
}
