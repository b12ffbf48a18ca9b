/** Referrals that may tell of the incident of another: found by keys within reach of the person asking, judged by the domain; and what people answered. */
import { sql } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Referral } from '../../domain/referral/referral.ts'
import { incidentKeys, keysSought, likeIncident, type SameIncident } from '../../domain/referral/same-incident.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { standingReferrals } from './referrals.ts'

/** More than can truly tell of one incident: a home of many children may share a key with more, and then the newest are looked at. */
const MOST = 50

export async function keepIncidentKeys(writer: Writer, session: Session, caseId: string, referral: Referral): Promise<void> {
  const keys = incidentKeys(referral)
  if (keys.length === 0) return
  await writer.insertInto('incident_keys').values(keys.map(key => ({ board_id: session.boardId, case_id: caseId, key }))).onConflict(conflict => conflict.doNothing()).execute()
}

export interface LikeIncident { readonly caseId: string; readonly why: string }

/** Newest first; none that the person asking may not see. */
export async function likeIncidents(reader: Reader, caseId: string): Promise<readonly LikeIncident[]> {
  const own = (await standingReferrals(reader, [caseId])).get(caseId)
  const keys = own ? keysSought(own) : []
  if (!own || keys.length === 0) return []
  const { rows } = await sql<{ case_id: string }>`select c.case_id from cases c
    where c.case_id in (select k.case_id from incident_keys k where k.board_id = app.board_id() and k.key = any(${keys}::text[]) and k.case_id <> ${caseId})
    order by c.opened_at desc, c.case_id limit ${MOST}`.execute(reader)
  const others = await standingReferrals(reader, rows.map(row => row.case_id))
  return rows.flatMap(({ case_id: id }) => {
    const other = others.get(id)
    const why = other ? likeIncident(own, other) : null
    return why === null ? [] : [{ caseId: id, why }]
  })
}

export interface IncidentAnswer { readonly otherCaseId: string; readonly answer: SameIncident; readonly reason: string; readonly on: PlainDate; readonly by: string }

/** What was answered about this case and others, from either side, the oldest first: of each pair the last answer counts. */
export async function incidentAnswers(reader: Reader, caseId: string): Promise<readonly IncidentAnswer[]> {
  const rows = await reader.selectFrom('same_incident_answers').selectAll()
    .where(eb => eb.or([eb('case_id', '=', caseId), eb('other_case_id', '=', caseId)])).orderBy('recorded_at').execute()
  return rows.map(row => ({
    otherCaseId: row.case_id === caseId ? row.other_case_id : row.case_id, answer: row.answer, reason: row.reason, on: row.answered_on, by: row.answered_by,
  }))
}

/** The cases that tell of the same incident as this one, as the last answer on each says. */
export async function linkedCases(reader: Reader, caseId: string): Promise<readonly string[]> {
  const last = new Map((await incidentAnswers(reader, caseId)).map(each => [each.otherCaseId, each.answer]))
  return [...last].flatMap(([id, answer]) => answer === 'same' ? [id] : [])
}

export async function insertIncidentAnswer(
  writer: Writer, session: Session, caseId: string, said: { readonly number: number; readonly otherCaseId: string; readonly answer: SameIncident; readonly reason: string; readonly on: PlainDate },
): Promise<void> {
  await writer.insertInto('same_incident_answers').values({
    board_id: session.boardId, case_id: caseId, number: said.number, other_case_id: said.otherCaseId, answer: said.answer, reason: said.reason, answered_on: said.on, answered_by: session.personId,
  }).execute()
}

/** The number that the next answer given on this case takes. */
export async function nextIncidentAnswer(reader: Reader, caseId: string): Promise<number> {
  const found = await reader.selectFrom('same_incident_answers').select(({ fn }) => fn.max('number').as('last')).where('case_id', '=', caseId).executeTakeFirst()
  return Number(found?.last ?? 0) + 1
}
