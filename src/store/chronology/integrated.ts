/**
 * The integrated chronology of a review: what the agencies' signed packages say, in one order, read page by page by key.
 * The edition without comments is a query in which the table of comments does not occur (R179, R337).
 */
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { fold } from '../../domain/chronology/edition.ts'
import type { UncommentedEntry } from '../../domain/chronology/edition.ts'
import type { CommentedEntry } from '../../domain/chronology/entry.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'
import { ENTRY_COLUMNS_SQL, entryFrom } from './entry-rows.ts'
import type { EntryRow } from './entry-rows.ts'

/** An agency in scope, by its place in the list; `submission` is the number of its signed package, null while there is none. */
export interface IntegratedAgency {
  readonly agencyId: string
  readonly name: string
  readonly code: string
  readonly colour: number
  readonly submission: number | null
  readonly signedOn: PlainDate | null
}

/** An entry's place among all: the key by which pages are turned. */
export interface IntegratedKey { readonly day: string; readonly time: string; readonly agency: number; readonly position: number; readonly entryId: string }

export interface IntegratedFilter {
  /** Ids; all agencies where absent. */
  readonly agencies?: readonly string[]
  readonly from?: PlainDate
  readonly to?: PlainDate
  readonly words?: string
  readonly person?: readonly string[]
  /** On the identity map: entries whose words may name them, unless a person said that they do not. */
  readonly child?: string
}

export interface IntegratedQuery {
  readonly caseId: string
  /** As `integratedAgencies` gave them: the packages stay the same while pages are turned or a download runs. */
  readonly agencies: readonly IntegratedAgency[]
  readonly filter: IntegratedFilter
}

/** Pages after or before a key, in order either way. Without a key, the first. */
export interface Turn { readonly after?: IntegratedKey; readonly before?: IntegratedKey; readonly size: number }

/** Name of the file that the entry came in, where this person may know it. */
interface Keyed { readonly key: IntegratedKey; readonly file: string | null }
export interface PlacedEntry extends Keyed { readonly entry: UncommentedEntry }
export interface PlacedCommentedEntry extends Keyed { readonly entry: CommentedEntry }

/** Every agency in scope, by name: the order in which ties are settled. */
export async function integratedAgencies(reader: Reader, caseId: string): Promise<IntegratedAgency[]> {
  const rows = await reader.selectFrom('review_agencies as scope').innerJoin('agencies as agency', 'agency.agency_id', 'scope.agency_id')
    .leftJoin('signed_packages as signed', join => join.onRef('signed.case_id', '=', 'scope.case_id').onRef('signed.agency_id', '=', 'scope.agency_id'))
    .select(['agency.agency_id', 'agency.name', 'agency.code', 'agency.colour', 'signed.number', 'signed.signed_on'])
    .where('scope.case_id', '=', caseId).where('scope.in_scope', '=', true).orderBy('agency.name').orderBy('agency.agency_id').execute()
  return rows.map(row => ({ agencyId: row.agency_id, name: row.name, code: row.code, colour: row.colour, submission: row.number, signedOn: row.signed_on }))
}

export async function integratedEntries(reader: Reader, query: IntegratedQuery, turn: Turn): Promise<PlacedEntry[]> {
  const rows = await read<Row>(reader, query, turn, { column: sql``, join: sql``, searched: sql`` })
  return rows.map(row => ({ entry: placedEntry(row), key: keyOf(row), file: row.file_name }))
}

export async function integratedEntriesWithComments(reader: Reader, query: IntegratedQuery, turn: Turn): Promise<PlacedCommentedEntry[]> {
  const rows = await read<Row & { comment: string }>(reader, query, turn, COMMENTS)
  return rows.map(row => ({ entry: { ...placedEntry(row), comment: row.comment }, key: keyOf(row), file: row.file_name }))
}

/** How many entries there are, and how many of them stand before the key. `withComments` lets the words be looked for in comments too. */
export async function countIntegrated(reader: Reader, query: IntegratedQuery, withComments: boolean, before: IntegratedKey | null): Promise<{ total: number; earlier: number }> {
  if (isWhole(query.filter)) return countWhole(reader, query, before)
  const comments = withComments ? COMMENTS : { join: sql``, searched: sql`` }
  const earlier = before ? sql`${PLACE} < ${placeOf(before)}` : sql`false`
  const { rows } = await sql<{ total: number; earlier: number }>`
    select count(*) as total, count(*) filter (where ${earlier}) as earlier ${found(query, comments)}`.execute(reader)
  return { total: Number(rows[0]?.total ?? 0), earlier: Number(rows[0]?.earlier ?? 0) }
}

