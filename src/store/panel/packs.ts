/** What a Panel was given to read, as it stood, and who has opened it. */
import { sql } from 'kysely'
import type { PackContent } from '../../domain/panel/pack.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface Pack { readonly version: number; readonly content: PackContent; readonly on: PlainDate; readonly at: Date }

/** Every version, oldest first. */
export async function packsOf(reader: Reader, caseId: string, number: number): Promise<readonly Pack[]> {
  const rows = await reader.selectFrom('panel_packs').selectAll().where('case_id', '=', caseId).where('number', '=', number).orderBy('version').execute()
  return rows.map(row => ({ version: row.version, content: row.content, on: row.circulated_on, at: row.circulated_at }))
}

export async function insertPack(writer: Writer, session: Session, caseId: string, number: number, pack: Omit<Pack, 'at'>): Promise<void> {
  await writer.insertInto('panel_packs').values({
    board_id: session.boardId, case_id: caseId, number, version: pack.version, content: JSON.stringify(pack.content), circulated_on: pack.on, circulated_by: session.personId,
  }).execute()
}

export interface PackReading { readonly firstAt: Date; readonly lastAt: Date; readonly times: number }

/** By person, from the log of reads; empty for whoever neither runs nor chairs the Panel. */
export async function packReadings(reader: Reader, caseId: string): Promise<ReadonlyMap<string, PackReading>> {
  const { rows } = await sql<{ person_id: string; first_at: Date; last_at: Date; times: number }>`
    select person_id, first_at, last_at, times from app.panel_pack_readers(${caseId})`.execute(reader)
  return new Map(rows.map(row => [row.person_id, { firstAt: row.first_at, lastAt: row.last_at, times: Number(row.times) }]))
}

/** A file that is in a pack of the case, with its bytes; null where it is not there for this person. */
export async function packFile(reader: Reader, caseId: string, fileId: string): Promise<{ readonly name: string; readonly content: Buffer } | null> {
  const row = await reader.selectFrom('initial_return_files as f').select(['f.name', 'f.content']).where('f.case_id', '=', caseId).where('f.file_id', '=', fileId)
    .where(sql<boolean>`exists (select from panel_packs p where p.case_id = f.case_id and p.content @> jsonb_build_object('information', jsonb_build_array(jsonb_build_object('files', jsonb_build_array(jsonb_build_object('fileId', f.file_id))))))`)
    .executeTakeFirst()
  return row ?? null
}
