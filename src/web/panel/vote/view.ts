import type { Action } from '../../../domain/access.ts'
import { AGENDA, heldUpBy, mustComeFirst } from '../../../domain/panel/agenda.ts'
import { countSentence, type PanelCount } from '../../../domain/panel/count.ts'
import { answersTo, QUESTIONS, RESTS_ON_CASE, type Question } from '../../../domain/panel/vote.ts'
import { kindName } from '../../../domain/review-kind.ts'
import type { Reader } from '../../../store/database.ts'
import { ballotsOf, votersSoFar, votesOn, type CastVote } from '../../../store/panel/ballots.ts'
import { findPanel } from '../../../store/panel/find-panel.ts'
import { lastMinute, minutesOf } from '../../../store/panel/record.ts'
import { namesOf } from '../../../store/people/names.ts'
import * as paths from '../paths.ts'

interface Asking { readonly caseId: string; readonly personId: string; readonly may: (action: Action) => boolean }
type Words = Readonly<Record<string, string>>

/** Null where there is no Panel. Before the close it holds this person's own vote and nobody else's. */
export async function voteView(reader: Reader, question: Question, { caseId, personId, may }: Asking, typed: Words | null): Promise<object | null> {
  const found = await findPanel(reader, caseId)
  if (!found) return null
  const { panel, seats, done } = found
  const ballots = await ballotsOf(reader, caseId, panel.number)
  const ballot = ballots[question]
  const votes = await votesOn(reader, caseId, panel.number, question)
  const own = votes.find(each => each.personId === personId) ?? null
  const voters = seats.filter(seat => seat.votes)
  const voted = ballot && !ballot.closed ? await votersSoFar(reader, caseId, panel.number, question) : new Set<string>()
  const isOpen = ballot !== null && !ballot.closed
  const discussed = question === 'need' || lastMinute(await minutesOf(reader, caseId, panel.number), 'kind') !== null
  const waits = waitsFor(question, panel.heldOn, heldUpBy(question, done), discussed, ballots.need?.closed?.count.outcome === 'no review')
  return {
    back: { href: paths.panel.to({ case: caseId }), text: 'Panel' }, title: AGENDA[question].title, asks: QUESTIONS[question], question, guidance: RESTS_ON_CASE, waits: ballot ? null : waits,
    minute: question === 'kind' && done.has('need') ? paths.minute.kind.to({ case: caseId }) : null,
    put: ballot === null && waits === null && may('chair panel') ? paths.put[question].to({ case: caseId }) : null,
    isOpen, cast: isOpen && may('vote in panel') && voters.some(seat => seat.personId === personId) ? paths.vote[question].to({ case: caseId }) : null,
    own: own ? { answer: answerText(question, own) } : null,
    answers: answersTo(question), values: typed ?? (own ? valuesOf(own) : {}),
    soFar: isOpen && (may('run panel') || may('convene panel') || may('vote in panel')) ? voters.map(seat => ({ name: seat.name, voted: voted.has(seat.personId) })) : [], silent: voters.some(seat => !voted.has(seat.personId)),
    close: isOpen && may('chair panel') ? paths.closeVote[question].to({ case: caseId }) : null,
    result: ballot?.closed ? await resultOf(reader, question, ballot.closed, votes) : null,
  }
}

function waitsFor(question: Question, heldOn: string | null, first: keyof typeof AGENDA | null, discussed: boolean, noReview: boolean): string | null {
  if (heldOn === null) return 'Record first that the Panel met.'
  if (first) return `${mustComeFirst(first)}.`
  if (question === 'kind' && noReview) return 'The Panel found that no review is needed: its kind is not considered.'
  return discussed ? null : 'The discussion of the kind of review, with the legal adviser’s advice, is minuted first.'
}

function valuesOf(vote: CastVote): Words {
  const said = (answer: boolean | null): string => answer === null ? '' : answer ? 'yes' : 'no'
  return { answer: vote.answer, criteriaMet: said(vote.criteriaMet), learning: said(vote.learning), rationale: vote.rationale }
}

function answerText(question: Question, vote: CastVote): string { return answersTo(question).find(each => each.value === vote.answer)?.text ?? vote.answer }

const OUTCOMES = { 'review': 'The Panel finds that a review is needed', 'no review': 'The Panel finds that no review is needed', 'no majority': 'There is no majority on whether a review is needed' } as const

async function resultOf(reader: Reader, question: Question, { count, on, withoutReason }: { readonly count: PanelCount; readonly on: string; readonly withoutReason: string }, votes: readonly CastVote[]): Promise<object> {
  const ids = [...count.entitled, ...count.notCounted]
  const names = await namesOf(reader, ids)
  const headline = count.question === 'need' ? OUTCOMES[count.outcome] : count.outcome === null ? 'No kind of review has the most votes' : `Most votes are for a ${kindName(count.outcome)}`
  return {
    headline, on, sentence: countSentence(count), withoutReason, criteriaMet: count.question === 'need' ? count.criteriaMet : null,
    rows: ids.map(id => {
      const vote = votes.find(each => each.personId === id)
      return {
        name: names.get(id) ?? '', answer: vote ? answerText(question, vote) : 'Did not vote', rationale: vote?.rationale ?? '', counted: count.entitled.includes(id),
        criteriaMet: vote?.criteriaMet ?? null, learning: vote?.learning ?? null,
      }
    }),
  }
}
