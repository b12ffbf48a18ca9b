/** The questions put to a Panel's vote. Votes are read once their question is closed, by whoever asks. */
import type { BallotOnRecord } from '../../domain/decision-record/panel.ts'
import type { Reader } from '../database.ts'

export async function ballotsOnRecord(reader: Reader, caseId: string): Promise<readonly (BallotOnRecord & { readonly number: number })[]> {
  const ballots = await reader.selectFrom('panel_ballots').selectAll().where('case_id', '=', caseId).execute()
  const closings = await reader.selectFrom('panel_ballot_closings').selectAll().where('case_id', '=', caseId).execute()
  const counts = await reader.selectFrom('panel_counts').selectAll().where('case_id', '=', caseId).execute()
  const votes = await reader.selectFrom('panel_votes').selectAll().where('case_id', '=', caseId).orderBy('cast_at').orderBy('person_id').orderBy('revision').execute()
  return ballots.toSorted((a, b) => a.question === b.question ? 0 : a.question === 'need' ? -1 : 1).map(ballot => {
    const same = (row: { readonly number: number; readonly question: string }): boolean => row.number === ballot.number && row.question === ballot.question
    const [closing, counted] = [closings.find(same), counts.find(same)]
    return {
      number: ballot.number, question: ballot.question, putOn: ballot.put_on,
      closed: closing && counted ? { on: closing.closed_on, by: closing.closed_by, withoutReason: closing.without_reason, count: counted.count } : null,
      votes: closing && counted ? votes.filter(same).map(vote => ({
        personId: vote.person_id, answer: vote.answer, criteriaMet: vote.criteria_met, learning: vote.learning, rationale: vote.rationale, revision: vote.revision, castAt: vote.cast_at,
      })) : [],
    }
  })
}
