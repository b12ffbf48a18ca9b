/**
 * A signed integrated chronology of many agencies and entries, put on record at once as the owner of the tables: for what must still be
 * readable and quick when there is much of it. The same on every run.
 */
import { randomUUID } from 'node:crypto'
import type { Cast } from './cast.ts'

const AGENCIES = [['Police', 'POL'], ['Children’s social care', 'CSC'], ['Community health trust', 'CHT'], ['GP practice', 'GP'],
  ['Acute hospital trust', 'AHT'], ['Education', 'EDU'], ['Mental health trust', 'MHT'], ['Housing', 'HOU'],
  ['Probation', 'PRO'], ['Ambulance service', 'AMB'], ['Drug and alcohol service', 'DAS'], ['Youth offending service', 'YOS']] as const

/** Adds agencies to the case, `each` entries apiece over 2012 to 2016: most of a day, some of a month, a season, a span, before or after a day, or without a date. */
export async function manyEntries(the: Cast, caseId: string, many: { readonly agencies: number; readonly each: number }): Promise<void> {
  const by = (await the.on('board_manager')).personId
  // Each case that is filled so has agencies of its own.
  const { rows: [before] } = await the.owner.query<{ cases: number }>("select count(*)::int as cases from agencies where code ~ '^POL.*M'")
  const own = before?.cases ? String.fromCharCode(64 + before.cases) : ''
  for (let index = 0; index < many.agencies; index += 1) {
    const [name, code] = AGENCIES[index % AGENCIES.length] ?? AGENCIES[0]
    const round = Math.floor(index / AGENCIES.length)
    const agency = randomUUID()
    const of = [the.boardId, caseId, agency]
    await the.owner.query('insert into agencies values ($1, $2, $3, $4, $5, $6)', [the.boardId, agency, round ? `${name} ${round + 1}${own}` : `${name} (many)${own}`, round ? `${code}${round + 1}${own}` : `${code}${own}M`, index, 'health'])
    await the.owner.query("insert into review_agencies (board_id, case_id, agency_id, in_scope, basis) values ($1, $2, $3, true, 'Section 14B')", of)
    await the.owner.query("insert into submissions (board_id, case_id, agency_id, number, events, hash, parts, submitted_by) values ($1, $2, $3, 1, $5, sha256('x'), '{}', $4)", [...of, by, many.each])
    await the.owner.query(`with told as (
        select gen_random_uuid() as id, n, day, case when n % 211 = 0 then 'unknown' when n % 97 = 0 then 'before' when n % 89 = 0 then 'after' when n % 37 = 0 then 'season' when n % 23 = 0 then 'range' when n % 11 = 0 then 'month' else 'day' end as kind
        from (select n, date '2012-01-01' + ((hashint4(n * 7919 + $6) & 2147483647) % 1734 * (hashint4(n * 104729 + $6) & 1023) / 1023 + (case when n % 3 = 0 then 0 else 200 end)) % 1734 as day from generate_series(1, $5::int) n) as days),
      dated as (select *, case kind when 'unknown' then null when 'before' then null when 'season' then date_trunc('quarter', day)::date when 'month' then date_trunc('month', day)::date else day end as earliest,
        case kind when 'unknown' then null when 'after' then null when 'season' then (date_trunc('quarter', day) + interval '3 months - 1 day')::date when 'month' then (date_trunc('month', day) + interval '1 month - 1 day')::date
          when 'range' then day + n % 60 else day end as latest from told),
      placed as (select *, coalesce(earliest::text, latest::text, '9999-99-99') || case when earliest is not null then ' 1' when latest is not null then ' 0' else ' 9' end as sort_day from dated),
      first as (insert into entries (board_id, case_id, agency_id, entry_id, chronology, number, version, sort_day, sort_time, sort_position) select $1, $2, $3, id, 'events', n, 1, sort_day, '99:99', n from placed returning 1),
      second as (insert into entry_versions (board_id, case_id, agency_id, entry_id, version, removed, row_number, place, date_text, earliest, latest, precision, inferred, source, event, other, written_by)
        select $1, $2, $3, id, 1, false, n, 'Row ' || n, case kind when 'day' then to_char(day, 'DD/MM/YYYY') when 'month' then to_char(day, 'FMMonth YYYY') when 'season' then 'around ' || to_char(day, 'FMMonth YYYY') when 'unknown' then 'not known'
            else kind || ' ' || to_char(day, 'DD/MM/YYYY') end, earliest, latest, kind, false, 'Record ' || n % 7, 'Home visit number ' || n || '. Child A was seen and Mother spoke of the flat.',
          case when n % 2 = 0 then jsonb_build_object('Child seen?', case n % 6 when 0 then 'Yes' when 2 then 'No' else 'Yes, alone' end) else '{}' end, $4 from placed returning 1)
      insert into submission_entries (board_id, case_id, agency_id, number, chronology, entry_id, version, sort_day, sort_time, sort_position) select $1, $2, $3, 1, 'events', id, 1, sort_day, '99:99', n from placed`,
    [...of, by, many.each, index * 31 + 5])
    await the.owner.query("insert into sign_offs (board_id, case_id, agency_id, number, hash, signed_name, signed_role, signed_on, signed_by) values ($1, $2, $3, 1, sha256('x'), 'A Manager', 'Head', '2016-11-29', $4)", [...of, by])
  }
  await the.owner.query('analyze entries, entry_versions, submission_entries')
}
