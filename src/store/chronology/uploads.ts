/** Files as agencies sent them, what reading each came to, and what its author has said about it since. */
import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { ChronologyKind } from '../../domain/chronology/package.ts'
import type { AcceptedFile } from '../../domain/chronology/own-shape.ts'
import type { Sheet } from '../../domain/chronology/sheet.ts'
import { NO_ANSWERS } from '../../domain/chronology/staging-answers.ts'
import type { StagingAnswers } from '../../domain/chronology/staging-answers.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { isId } from '../id.ts'
import type { Json } from '../tables.ts'
import { ownDepartment } from './departments.ts'
import { keyOf } from './scope.ts'
import type { PackageOf } from './scope.ts'

export interface UploadOf extends PackageOf { readonly uploadId: string }
export interface NewUpload extends PackageOf { readonly chronology: ChronologyKind; readonly fileName: string; readonly content: Buffer }
export interface RefusedReading { readonly refused: string; readonly advice: string }

/** Where a file stands: not read (yet), refused, waiting for its author, accepted or set aside. */
export type UploadState = 'unread' | 'refused' | 'waiting' | 'accepted' | 'set aside'

export interface Upload {
  readonly uploadId: string
  readonly chronology: ChronologyKind
  readonly fileName: string
  readonly size: number
  readonly uploadedAt: Date
  readonly uploadedBy: string
  readonly state: UploadState
  /** Entries made of it; null unless accepted. */
  readonly entries: number | null
  readonly refusal: RefusedReading | null
}

/** A file that its author must still do something about before the work can go on. */
export function isWaiting({ state }: Pick<Upload, 'state'>): boolean { return state === 'waiting' || state === 'unread' }

export async function keepUpload(writer: Writer, session: Session, upload: NewUpload): Promise<string> {
  const key = { ...keyOf(session, upload), upload_id: randomUUID() }
  await writer.insertInto('uploads').values({
    ...key, department_id: ownDepartment(upload), chronology: upload.chronology, file_name: upload.fileName, size: upload.content.length,
    sha256: createHash('sha256').update(upload.content).digest(), uploaded_by: session.personId,
  }).execute()
  await writer.insertInto('upload_files').values({ ...key, content: upload.content }).execute()
  return key.upload_id
}

export async function recordReading(writer: Writer, session: Session, of: UploadOf, reading: Sheet | RefusedReading): Promise<void> {
  const refusal = 'refused' in reading ? reading : { refused: null, advice: null }
  await writer.insertInto('upload_readings').values({
    ...keyOf(session, of), upload_id: of.uploadId, ...refusal, sheet: 'refused' in reading ? null : JSON.stringify(withoutNull(reading)),
  }).execute()
}

/** PostgreSQL text cannot hold the character U+0000, which a damaged cell may. */
function withoutNull(sheet: Sheet): unknown {
  return JSON.parse(JSON.stringify(sheet).replaceAll('\\u0000', '\ufffd'))
}

/** All files of the package, newest first. */
export async function uploadsOf(reader: Reader, of: PackageOf): Promise<Upload[]> {
  return (await uploadsIn(reader, of).orderBy('upload.uploaded_at', 'desc').execute()).map(uploadFrom)
}

export async function uploadOf(reader: Reader, of: UploadOf): Promise<Upload | null> {
  const row = isId(of.uploadId) ? await uploadsIn(reader, of).where('upload.upload_id', '=', of.uploadId).executeTakeFirst() : undefined
  return row ? uploadFrom(row) : null
}

function uploadsIn(reader: Reader, of: PackageOf) {
  return reader.selectFrom('uploads as upload')
    .innerJoin('people as person', 'person.person_id', 'upload.uploaded_by')
    .leftJoin('upload_readings as reading', join => join.onRef('reading.case_id', '=', 'upload.case_id').onRef('reading.agency_id', '=', 'upload.agency_id').onRef('reading.upload_id', '=', 'upload.upload_id'))
    .leftJoin('acceptances as acceptance', join => join.onRef('acceptance.case_id', '=', 'upload.case_id').onRef('acceptance.agency_id', '=', 'upload.agency_id').onRef('acceptance.upload_id', '=', 'upload.upload_id'))
    .select(query => ['upload.upload_id', 'upload.chronology', 'upload.file_name', 'upload.size', 'upload.uploaded_at', 'person.name',
      'reading.read_at', 'reading.refused', 'reading.advice', 'acceptance.entries',
      query.selectFrom('staging_answers as answer').select('answer.answers').whereRef('answer.case_id', '=', 'upload.case_id').whereRef('answer.agency_id', '=', 'upload.agency_id').whereRef('answer.upload_id', '=', 'upload.upload_id').orderBy('answer.revision', 'desc').limit(1).as('answers')])
    .where('upload.case_id', '=', of.caseId).where('upload.agency_id', '=', of.agencyId)
}

