/** What a package held when it was submitted, and what it holds now, so that the two can be compared. A submission names the versions of which it was made, and none is ever overwritten. */
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import type { EntryHandedIn } from '../../domain/chronology/entry-differences.ts'
import { NO_PARTS } from '../../domain/chronology/package.ts'
import type { ChronologyKind, PackageParts } from '../../domain/chronology/package.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'
import { ENTRY_COLUMNS_SQL, entryFrom } from './entry-rows.ts'
import type { EntryRow } from './entry-rows.ts'
import { partsOf } from './parts.ts'
import type { PackageOf } from './scope.ts'

/** The number of a submission; null for the package as it now stands. */
export type HandIn = number | null

export interface HandedIn { readonly number: number; readonly submittedAt: Date; readonly by: string; readonly signedOn: PlainDate | null }

/** Every submission, oldest first. */
export async function submissionsOf(reader: Reader, of: PackageOf): Promise<HandedIn[]> {
  const rows = await reader.selectFrom('submissions as submission').innerJoin('people as person', 'person.person_id', 'submission.submitted_by')
    .leftJoin('sign_offs as signed', join => join.onRef('signed.case_id', '=', 'submission.case_id').onRef('signed.agency_id', '=', 'submission.agency_id').onRef('signed.number', '=', 'submission.number'))
    .select(['submission.number', 'submission.submitted_at', 'person.name', 'signed.signed_on'])
    .where('submission.case_id', '=', of.caseId).where('submission.agency_id', '=', of.agencyId).orderBy('submission.number').execute()
  return rows.map(row => ({ number: row.number, submittedAt: row.submitted_at, by: row.name, signedOn: row.signed_on }))
}

/** Entries of one chronology that `one` holds and `other` does not hold in the same version. */
export async function entriesOnlyIn(reader: Reader, of: PackageOf, chronology: ChronologyKind, one: HandIn, other: HandIn): Promise<EntryHandedIn[]> {
  const { rows } = await sql<EntryRow & { entry_id: string; comment: string | null }>`
    with alone as (${versionsIn(of, chronology, one)} except ${versionsIn(of, chronology, other)})
    select ${ENTRY_COLUMNS_SQL}, said.entry_id, remark.comment from alone
    join entry_versions said on said.case_id = ${of.caseId} and said.agency_id = ${of.agencyId} and said.entry_id = alone.entry_id and said.version = alone.version
    left join entry_comments remark on remark.case_id = ${of.caseId} and remark.agency_id = ${of.agencyId} and remark.entry_id = alone.entry_id and remark.version = alone.version
    order by said.earliest, said.row_number, said.entry_id`.execute(reader)
  return rows.map(row => ({ ...entryFrom(row, ''), comment: row.comment ?? '', entryId: row.entry_id }))
}

function versionsIn(of: PackageOf, chronology: ChronologyKind, handIn: HandIn): RawBuilder<unknown> {
  return handIn === null
    ? sql`select entry_id, version from entries where case_id = ${of.caseId} and agency_id = ${of.agencyId} and chronology = ${chronology} and not removed`
    : sql`select entry_id, version from submission_entries where case_id = ${of.caseId} and agency_id = ${of.agencyId} and chronology = ${chronology} and number = ${handIn}`
}

export async function partsIn(reader: Reader, of: PackageOf, handIn: HandIn): Promise<PackageParts> {
  if (handIn === null) return (await partsOf(reader, of)).parts
  const rows = await reader.selectFrom('package_parts as part')
    .innerJoin('submissions as sent', join => join.onRef('sent.case_id', '=', 'part.case_id').onRef('sent.agency_id', '=', 'part.agency_id'))
    .select(['part.section', 'part.content']).where('part.case_id', '=', of.caseId).where('part.agency_id', '=', of.agencyId).where('sent.number', '=', handIn)
    .where(sql<boolean>`(sent.parts ->> part.section)::int = part.version`).execute()
  return { ...NO_PARTS, ...Object.fromEntries(rows.map(row => [row.section, row.content])) }
}
