/** What agencies returned: versions, never changed, with the files that came with each. */
import { createHash, randomUUID } from 'node:crypto'
import type { CheckedFile, FileKind } from '../../domain/information/file.ts'
import { readReturn, type ReturnContent, type VersionStanding } from '../../domain/information/return.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface ReturnedFile { readonly fileId: string; readonly name: string; readonly kind: FileKind; readonly size: number }

export interface ReturnedVersion {
  readonly version: number
  readonly standing: VersionStanding
  /** Why there is a further version; '' for the first. */
  readonly reason: string
  readonly content: ReturnContent
  readonly files: readonly ReturnedFile[]
  readonly on: PlainDate
  readonly at: Date
  /** Who sent it. `post` is '' for somebody with an account who holds no post on record. */
  readonly by: { readonly name: string; readonly post: string }
}

/** By request, oldest first: those that the person asking may read. */
export async function versionsOf(reader: Reader, caseId: string): Promise<ReadonlyMap<string, readonly ReturnedVersion[]>> {
  const rows = await reader.selectFrom('initial_returns as n').leftJoin('people as p', 'p.person_id', 'n.returned_by')
    .leftJoin('initial_contacts as c', join => join.onRef('c.request_id', '=', 'n.request_id').onRef('c.contact_id', '=', 'n.contact_id'))
    .select(['n.request_id', 'n.version', 'n.standing', 'n.reason', 'n.content', 'n.returned_on', 'n.returned_at', 'p.name as person', 'p.job_title', 'c.name as contact', 'c.post'])
    .where('n.case_id', '=', caseId).orderBy('n.version').execute()
  const files = await reader.selectFrom('initial_return_files').select(['request_id', 'version', 'file_id', 'name', 'kind', 'size']).where('case_id', '=', caseId).orderBy('name').execute()
  return Map.groupBy(rows.map(row => ({
    requestId: row.request_id, version: row.version, standing: row.standing, reason: row.reason, content: readReturn(row.content), on: row.returned_on, at: row.returned_at,
    by: { name: row.person ?? row.contact ?? '', post: row.job_title ?? row.post ?? '' },
    files: files.filter(file => file.request_id === row.request_id && file.version === row.version)
      .map(file => ({ fileId: file.file_id, name: file.name, kind: file.kind, size: file.size })),
  })), each => each.requestId)
}

export interface NewReturn {
  readonly requestId: string
  readonly version: number
  readonly content: ReturnContent
  readonly standing: VersionStanding
  readonly reason: string
  readonly files: readonly CheckedFile[]
  readonly on: PlainDate
}

export async function insertReturn(writer: Writer, session: Session, caseId: string, sent: NewReturn): Promise<void> {
  const key = { board_id: session.boardId, case_id: caseId, request_id: sent.requestId, version: sent.version }
  await writer.insertInto('initial_returns').values({
    ...key, content: JSON.stringify(sent.content), standing: sent.standing, reason: sent.reason, returned_on: sent.on, returned_by: session.personId, contact_id: null,
  }).execute()
  for (const file of sent.files) {
    await writer.insertInto('initial_return_files').values({
      ...key, file_id: randomUUID(), name: file.name, kind: file.kind, size: file.bytes.length, sha256: createHash('sha256').update(file.bytes).digest(), content: file.bytes,
    }).execute()
  }
}

/** A file with its bytes; null where it is not there for this person. `agencyId` where only that agency's own are asked for. */
export async function returnedFile(reader: Reader, of: { readonly caseId: string; readonly requestId: string; readonly fileId: string; readonly agencyId: string | null }):
Promise<{ readonly name: string; readonly kind: FileKind; readonly content: Buffer } | null> {
  let query = reader.selectFrom('initial_return_files as f').innerJoin('initial_requests as r', 'r.request_id', 'f.request_id').select(['f.name', 'f.kind', 'f.content'])
    .where('f.case_id', '=', of.caseId).where('f.request_id', '=', of.requestId).where('f.file_id', '=', of.fileId)
  if (of.agencyId !== null) query = query.where('r.agency_id', '=', of.agencyId)
  return await query.executeTakeFirst() ?? null
}
