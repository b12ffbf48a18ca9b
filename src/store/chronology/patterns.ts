/**
 * What the integrated chronology shows when it is counted: contacts, entries by span, who saw the child. Counted in the database over
 * the entries that the page asks for, so that no chronology is ever held whole; comments take no part in it.
 */
import { sql } from 'kysely'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Contacts, Loose } from '../../domain/chronology/gaps.ts'
import type { Period } from '../../domain/chronology/package.ts'
import type { Span } from '../../domain/chronology/spans.ts'
import type { Reader } from '../database.ts'
import { SAYS_NO_CONTACT_SQL } from './entry-rows.ts'
import { entriesAsked } from './integrated.ts'
import type { IntegratedQuery } from './integrated.ts'

/** Of which days the entries asked for tell, and how many there are; both days null where none has a date. */
export interface Extent { readonly first: PlainDate | null; readonly last: PlainDate | null; readonly entries: number; readonly undated: number }

export async function extentOf(reader: Reader, query: IntegratedQuery): Promise<Extent> {
  const { rows } = await sql<Extent>`select min(coalesce(said.earliest, said.latest)) as first, max(coalesce(said.latest, said.earliest)) as last,
    count(*) as entries, count(*) filter (where said.earliest is null and said.latest is null) as undated ${entriesAsked(query)}`.execute(reader)
  return rows[0] ?? { first: null, last: null, entries: 0, undated: 0 }
}

/** The period that the review looks at closely; null where no review is on record. Its background, which is told in outline, is not counted. */
export async function reviewPeriod(reader: Reader, caseId: string): Promise<Period | null> {
  const row = await reader.selectFrom('reviews').select(['period_from', 'period_to']).where('case_id', '=', caseId).executeTakeFirst()
  return row ? { from: row.period_from, to: row.period_to } : null
}

/** By the agency's place in the list; `all` of them together. */
export interface ContactsOnRecord { readonly byAgency: ReadonlyMap<number, Contacts>; readonly all: Contacts }

/** Contacts within the period. Holes too short to be a gap are closed in the database already, so that what comes back is short. */
export async function contactsIn(reader: Reader, query: IntegratedQuery, period: Period, atLeast: number): Promise<ContactsOnRecord> {
  const { rows } = await sql<{ rank: number | null; kind: 'known' | 'loose' | 'said none'; from: PlainDate; to: PlainDate; entries: number }>`
    with told as (
      select package.rank, greatest(coalesce(said.earliest, ${period.from}::date), ${period.from}::date) as first, least(coalesce(said.latest, ${period.to}::date), ${period.to}::date) as last,
        case when ${SAYS_NO_CONTACT_SQL} then 'said none'
          when said.precision in ('day', 'range') and said.earliest is not null and said.latest is not null then 'known' else 'loose' end as kind
      ${entriesAsked({ ...query, filter: { ...query.filter, ...period } })})
    select rank, 'known' as kind, lower(stretch) as "from", upper(stretch) - ${atLeast}::int as "to", 0 as entries
      from (select rank, unnest(range_agg(daterange(first, last + ${atLeast}::int, '[)'))) as stretch from told where kind = 'known' group by grouping sets ((rank), ())) as merged
    union all select rank, kind, first, last, count(*) from told where kind <> 'known' group by rank, kind, first, last`.execute(reader)
  const contacts = (of: typeof rows): Contacts => {
    const days = (kind: 'known' | 'loose' | 'said none'): Loose[] => of.filter(row => row.kind === kind).map(({ from, to, entries }) => ({ from, to, entries }))
    return { known: days('known'), loose: days('loose'), saidNone: days('said none') }
  }
  const ranks = new Set(rows.flatMap(row => row.rank ?? []))
  return {
    byAgency: new Map([...ranks].map(rank => [rank, contacts(rows.filter(row => row.rank === rank))])),
    all: contacts(rows.filter(row => row.kind !== 'known' || row.rank === null)),
  }
}

/** So many entries of one agency that may lie from the span that begins on `first` to that which begins on `last`; null where open to that side. */
export interface SpanCount { readonly agency: number; readonly first: PlainDate | null; readonly last: PlainDate | null; readonly exact: boolean; readonly entries: number }

/** Dated entries, counted by the spans in which they begin and end: one within a single span has the same for both. */
export async function countsBySpan(reader: Reader, query: IntegratedQuery, span: Span): Promise<SpanCount[]> {
  const { rows } = await sql<SpanCount>`
    select package.rank as agency, date_trunc(${span}, said.earliest)::date as first, date_trunc(${span}, said.latest)::date as last,
      bool_and(said.precision in ('day', 'range')) as exact, count(*) as entries
    ${entriesAsked(query)} and (said.earliest is not null or said.latest is not null) group by 1, 2, 3 order by 1, 2 nulls first, 3 nulls last`.execute(reader)
  return rows
}

/** Entries without any date, by agency: they have no place on a line of time. */
export async function undatedByAgency(reader: Reader, query: IntegratedQuery): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ rank: number; entries: number }>`
    select package.rank, count(*) as entries ${entriesAsked(query)} and said.earliest is null and said.latest is null group by 1`.execute(reader)
  return new Map(rows.map(row => [row.rank, row.entries]))
}