/** Whatever a filter may come to hold, only the choice of agencies leaves whole packages. */
function isWhole(filter: IntegratedFilter): boolean { return Object.keys(filter).every(key => key === 'agencies') }

/** Nothing narrows it, so each package says itself how many entries it holds; only those handed in before it did so are counted. */
async function countWhole(reader: Reader, query: IntegratedQuery, before: IntegratedKey | null): Promise<{ total: number; earlier: number }> {
  const counted = (those: RawBuilder<unknown>): RawBuilder<unknown> => sql`(select count(*) from submission_entries entry where ${ofPackage(query.caseId)} ${those})`
  const { rows } = await sql<{ total: number; earlier: number }>`
    select coalesce(sum(coalesce(sent.events, ${counted(sql``)})), 0)::int as total, ${before ? sql`coalesce(sum(${counted(sql`and ${PLACE} < ${placeOf(before)} and entry.sort_day <= ${before.day}`)}), 0)::int` : sql`0`} as earlier
    from ${packagesOf(query)} join submissions sent on sent.case_id = ${query.caseId} and sent.agency_id = package.agency_id and sent.number = package.number`.execute(reader)
  return rows[0] ?? { total: 0, earlier: 0 }
}

interface Row extends EntryRow {
  readonly agency: string
  readonly entry_id: string
  readonly sort_day: string
  readonly sort_time: string
  readonly rank: number
  readonly sort_position: number
  readonly file_name: string | null
  readonly department: string | null
}

/** The source with its department before it, as a source prefix: an agency's own name it never needs. */
function placedEntry(row: Row): UncommentedEntry {
  const entry = entryFrom(row, row.agency)
  return row.department === null ? entry : { ...entry, source: `${row.department}: ${entry.source}` }
}

interface CommentParts { readonly join: RawBuilder<unknown>; readonly searched: RawBuilder<unknown> }

const COMMENTS = {
  column: sql`, coalesce(remark.comment, '') as comment`,
  join: sql`left join entry_comments remark on remark.entry_id = said.entry_id and remark.version = said.version`,
  searched: sql`, remark.comment`,
}
const PLACE = sql`(entry.sort_day, entry.sort_time, package.rank, entry.sort_position, entry.entry_id)`

/**
 * Of each agency the first so many after the key, by an index of their order; of all those the first; and only of these what they say. So
 * a page costs the same whether the agencies sent a thousand entries or a hundred thousand.
 */
async function read<R>(reader: Reader, query: IntegratedQuery, { after, before, size }: Turn, comments: CommentParts & { readonly column: RawBuilder<unknown> }): Promise<R[]> {
  const backwards = before !== undefined && !after
  const way = backwards ? sql`desc` : sql`asc`
  const from = after ? sql`and ${PLACE} > ${placeOf(after)} and entry.sort_day >= ${after.day}` : before ? sql`and ${PLACE} < ${placeOf(before)} and entry.sort_day <= ${before.day}` : sql``
  const narrowed = isWhole(query.filter) ? sql`where ${ofPackage(query.caseId)}` : sql`join entry_versions said on said.entry_id = entry.entry_id and said.version = entry.version
      ${comments.join} where ${ofPackage(query.caseId)} ${within(query.filter)} ${naming(query)} ${saying(query.filter, comments.searched)}`
  const { rows } = await sql<R>`
    with placed as (
      select package.rank, first.* from ${packagesOf(query)} cross join lateral (
        select entry.agency_id, entry.entry_id, entry.version, entry.sort_day, entry.sort_time, entry.sort_position from submission_entries entry ${narrowed} ${from}
        order by entry.sort_day ${way}, entry.sort_time ${way}, entry.sort_position ${way}, entry.entry_id ${way} limit ${size}) as first
      order by first.sort_day ${way}, first.sort_time ${way}, package.rank ${way}, first.sort_position ${way}, first.entry_id ${way} limit ${size})
    select agency.name as agency, entry.entry_id, entry.sort_day, entry.sort_time, entry.rank, entry.sort_position, file.file_name, department.name as department,
      ${ENTRY_COLUMNS_SQL} ${comments.column}
    from placed entry join entry_versions said on said.entry_id = entry.entry_id and said.version = entry.version
    join agencies agency on agency.agency_id = entry.agency_id
    join entries record on record.entry_id = entry.entry_id left join uploads file on file.upload_id = record.upload_id
    left join departments department on department.department_id = record.department_id
    ${comments.join}
    order by entry.sort_day ${way}, entry.sort_time ${way}, entry.rank ${way}, entry.sort_position ${way}, entry.entry_id ${way}`.execute(reader)
  return backwards ? rows.toReversed() : rows
}

