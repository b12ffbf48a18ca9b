/** The letters of a case, and how far each has come. What somebody may not see is not among them. */
import type { PlainDate } from '../../domain/plain-date.ts'
import { isLetterKind, type LetterKind } from '../../domain/letters/kinds.ts'
import type { LetterProgress } from '../../domain/letters/progress.ts'
import { isRole, type Role } from '../../domain/roles.ts'
import type { Reader } from '../database.ts'
import type { Manner } from './tables.ts'

export interface Letter extends LetterProgress {
  readonly caseId: string
  readonly letterId: string
  readonly kind: LetterKind
  readonly about: string
  readonly signatory: Role
  readonly to: { readonly name: string; readonly email: string | null; readonly personId: string | null; readonly agencyId: string | null }
  readonly draftedOn: PlainDate
  readonly sent: { readonly on: PlainDate; readonly manner: Manner; readonly by: string } | null
  readonly setAside: { readonly reason: string; readonly by: string } | null
}

/** In the order in which they were drafted. */
export async function lettersOf(reader: Reader, caseId: string): Promise<readonly Letter[]> { return lettersOfCases(reader, [caseId]) }

export async function lettersOfCases(reader: Reader, caseIds: readonly string[]): Promise<readonly Letter[]> {
  if (caseIds.length === 0) return []
  const rows = await reader.selectFrom('case_letters as l')
    .leftJoin('case_letter_dispatches as d', 'd.letter_id', 'l.letter_id').leftJoin('case_letter_set_asides as s', 's.letter_id', 'l.letter_id')
    .select(['l.case_id', 'l.letter_id', 'l.kind', 'l.about', 'l.signatory', 'l.to_name', 'l.to_email', 'l.person_id', 'l.agency_id', 'l.drafted_on',
      'd.sent_on', 'd.manner', 'd.recorded_by as sent_by', 's.reason', 's.recorded_by as set_aside_by'])
    .select(({ selectFrom }) => [
      selectFrom('case_letter_versions as v').select(({ fn }) => fn.max('v.version').as('version')).whereRef('v.letter_id', '=', 'l.letter_id').as('version'),
      selectFrom('case_letter_approvals as a').select(({ fn }) => fn.max('a.version').as('version')).whereRef('a.letter_id', '=', 'l.letter_id').as('approved'),
    ])
    .where('l.case_id', 'in', caseIds).orderBy('l.drafted_at').orderBy('l.to_name').execute()
  return rows.flatMap(row => isLetterKind(row.kind) && isRole(row.signatory) ? [{
    caseId: row.case_id, letterId: row.letter_id, kind: row.kind, about: row.about, signatory: row.signatory, draftedOn: row.drafted_on,
    to: { name: row.to_name, email: row.to_email, personId: row.person_id, agencyId: row.agency_id }, version: row.version ?? 1, approved: row.approved,
    sent: row.sent_on === null || row.manner === null || row.sent_by === null ? null : { on: row.sent_on, manner: row.manner, by: row.sent_by },
    setAside: row.reason === null || row.set_aside_by === null ? null : { reason: row.reason, by: row.set_aside_by },
  }] : [])
}

export async function letterOfCase(reader: Reader, caseId: string, letterId: string): Promise<Letter | null> {
  return (await lettersOf(reader, caseId)).find(letter => letter.letterId === letterId) ?? null
}

/** The letters of these kinds that were sent, oldest first: for pages where whom they went to reads them. */
export async function sentLetters(reader: Reader, caseId: string, kinds: readonly LetterKind[]): Promise<readonly (Letter & { readonly document: Buffer; readonly sentOn: PlainDate })[]> {
  const found = await lettersOf(reader, caseId)
  const sent = found.flatMap(letter => letter.sent !== null && kinds.includes(letter.kind) ? [{ ...letter, sentOn: letter.sent.on }] : [])
  // One after another: a reader is one connection, which answers one question at a time.
  const told = []
  for (const letter of sent) told.push({ ...letter, document: (await approvedDocument(reader, letter.letterId, letter.approved ?? 0))?.document ?? Buffer.alloc(0) })
  return told
}

export interface LetterVersion { readonly version: number; readonly filled: Readonly<Record<string, string>>; readonly templateId: string | null; readonly savedAt: Date; readonly savedBy: string }

/** Newest first. */
export async function versionsOf(reader: Reader, letterId: string): Promise<readonly LetterVersion[]> {
  const rows = await reader.selectFrom('case_letter_versions').selectAll().where('letter_id', '=', letterId).orderBy('version', 'desc').execute()
  return rows.map(row => ({ version: row.version, filled: row.filled, templateId: row.template_id, savedAt: row.saved_at, savedBy: row.saved_by }))
}

export interface ApprovedDocument { readonly document: Buffer; readonly sha256: string; readonly approvedBy: string; readonly approvedOn: PlainDate }

/** The document that was approved in that version; null where that version was not. */
export async function approvedDocument(reader: Reader, letterId: string, version: number): Promise<ApprovedDocument | null> {
  const row = await reader.selectFrom('case_letter_approvals').selectAll().where('letter_id', '=', letterId).where('version', '=', version).executeTakeFirst()
  return row ? { document: row.document, sha256: row.sha256.toString('hex'), approvedBy: row.approved_by, approvedOn: row.approved_on } : null
}
