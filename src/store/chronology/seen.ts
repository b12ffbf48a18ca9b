/** What agencies' columns say of whether the child was seen, and alone: counted by what stands in them, comments left out. */
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { readSeen, seenColumn } from '../../domain/chronology/child-seen.ts'
import type { SeenColumn } from '../../domain/chronology/child-seen.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader } from '../database.ts'
import { entriesAsked, KEY_COLUMNS, keyOf } from './integrated.ts'
import type { IntegratedKey, IntegratedQuery } from './integrated.ts'

export interface SeenHeading { readonly agency: number; readonly heading: string; readonly column: SeenColumn }

/** The agencies' columns that ask it. */
export async function seenHeadings(reader: Reader, query: IntegratedQuery): Promise<SeenHeading[]> {
  const { rows } = await sql<{ agency: number; heading: string }>`
    select distinct asked.rank as agency, heading from (select package.rank, said.other ${entriesAsked(query)}) as asked, jsonb_object_keys(asked.other) as heading order by 1, 2`.execute(reader)
  return rows.flatMap(row => {
    const column = seenColumn(row.heading)
    return column ? [{ ...row, column }] : []
  })
}

/** What one source wrote so many times in that column, cut to what a reading needs. */
export interface SeenCount { readonly agency: number; readonly column: SeenColumn; readonly source: string; readonly words: string; readonly entries: number; readonly first: PlainDate | null; readonly last: PlainDate | null }

export async function seenCounts(reader: Reader, query: IntegratedQuery, headings: readonly SeenHeading[]): Promise<SeenCount[]> {
  if (headings.length === 0) return []
  const { rows } = await sql<SeenCount>`
    select agency, "column", source, words, count(*) as entries, min(earliest) as first, max(latest) as last
    from (${answers(query, headings)}) as answer group by 1, 2, 3, 4 order by 1, 3, 4`.execute(reader)
  return rows
}

export interface SeenAlone { readonly agency: number; readonly key: IntegratedKey; readonly date: string; readonly source: string; readonly words: string }

/** The entries that say that the child was seen alone, the first so many in their order. */
export async function seenAlone(reader: Reader, query: IntegratedQuery, headings: readonly SeenHeading[], counts: readonly SeenCount[], most: number): Promise<SeenAlone[]> {
  const saying = [...new Set(counts.filter(({ column, words }) => readSeen(column, words).alone === true).map(({ words }) => words))]
  if (saying.length === 0) return []
  const { rows } = await sql<Answer>`
    select * from (${answers(query, headings)}) as answer where words in (${sql.join(saying)})
    order by sort_day, sort_time, rank, sort_position, entry_id limit ${most}`.execute(reader)
  return rows.filter(row => readSeen(row.column, row.words).alone === true)
    .map(row => ({ agency: row.rank, key: keyOf(row), date: row.date_text, source: row.source, words: row.words }))
}

type Answer = Parameters<typeof keyOf>[0] & { readonly date_text: string; readonly source: string; readonly words: string; readonly column: SeenColumn }

/** Each entry's answer in each of those columns. */
function answers(query: IntegratedQuery, headings: readonly SeenHeading[]): RawBuilder<unknown> {
  return sql`
    select told.*, asked.agency, asked."column", left(trim(told.other ->> asked.heading), 60) as words
    from (select ${KEY_COLUMNS}, said.date_text, said.source, said.earliest, said.latest, said.other ${entriesAsked(query)}) as told
    join jsonb_to_recordset(${JSON.stringify(headings)}::jsonb) as asked (agency int, heading text, "column" text)
      on asked.agency = told.rank and jsonb_exists(told.other, asked.heading)`
}
