/** Every Consideration Panel with all that is on its record. */
import type { PanelOnRecord } from '../../domain/decision-record/panel.ts'
import { packGaps, type PackContent } from '../../domain/panel/pack.ts'
import type { Reader } from '../database.ts'
import { packReadings } from '../panel/packs.ts'
import { ballotsOnRecord } from './ballots.ts'

export async function panelsOnRecord(reader: Reader, caseId: string): Promise<readonly PanelOnRecord[]> {
  const panels = await reader.selectFrom('panels').selectAll().where('case_id', '=', caseId).orderBy('number').execute()
  if (panels.length === 0) return []
  const agencies = new Map((await reader.selectFrom('agencies').select(['agency_id', 'name']).execute()).map(row => [row.agency_id, row.name]))
  const named = (id: string | null): string | null => id === null ? null : agencies.get(id) ?? 'An agency no longer of this board'
  const seats = await reader.selectFrom('panel_seats').selectAll().where('case_id', '=', caseId).orderBy('revision').execute()
  const meetings = await reader.selectFrom('panel_meetings').selectAll().where('case_id', '=', caseId).orderBy('revision').execute()
  const packs = await reader.selectFrom('panel_packs').selectAll().where('case_id', '=', caseId).orderBy('version').execute()
  const sittings = await reader.selectFrom('panel_sittings').selectAll().where('case_id', '=', caseId).execute()
  const came = await reader.selectFrom('panel_attendances').selectAll().where('case_id', '=', caseId).orderBy('revision').execute()
  const minutes = await reader.selectFrom('panel_minutes').selectAll().where('case_id', '=', caseId).orderBy('item').orderBy('version').execute()
  const entries = await reader.selectFrom('panel_entries').selectAll().where('case_id', '=', caseId).orderBy('agency_id').orderBy('version').execute()
  const questions = await reader.selectFrom('panel_questions').selectAll().where('case_id', '=', caseId).orderBy('agency_id').orderBy('question_number').orderBy('version').execute()
  const recommendations = await reader.selectFrom('panel_recommendations').selectAll().where('case_id', '=', caseId).orderBy('version').execute()
  const closures = await reader.selectFrom('panel_closures').selectAll().where('case_id', '=', caseId).execute()
  const declarations = await reader.selectFrom('conflict_declarations').selectAll().where('case_id', '=', caseId).orderBy('recorded_at').execute()
  const [readings, ballots] = [await packReadings(reader, caseId), await ballotsOnRecord(reader, caseId)]
  return panels.map(({ number, ...panel }) => {
    const own = <R extends { readonly number: number }>(rows: readonly R[]): readonly R[] => rows.filter(row => row.number === number)
    return {
      number, convenedOn: panel.convened_on, convenedBy: panel.convened_by, meetsOn: own(meetings).at(-1)?.meets_on ?? null, heldOn: own(sittings)[0]?.held_on ?? null, closedOn: own(closures)[0]?.closed_on ?? null,
      seats: lastOf(own(seats), seat => seat.person_id).map(seat => ({ personId: seat.person_id, agency: named(seat.agency_id), capacity: seat.capacity, votes: seat.votes, sits: seat.sits, note: seat.note })),
      declarations: declarations.map(each => ({ personId: each.person_id, agencies: each.of_agencies.map(id => named(id) ?? ''), signedName: each.signed_name, signedOn: each.signed_on,
        exceptions: Object.entries(each.exceptions).map(([id, reason]) => `${named(id)}: ${reason}`) })),
      packs: own(packs).map(pack => ({ version: pack.version, on: pack.circulated_on, by: pack.circulated_by, holds: packWords(pack.content) })),
      readings: [...readings].map(([personId, { firstAt }]) => ({ personId, firstAt })),
      attendance: lastOf(own(came), each => each.person_id).map(each => ({ personId: each.person_id, attended: each.attended })),
      minutes: own(minutes).map(each => ({ item: each.item, version: each.version, content: each.content, reason: each.reason, by: each.recorded_by, at: each.recorded_at })),
      entries: own(entries).map(each => ({ agency: named(each.agency_id) ?? '', version: each.version, givenBy: each.given_by, information: each.information, clear: each.clear,
        clarification: each.clarification, reason: each.reason, by: each.recorded_by, at: each.recorded_at })),
      questions: own(questions).map(each => ({ agency: named(each.agency_id) ?? '', number: each.question_number, version: each.version, question: each.question, answer: each.answer, by: each.recorded_by, at: each.recorded_at })),
      ballots: ballots.filter(each => each.number === number),
      recommendations: own(recommendations).map(each => ({ version: each.version, need: each.need, kind: each.kind, considerations: each.considerations, rationale: each.rationale,
        disagreement: each.disagreement, reasoning: each.reasoning, reason: each.reason, on: each.written_on, by: each.written_by })),
    }
  })
}

/** Of each key the row that comes last. */
function lastOf<R>(rows: readonly R[], key: (row: R) => string): readonly R[] { return [...new Map(rows.map(row => [key(row), row])).values()] }

function packWords(content: PackContent): string {
  const { referral, views, information } = content
  return [`version ${referral.version} of the referral`, views === null ? '' : `the Sub-Committee’s views (${views.given.length})`, information.length === 0 ? '' : `agencies’ written information (${information.length})`, 'the criteria']
    .filter(each => each !== '').join(', ') + `. ${packGaps(content).join(' ')}`.trimEnd()
}
