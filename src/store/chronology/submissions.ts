/** Submissions of a package, their sign-off by the agency's senior manager, and the review's judgement of them. */
import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalText } from '../../domain/chronology/package.ts'
import type { PackageRecord } from '../../domain/chronology/package.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { gatherStatistics } from './statistics.ts'
import { entriesOf } from './entries.ts'
import type { StoredEntry } from './entries.ts'
import { partsOf } from './parts.ts'
import { keyOf } from './scope.ts'
import type { PackageOf } from './scope.ts'

/** SHA-256, in hex, over every word of the package as it now stands. */
export async function contentHash(reader: Reader, of: PackageOf): Promise<string> {
  const events = await entriesOf(reader, of, 'events')
  const organisational = await entriesOf(reader, of, 'organisational')
  const { parts } = await partsOf(reader, of)
  return createHash('sha256').update(canonicalText({ events: events.entries.map(hashed), organisational: organisational.entries.map(hashed), parts })).digest('hex')
}

/** An entry of the agency's own authors is hashed as it was before agencies had departments. */
function hashed({ department, ...entry }: StoredEntry): object { return department === null ? entry : { ...entry, department } }

export interface Submission { readonly number: number; readonly hash: string; readonly submittedAt: Date; readonly submittedBy: string; readonly name: string }
export interface SignOff { readonly number: number; readonly hash: string; readonly name: string; readonly role: string; readonly on: PlainDate }
export interface PackageReview { readonly number: number; readonly rating: string; readonly comments: string; readonly returned: boolean; readonly at: Date; readonly by: string }

export async function lastSubmission(reader: Reader, of: PackageOf): Promise<Submission | null> {
  const row = await reader.selectFrom('submissions as submission').innerJoin('people as person', 'person.person_id', 'submission.submitted_by')
    .select(['submission.number', 'submission.hash', 'submission.submitted_at', 'submission.submitted_by', 'person.name'])
    .where('submission.case_id', '=', of.caseId).where('submission.agency_id', '=', of.agencyId).orderBy('submission.number', 'desc').limit(1).executeTakeFirst()
  return row ? { number: row.number, hash: row.hash.toString('hex'), submittedAt: row.submitted_at, submittedBy: row.submitted_by, name: row.name } : null
}

export async function lastSignOff(reader: Reader, of: PackageOf): Promise<SignOff | null> {
  const row = await reader.selectFrom('sign_offs').selectAll().where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId)
    .orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row ? { number: row.number, hash: row.hash.toString('hex'), name: row.signed_name, role: row.signed_role, on: row.signed_on } : null
}

/** Newest first. */
export async function reviewsOf(reader: Reader, of: PackageOf): Promise<PackageReview[]> {
  const rows = await reader.selectFrom('package_reviews as review').innerJoin('people as person', 'person.person_id', 'review.reviewed_by')
    .select(['review.number', 'review.rating', 'review.comments', 'review.returned', 'review.reviewed_at', 'person.name'])
    .where('review.case_id', '=', of.caseId).where('review.agency_id', '=', of.agencyId).orderBy('review.reviewed_at', 'desc').execute()
  return rows.map(row => ({ number: row.number, rating: row.rating, comments: row.comments, returned: row.returned, at: row.reviewed_at, by: row.name }))
}

