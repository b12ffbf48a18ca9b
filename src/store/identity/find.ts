/** Finding mentions and keeping them: in what is being written, and in all of one case when somebody is put on its map or gets another name. */
import { sql } from 'kysely'
import { carryAnswers } from '../../domain/identity/carry.ts'
import { nameFinder, type FoundMention } from '../../domain/identity/find-mentions.ts'
import { fieldsOf, type MentionField } from '../../domain/identity/mention.ts'
import type { Session, Writer } from '../database.ts'
import type { PackageOf } from '../chronology/scope.ts'
import { namesToFind } from './identities.ts'
import { answersIn, insertAnswers, type AnswerRow } from './answers.ts'

/** One version of an entry, as far as it is searched. */
export interface SearchedVersion { readonly agency_id: string; readonly entry_id: string; readonly version: number; readonly source: string; readonly event: string; readonly other: Readonly<Record<string, string>>; readonly comment: string }
interface FoundRow { readonly agency_id: string; readonly entry_id: string; readonly version: number; readonly field: MentionField; readonly starts_at: number; readonly ends_at: number; readonly spelt: string; readonly identity_id: string }

type Find = (text: string) => readonly FoundMention[]

/** In versions that were just written. What was said of an earlier version is carried along where the words are the same. */
export async function findInVersions(writer: Writer, session: Session, of: PackageOf, versions: readonly Omit<SearchedVersion, 'agency_id'>[]): Promise<void> {
  const people = await namesToFind(writer, of.caseId)
  if (people.length === 0) return
  const find = nameFinder(people)
  const searched = versions.map(version => ({ ...version, agency_id: of.agencyId }))
  const carried = await carriedTo(writer, of, searched.filter(each => each.version > 1), find)
  await insertFound(writer, session, of.caseId, searched.flatMap(version => rowsFor(version, find, carried.filter(each => each.entry_id === version.entry_id))))
  await insertAnswers(writer, session, of.caseId, carried)
}

/** How many versions are read at once. */
const AT_ONCE = 2000

/** In the whole case: only entries that name this person, or were thought to, are looked at closely. What people answered stays. */
export async function findInCase(writer: Writer, session: Session, caseId: string, identityIds: readonly string[]): Promise<void> {
  const people = await namesToFind(writer, caseId)
  const [find, findThem] = [nameFinder(people), nameFinder(people.filter(each => identityIds.includes(each.identityId)))]
  const before = new Set((await writer.selectFrom('mentions').select(['entry_id', 'version']).distinct().where('case_id', '=', caseId).where('identity_id', 'in', [...identityIds]).execute()).map(row => `${row.entry_id} ${row.version}`))
  for (let after: SearchedVersion | undefined; ;) {
    const versions = await versionsIn(writer, caseId, after)
    const affected = versions.filter(each => before.has(`${each.entry_id} ${each.version}`) || fieldsOf(each).some(({ text }) => findThem(text).length > 0))
    if (affected.length > 0) await findAnew(writer, session, caseId, affected, find)
    if (versions.length < AT_ONCE) return
    after = versions.at(-1)
  }
}

async function findAnew(writer: Writer, session: Session, caseId: string, versions: readonly SearchedVersion[], find: Find): Promise<void> {
  const answers = await answersIn(writer, caseId, versions)
  const wanted = new Map(versions.flatMap(version => rowsFor(version, find, answers.filter(each => each.entry_id === version.entry_id && each.version === version.version))).map(row => [keyOf(row), row]))
  const { rows: kept } = await sql<FoundRow>`select m.* from mentions m join jsonb_to_recordset(${JSON.stringify(versions.map(({ entry_id, version }) => ({ entry_id, version })))}::jsonb) as asked (entry_id uuid, version int)
    on asked.entry_id = m.entry_id and asked.version = m.version where m.case_id = ${caseId}`.execute(writer)
  const stale = kept.filter(row => !wanted.has(keyOf(row)))
  if (stale.length > 0) {
    await sql`delete from mentions m using jsonb_to_recordset(${JSON.stringify(stale)}::jsonb) as stale (entry_id uuid, version int, field text, starts_at int, identity_id uuid)
      where m.case_id = ${caseId} and m.entry_id = stale.entry_id and m.version = stale.version and m.field = stale.field and m.starts_at = stale.starts_at and m.identity_id = stale.identity_id`.execute(writer)
  }
  const known = new Set(kept.map(keyOf))
  await insertFound(writer, session, caseId, [...wanted.values()].filter(row => !known.has(keyOf(row))))
}

