/** The further columns that the chronologies of a review are to have. */
import { sql } from 'kysely'
import { plainHeading } from '../../domain/chronology/headings.ts'
import type { ReviewColumn } from '../../domain/chronology/review-columns.ts'
import { columnsToWrite } from '../../domain/chronology/review-columns.ts'
import type { ChronologyKind } from '../../domain/chronology/package.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { furtherColumnsOf } from './entries.ts'
import { SAYS_NO_CONTACT_SQL } from './entry-rows.ts'
import type { PackageOf } from './scope.ts'

export interface ColumnsOfReview { readonly columns: readonly ReviewColumn[]; /** 0 before anybody asked for any. */ readonly version: number }

export async function reviewColumns(reader: Reader, caseId: string): Promise<ColumnsOfReview> {
  const row = await reader.selectFrom('review_columns').select(['columns', 'version']).where('case_id', '=', caseId).orderBy('version', 'desc').executeTakeFirst()
  return { columns: row?.columns ?? [], version: row?.version ?? 0 }
}

export async function insertReviewColumns(writer: Writer, session: Session, caseId: string, { columns, version }: ColumnsOfReview): Promise<void> {
  await writer.insertInto('review_columns').values({ board_id: session.boardId, case_id: caseId, version, columns: JSON.stringify(columns), written_by: session.personId }).execute()
}

/** Those that this chronology is to have: the organisational one is not asked for any. */
export async function askedOf(reader: Reader, caseId: string, kind: ChronologyKind): Promise<readonly ReviewColumn[]> {
  return kind === 'events' ? (await reviewColumns(reader, caseId)).columns : []
}

/** The headings under which every entry should have something. */
export async function requiredIn(reader: Reader, caseId: string, kind: ChronologyKind): Promise<readonly string[]> {
  return (await askedOf(reader, caseId, kind)).filter(({ isRequired }) => isRequired).map(({ heading }) => heading)
}

/** The headings under which the agency writes, in order. */
export async function writtenColumns(reader: Reader, of: PackageOf, kind: ChronologyKind): Promise<readonly string[]> {
  return columnsToWrite(await askedOf(reader, of.caseId, kind), await furtherColumnsOf(reader, of, kind))
}

export interface LeftEmpty { readonly heading: string; readonly entries: number }

/** In how many entries nothing stands under a heading that should have something; told silence has nothing to say there. */
export async function entriesLeftEmpty(reader: Reader, of: PackageOf): Promise<readonly LeftEmpty[]> {
  const found: LeftEmpty[] = []
  const required = await requiredIn(reader, of.caseId, 'events')
  const own = required.length === 0 ? [] : await furtherColumnsOf(reader, of, 'events')
  for (const heading of required) {
    const written = own.filter(each => plainHeading(each) === plainHeading(heading))
    const { rows } = await sql<{ entries: number }>`
      select count(*)::int as entries from entries entry
      join entry_versions said on said.board_id = entry.board_id and said.case_id = entry.case_id and said.agency_id = entry.agency_id and said.entry_id = entry.entry_id and said.version = entry.version
      where entry.case_id = ${of.caseId} and entry.agency_id = ${of.agencyId} and entry.chronology = 'events' and not entry.removed and not ${SAYS_NO_CONTACT_SQL}
        and not exists (select from jsonb_each_text(said.other) own where trim(own.value) <> '' and own.key = any(${sql.val(written)}::text[]))`.execute(reader)
    const entries = rows[0]?.entries ?? 0
    if (entries > 0) found.push({ heading, entries })
  }
  return found
}