/** The same entries, without comments, as a clause `from package … entry … said` and no more tables than counting needs. */
export function entriesAsked(query: IntegratedQuery): RawBuilder<unknown> { return found(query, { join: sql``, searched: sql`` }) }

function found(query: IntegratedQuery, comments: CommentParts): RawBuilder<unknown> {
  return sql`
    from ${packagesOf(query)} join submission_entries entry on ${ofPackage(query.caseId)}
    join entry_versions said on said.entry_id = entry.entry_id and said.version = entry.version
    ${comments.join}
    where true ${within(query.filter)} ${naming(query)} ${saying(query.filter, comments.searched)}`
}

/** The signed packages that are asked for, each with its agency's place in the list. */
function packagesOf({ agencies, filter }: IntegratedQuery): RawBuilder<unknown> {
  const packages = agencies.map((agency, rank) => ({ agency_id: agency.agencyId, number: agency.submission, rank }))
    .filter(each => each.number !== null && (!filter.agencies || filter.agencies.includes(each.agency_id)))
  return sql`jsonb_to_recordset(${JSON.stringify(packages)}::jsonb) as package (agency_id uuid, number int, rank int)`
}

function ofPackage(caseId: string): RawBuilder<unknown> {
  return sql`entry.case_id = ${caseId} and entry.agency_id = package.agency_id and entry.number = package.number and entry.chronology = 'events'`
}

/** Entries that may lie in the period. One without any date cannot be said to. */
function within({ from, to }: IntegratedFilter): RawBuilder<unknown> {
  const dated = from || to ? sql`and (said.earliest is not null or said.latest is not null)` : sql``
  return sql`${dated} ${from ? sql`and (said.latest is null or said.latest >= ${from})` : sql``} ${to ? sql`and (said.earliest is null or said.earliest <= ${to})` : sql``}`
}

/** A comment that names somebody brings no entry into an edition that has none. (Looked up once for all entries: the wall asks of each mention whether it may be read.) */
function naming({ caseId, filter: { child } }: IntegratedQuery): RawBuilder<unknown> {
  return child === undefined ? sql`` : sql`and (said.entry_id, said.version) in (select named.entry_id, named.version from mentions named
    left join lateral (select a.outcome, a.identity_id from mention_answers a where a.entry_id = named.entry_id and a.version = named.version
      and a.field = named.field and a.starts_at = named.starts_at order by a.revision desc limit 1) answer on true
    where named.case_id = ${caseId} and named.identity_id = ${child} and named.field <> 'comment' and (answer.outcome is null or answer.identity_id = ${child}) offset 0)`
}

function saying({ words = '', person = [] }: IntegratedFilter, searched: RawBuilder<unknown>): RawBuilder<unknown> {
  const wanted = fold(words).split(/\s+/).filter(word => word !== '').map(word => sql`strpos(${spoken(searched)}, ${word}) > 0`)
  const names = person.map(fold).filter(name => name !== '').map(name => `(^|[^[:alnum:]])${name.replaceAll(/[^\p{L}\p{N}\s]/gu, mark => `\\${mark}`)}([^[:alnum:]]|$)`)
  const named = names.length > 0 ? [sql`${spoken(searched)} ~ ${names.join('|')}`] : []
  return sql.join([sql``, ...wanted, ...named], sql` and `)
}

/** All that an entry says, compared as `fold` compares. Words without a single accent or curly mark, which most are, need not be taken apart: that takes ten times as long. */
function spoken(searched: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(select case when octet_length(words) = length(words) then lower(words) else lower(regexp_replace(normalize(translate(words, '’‘', ''''''), NFD), '[\u0300-\u036f]', 'g')) end
    from (select concat_ws(E'\n', said.event, said.source, said.date_text, said.time_text, (select string_agg(value, E'\n') from jsonb_each_text(said.other)) ${searched}) as words) as told)`
}

function placeOf(key: IntegratedKey): RawBuilder<unknown> {
  return sql`(${key.day}::text, ${key.time}::text, ${key.agency}::int, ${key.position}::int, ${key.entryId}::uuid)`
}

/** For further queries over `entriesAsked`: the columns of a key, and the key in such a row. */
export const KEY_COLUMNS = sql`entry.entry_id, entry.sort_day, entry.sort_time, package.rank, entry.sort_position`
export function keyOf(row: Pick<Row, 'entry_id' | 'sort_day' | 'sort_time' | 'rank' | 'sort_position'>): IntegratedKey { return { day: row.sort_day, time: row.sort_time, agency: row.rank, position: row.sort_position, entryId: row.entry_id } }