function keyOf(row: FoundRow): string { return [row.entry_id, row.version, row.field, row.starts_at, row.ends_at, row.identity_id].join(' ') }

/** A row for each person whom each place may be. A place that lies across one that was answered is left out: people read it already. */
function rowsFor(version: SearchedVersion, find: Find, answered: readonly Pick<AnswerRow, 'field' | 'starts_at' | 'ends_at'>[]): FoundRow[] {
  const { agency_id, entry_id, version: number } = version
  return fieldsOf(version).flatMap(({ field, text }) => find(text)
    .filter(({ from, to }) => !answered.some(each => each.field === field && each.starts_at !== from && each.starts_at < to && from < each.ends_at))
    .flatMap(({ from, to, spelt, people }) => people.map(identity_id => ({ agency_id, entry_id, version: number, field, starts_at: from, ends_at: to, spelt, identity_id }))))
}

async function insertFound(writer: Writer, session: Session, caseId: string, rows: readonly FoundRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 5000) {
    await sql`insert into mentions (board_id, case_id, agency_id, entry_id, version, field, starts_at, ends_at, spelt, identity_id)
      select ${session.boardId}, ${caseId}, agency_id, entry_id, version, field, starts_at, ends_at, spelt, identity_id
      from jsonb_to_recordset(${JSON.stringify(rows.slice(from, from + 5000))}::jsonb) as found (agency_id uuid, entry_id uuid, version int, field text, starts_at int, ends_at int, spelt text, identity_id uuid)`.execute(writer)
  }
}

/** Answers to the last version before each of these that had any, where its words are the same. */
async function carriedTo(writer: Writer, of: PackageOf, versions: readonly SearchedVersion[], find: Find): Promise<readonly AnswerRow[]> {
  if (versions.length === 0) return []
  const { rows: earlier } = await sql<SearchedVersion>`
    select ${of.agencyId}::uuid as agency_id, said.entry_id, said.version, said.source, said.event, said.other, coalesce(remark.comment, '') as comment
    from (select a.entry_id, max(a.version) as version from mention_answers a join jsonb_to_recordset(${JSON.stringify(versions.map(({ entry_id, version }) => ({ entry_id, version })))}::jsonb) as asked (entry_id uuid, version int)
      on asked.entry_id = a.entry_id and a.version < asked.version where a.case_id = ${of.caseId} group by a.entry_id) last
    join entry_versions said on said.entry_id = last.entry_id and said.version = last.version
    left join entry_comments remark on remark.entry_id = said.entry_id and remark.version = said.version where said.case_id = ${of.caseId}`.execute(writer)
  if (earlier.length === 0) return []
  const answers = await answersIn(writer, of.caseId, earlier)
  return versions.flatMap(version => {
    const was = earlier.find(each => each.entry_id === version.entry_id)
    if (!was) return []
    const before = new Map(fieldsOf(was).map(each => [each.field, each.text]))
    return fieldsOf(version).flatMap(({ field, text }) => {
      const said = answers.filter(each => each.entry_id === was.entry_id && each.field === field).map(row => ({ row, field, from: row.starts_at, to: row.ends_at, spelt: row.spelt, outcome: row.outcome, identityId: row.identity_id }))
      return carryAnswers(before.get(field) ?? '', said, text, find(text)).map(({ row, from, to }) => ({ ...row, version: version.version, starts_at: from, ends_at: to, carried: true }))
    })
  })
}

/** Entries as they stand and as they were last signed, in the order of their ids. */
async function versionsIn(writer: Writer, caseId: string, after: SearchedVersion | undefined): Promise<readonly SearchedVersion[]> {
  const { rows } = await sql<SearchedVersion>`
    select said.agency_id, said.entry_id, said.version, said.source, said.event, said.other, coalesce(remark.comment, '') as comment
    from (select agency_id, entry_id, version from entries where case_id = ${caseId} and not removed
      union select sent.agency_id, sent.entry_id, sent.version from signed_packages signed join submission_entries sent on sent.case_id = signed.case_id and sent.agency_id = signed.agency_id and sent.number = signed.number
        where signed.case_id = ${caseId}) standing
    join entry_versions said on said.case_id = ${caseId} and said.agency_id = standing.agency_id and said.entry_id = standing.entry_id and said.version = standing.version
    left join entry_comments remark on remark.entry_id = said.entry_id and remark.version = said.version
    ${after ? sql`where (said.entry_id, said.version) > (${after.entry_id}::uuid, ${after.version}::int)` : sql``}
    order by said.entry_id, said.version limit ${AT_ONCE}`.execute(writer)
  return rows
}
