/** Mentions that wait for a person: in the order of the chronology, page by page, each with the words that it stands in. */
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { fieldsOf, type MentionField, type MentionPlace } from '../../domain/identity/mention.ts'
import type { Reader } from '../database.ts'

export interface OpenPlace extends MentionPlace { readonly agencyId: string; readonly to: number; readonly spelt: string }
export interface OpenMention extends OpenPlace {
  readonly couldBe: readonly string[]
  /** Open mentions of the case that are spelt the same and can be the same, this one among them. */
  readonly alike: number
  /** The whole text of its field, and where the entry stands. */
  readonly text: string
  readonly agency: { readonly name: string; readonly code: string; readonly colour: number }
  readonly date: string
}

/** Of one person only, or only such as more than one person may be. */
export interface OpenAsked { readonly identityId?: string; readonly questions?: boolean }

function asked(caseId: string, { identityId, questions }: OpenAsked): RawBuilder<unknown> {
  return sql`o.case_id = ${caseId} ${identityId ? sql`and ${identityId}::uuid = any(o.could_be)` : sql``} ${questions ? sql`and cardinality(o.could_be) > 1` : sql``}`
}

export async function countOpen(reader: Reader, caseId: string, of: OpenAsked = {}): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from open_mentions o where ${asked(caseId, of)}`.execute(reader)
  return rows[0]?.count ?? 0
}

/** Open mentions by whom they can be, for a list of people. */
export async function openByPerson(reader: Reader, caseId: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ identity_id: string; count: number }>`select unnest(o.could_be) as identity_id, count(*)::int as count from open_mentions o where o.case_id = ${caseId} group by 1`.execute(reader)
  return new Map(rows.map(row => [row.identity_id, row.count]))
}

/** Spelt the same, and can be the same people and nobody besides. */
export async function openAlike(reader: Reader, caseId: string, { spelt, couldBe }: { readonly spelt: string; readonly couldBe: readonly string[] }): Promise<readonly OpenPlace[]> {
  const { rows } = await sql<PlaceRow>`select o.* from open_mentions o where o.case_id = ${caseId} and o.spelt = ${spelt} and o.could_be = ${sql.val([...couldBe].sort())}::uuid[]`.execute(reader)
  return rows.map(placeFrom)
}

interface PlaceRow { readonly agency_id: string; readonly entry_id: string; readonly version: number; readonly field: MentionField; readonly starts_at: number; readonly ends_at: number; readonly spelt: string; readonly could_be: string[] }
interface Row extends PlaceRow { readonly alike: number; readonly source: string; readonly event: string; readonly other: Record<string, string>; readonly comment: string; readonly date_text: string; readonly name: string; readonly code: string; readonly colour: number }

function placeFrom(row: PlaceRow): OpenPlace { return { agencyId: row.agency_id, entryId: row.entry_id, version: row.version, field: row.field, from: row.starts_at, to: row.ends_at, spelt: row.spelt } }

export async function openMentions(reader: Reader, caseId: string, of: OpenAsked, page: { readonly offset: number; readonly limit: number }): Promise<readonly OpenMention[]> {
  const { rows } = await sql<Row>`
    select shown.*, said.source, said.event, said.other, said.date_text, coalesce(remark.comment, '') as comment, agency.name, agency.code, agency.colour
    from (select o.*, e.sort_day, e.sort_time, e.sort_position, count(*) over (partition by o.spelt, o.could_be)::int as alike
      from open_mentions o join entries e on e.case_id = o.case_id and e.entry_id = o.entry_id where ${asked(caseId, of)}
      order by e.sort_day, e.sort_time, e.agency_id, e.sort_position, o.entry_id, o.version, o.field, o.starts_at offset ${page.offset} limit ${page.limit}) shown
    join entry_versions said on said.entry_id = shown.entry_id and said.version = shown.version
    left join entry_comments remark on remark.entry_id = said.entry_id and remark.version = said.version
    join agencies agency on agency.agency_id = shown.agency_id
    order by shown.sort_day, shown.sort_time, shown.agency_id, shown.sort_position, shown.entry_id, shown.version, shown.field, shown.starts_at`.execute(reader)
  return rows.map(row => ({
    ...placeFrom(row), couldBe: row.could_be, alike: row.alike, text: fieldsOf(row).find(each => each.field === row.field)?.text ?? '', date: row.date_text, agency: { name: row.name, code: row.code, colour: row.colour },
  }))
}

/** How many mentions in entries as they now stand are confirmed as this person. */
export async function confirmedOf(reader: Reader, caseId: string, identityId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select distinct on (a.entry_id, a.field, a.starts_at) a.identity_id from mention_answers a
      join entries e on e.case_id = a.case_id and e.entry_id = a.entry_id and e.version = a.version and not e.removed
      where a.case_id = ${caseId} order by a.entry_id, a.field, a.starts_at, a.revision desc) said where said.identity_id = ${identityId}`.execute(reader)
  return rows[0]?.count ?? 0
}