function uploadFrom(row: Awaited<ReturnType<ReturnType<typeof uploadsIn>['execute']>>[number]): Upload {
  return {
    uploadId: row.upload_id, chronology: row.chronology, fileName: row.file_name, size: row.size, uploadedAt: row.uploaded_at, uploadedBy: row.name,
    entries: row.entries, refusal: row.refused === null || row.advice === null ? null : { refused: row.refused, advice: row.advice },
    state: row.entries !== null ? 'accepted' : row.read_at === null ? 'unread' : row.refused !== null ? 'refused' : row.answers?.setAside ? 'set aside' : 'waiting',
  }
}

/** The file itself, as it came. */
export async function fileOf(reader: Reader, of: UploadOf): Promise<{ fileName: string; content: Buffer } | null> {
  if (!isId(of.uploadId)) return null
  const row = await reader.selectFrom('upload_files as file').innerJoin('uploads as upload', 'upload.upload_id', 'file.upload_id')
    .select(['upload.file_name', 'file.content'])
    .where('file.case_id', '=', of.caseId).where('file.agency_id', '=', of.agencyId).where('file.upload_id', '=', of.uploadId).executeTakeFirst()
  return row ? { fileName: row.file_name, content: row.content } : null
}

export interface Staged { readonly sheet: Sheet; readonly answers: StagingAnswers; readonly revision: number }

/** What was read of the file and its author's answers so far; null where it was not read or was refused. */
export async function stagedOf(reader: Reader, of: UploadOf): Promise<Staged | null> {
  if (!isId(of.uploadId)) return null
  const row = await reader.selectFrom('upload_readings').select('sheet')
    .where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).where('upload_id', '=', of.uploadId).executeTakeFirst()
  if (!row?.sheet) return null
  const answer = await reader.selectFrom('staging_answers').select(['answers', 'revision']).where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).where('upload_id', '=', of.uploadId)
    .orderBy('revision', 'desc').limit(1).executeTakeFirst()
  return { sheet: row.sheet, answers: { ...NO_ANSWERS, ...answer?.answers }, revision: answer?.revision ?? 0 }
}

/** What the author last said of the columns of an earlier file for the same chronology; null where nothing was. */
export async function columnsSaidBefore(reader: Reader, of: UploadOf, chronology: ChronologyKind): Promise<Pick<StagingAnswers, 'mapping'> & { mappedFor: string } | null> {
  const row = await reader.selectFrom('staging_answers as answer').innerJoin('uploads as upload', 'upload.upload_id', 'answer.upload_id')
    .select(['answer.answers', 'upload.file_name']).where('answer.case_id', '=', of.caseId).where('answer.agency_id', '=', of.agencyId)
    .where('upload.chronology', '=', chronology).where('answer.upload_id', '!=', of.uploadId)
    .where(sql<boolean>`answer.answers -> 'mapping' <> '{}'`).orderBy('answer.answered_at', 'desc').orderBy('answer.revision', 'desc').limit(1).executeTakeFirst()
  return row ? { mapping: row.answers.mapping, mappedFor: row.file_name } : null
}

export async function saveAnswers(writer: Writer, session: Session, of: UploadOf, revision: number, answers: StagingAnswers): Promise<void> {
  await writer.insertInto('staging_answers').values({
    ...keyOf(session, of), upload_id: of.uploadId, revision, answers: JSON.stringify(answers), answered_by: session.personId,
  }).execute()
}

export interface Acceptance { readonly revision: number; readonly replacedEarlier: boolean; readonly entries: number; readonly leftOut: Json }

export async function recordAcceptance(writer: Writer, session: Session, of: UploadOf, acceptance: Acceptance): Promise<void> {
  await writer.insertInto('acceptances').values({
    ...keyOf(session, of), upload_id: of.uploadId, revision: acceptance.revision, replaced_earlier: acceptance.replacedEarlier,
    entries: acceptance.entries, left_out: JSON.stringify(acceptance.leftOut), accepted_by: session.personId,
  }).execute()
}

/** The files that were accepted into that chronology, in the order in which they came, each as it was read and answered then. */
export async function acceptedFiles(reader: Reader, of: PackageOf, chronology: ChronologyKind): Promise<AcceptedFile[]> {
  const rows = await reader.selectFrom('acceptances as acceptance').innerJoin('uploads as upload', 'upload.upload_id', 'acceptance.upload_id')
    .innerJoin('upload_readings as reading', 'reading.upload_id', 'upload.upload_id')
    .leftJoin('staging_answers as answer', join => join.onRef('answer.upload_id', '=', 'acceptance.upload_id').onRef('answer.revision', '=', 'acceptance.revision'))
    .select(['upload.upload_id', 'upload.file_name', 'reading.sheet', 'answer.answers'])
    .where('upload.case_id', '=', of.caseId).where('upload.agency_id', '=', of.agencyId).where('upload.chronology', '=', chronology).orderBy('acceptance.accepted_at').execute()
  return rows.flatMap(row => row.sheet ? [{ uploadId: row.upload_id, fileName: row.file_name, sheet: row.sheet, answers: { ...NO_ANSWERS, ...row.answers } }] : [])
}
