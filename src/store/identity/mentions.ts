/** Mentions as they stand: what the service found, with what people said of it. A comment's are read only where its reader asks for comments. */
import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { mentionStatus, type Mention, type MentionField } from '../../domain/identity/mention.ts'
import type { Reader } from '../database.ts'
import { answersIn } from './answers.ts'

interface VersionOf { readonly entryId: string; readonly version: number }
interface FoundPlace { readonly agency_id: string; readonly entry_id: string; readonly version: number; readonly field: MentionField; readonly starts_at: number; readonly ends_at: number; readonly spelt: string; readonly could_be: string[]; readonly found_at: Date }

/** By entry, of these versions, each entry's in the order of its fields and words. */
export async function mentionsOf(reader: Reader, caseId: string, versions: readonly VersionOf[], withComments: boolean): Promise<ReadonlyMap<string, readonly Mention[]>> {
  const asked = versions.map(each => ({ entry_id: each.entryId, version: each.version }))
  if (asked.length === 0) return new Map()
  const { rows } = await sql<FoundPlace>`
    select m.agency_id, m.entry_id, m.version, m.field, m.starts_at, m.ends_at, m.spelt, array_agg(m.identity_id order by m.identity_id) as could_be, max(m.found_at) as found_at
    from mentions m join jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked (entry_id uuid, version int) on asked.entry_id = m.entry_id and asked.version = m.version
    where m.case_id = ${caseId} ${uncommented(withComments, sql.ref('m.field'))} group by m.agency_id, m.entry_id, m.version, m.field, m.starts_at, m.ends_at, m.spelt`.execute(reader)
  const answers = new Map((await answersIn(reader, caseId, asked)).filter(each => withComments || each.field !== 'comment').map(each => [placeKey(each), each]))
  const found = new Map(rows.map(row => [placeKey(row), row]))
  const mentions = [...new Set([...found.keys(), ...answers.keys()])].flatMap((key): Mention[] => {
    const [row, answer] = [found.get(key), answers.get(key)]
    const place = answer ?? row
    if (!place) return []
    const status = mentionStatus(row ? { couldBe: row.could_be.length, foundAt: row.found_at } : null, answer ? { outcome: answer.outcome, at: answer.answered_at } : null)
    return [{ entryId: place.entry_id, version: place.version, field: place.field, from: place.starts_at, to: place.ends_at, spelt: place.spelt, status, identityId: status === 'confirmed' ? answer?.identity_id ?? null : null, couldBe: row?.could_be ?? [] }]
  })
  return Map.groupBy(mentions.toSorted((one, other) => one.field.localeCompare(other.field) || one.from - other.from), each => each.entryId)
}

/** The same of entries as their agencies last signed them, which is what an integrated chronology shows. */
export async function mentionsOfSigned(reader: Reader, caseId: string, entryIds: readonly string[], withComments: boolean): Promise<ReadonlyMap<string, readonly Mention[]>> {
  if (entryIds.length === 0) return new Map()
  const { rows } = await sql<VersionOf>`
    select sent.entry_id as "entryId", sent.version from signed_packages signed
    join submission_entries sent on sent.case_id = signed.case_id and sent.agency_id = signed.agency_id and sent.number = signed.number
    where signed.case_id = ${caseId} and sent.entry_id = any(${sql.val([...entryIds])})`.execute(reader)
  return mentionsOf(reader, caseId, rows, withComments)
}

function placeKey(row: { readonly entry_id: string; readonly version: number; readonly field: string; readonly starts_at: number }): string { return [row.entry_id, row.version, row.field, row.starts_at].join(' ') }
function uncommented(withComments: boolean, field: RawBuilder<unknown>): RawBuilder<unknown> { return withComments ? sql`` : sql`and ${field} <> 'comment'` }