/** Everything that a package's state is derived from, by comparing what is current with what was last submitted. */
export async function recordOf(reader: Reader, of: PackageOf): Promise<PackageRecord> {
  const found = await sql<{ begun: boolean; submitted: number | null; signed: number | null; returned: number | null; changed: boolean }>`
    with last as (select number, parts from submissions where case_id = ${of.caseId} and agency_id = ${of.agencyId} order by number desc limit 1),
    now_entries as (select entry_id, version from entries where case_id = ${of.caseId} and agency_id = ${of.agencyId} and not removed),
    then_entries as (select entry_id, version from submission_entries where case_id = ${of.caseId} and agency_id = ${of.agencyId} and number = (select number from last)),
    now_parts as (select coalesce(jsonb_object_agg(section, version), '{}') as parts from (
      select section, max(version) as version from package_parts where case_id = ${of.caseId} and agency_id = ${of.agencyId} group by section) each)
    select
      exists (select from now_entries) or exists (select from uploads where case_id = ${of.caseId} and agency_id = ${of.agencyId})
        or (select parts from now_parts) <> '{}' as begun,
      (select number from last) as submitted,
      (select max(number) from sign_offs where case_id = ${of.caseId} and agency_id = ${of.agencyId}) as signed,
      (select max(number) from package_reviews where case_id = ${of.caseId} and agency_id = ${of.agencyId} and returned) as returned,
      exists (select * from now_entries except select * from then_entries) or exists (select * from then_entries except select * from now_entries)
        or (select parts from now_parts) is distinct from (select parts from last) as changed`.execute(reader)
  const row = found.rows[0]
  return { begun: row?.begun ?? false, submitted: row?.submitted ?? null, signedOff: row?.signed ?? null, returned: row?.returned ?? null, changed: row?.changed ?? false }
}

/** Records the package as it now stands, with the order of its entries, and returns its number. */
export async function recordSubmission(writer: Writer, session: Session, of: PackageOf, number: number, hash: string): Promise<void> {
  const { versions } = await partsOf(writer, of)
  const written = Object.fromEntries(Object.entries(versions).filter(([, version]) => version > 0))
  const { events } = await writer.selectFrom('entries').select(query => query.fn.countAll<number>().as('events'))
    .where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).where('chronology', '=', 'events').where('removed', '=', false).executeTakeFirstOrThrow()
  await writer.insertInto('submissions').values({
    ...keyOf(session, of), number, events: Number(events), hash: Buffer.from(hash, 'hex'), parts: JSON.stringify(written), submitted_by: session.personId,
  }).execute()
  await sql`insert into submission_entries (board_id, case_id, agency_id, number, chronology, entry_id, version, sort_day, sort_time, sort_position)
    select board_id, case_id, agency_id, ${number}, chronology, entry_id, version, sort_day, sort_time, sort_position
    from entries where case_id = ${of.caseId} and agency_id = ${of.agencyId} and not removed`.execute(writer)
  await gatherStatistics(writer, Number(events))
}

export interface NewSignOff { readonly number: number; readonly hash: string; readonly name: string; readonly role: string; readonly on: PlainDate }

export async function recordSignOff(writer: Writer, session: Session, of: PackageOf, signOff: NewSignOff): Promise<void> {
  await writer.insertInto('sign_offs').values({
    ...keyOf(session, of), number: signOff.number, hash: Buffer.from(signOff.hash, 'hex'), signed_name: signOff.name, signed_role: signOff.role,
    signed_on: signOff.on, signed_by: session.personId,
  }).execute()
}

export async function recordReview(writer: Writer, session: Session, of: PackageOf, review: Pick<PackageReview, 'number' | 'rating' | 'comments' | 'returned'>): Promise<void> {
  await writer.insertInto('package_reviews').values({
    ...keyOf(session, of), review_id: randomUUID(), ...review, reviewed_by: session.personId,
  }).execute()
}

/** Whether every agency that must take part has a signed package, or the review goes on without it; false where none must. */
export async function allChronologiesIn(reader: Reader, caseId: string): Promise<boolean> {
  const rows = await reader.selectFrom('review_agencies as scope')
    .leftJoin('signed_packages as signed', join => join.onRef('signed.case_id', '=', 'scope.case_id').onRef('signed.agency_id', '=', 'scope.agency_id'))
    .leftJoin('proceedings_without as without', join => join.onRef('without.case_id', '=', 'scope.case_id').onRef('without.agency_id', '=', 'scope.agency_id'))
    .select(['signed.number', 'without.reason']).where('scope.case_id', '=', caseId).where('scope.in_scope', '=', true).execute()
  return rows.length > 0 && rows.every(row => row.number !== null || row.reason !== null)
}
