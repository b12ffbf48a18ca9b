/** What is put on record of a letter after its draft: further versions, approval, sending, setting aside. Each is a row of its own. */
import { createHash } from 'node:crypto'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Session, Writer } from '../database.ts'
import type { Letter } from './letters.ts'
import type { Manner } from './tables.ts'

type Which = Pick<Letter, 'caseId' | 'letterId'>
const key = (session: Session, letter: Which) => ({ board_id: session.boardId, case_id: letter.caseId, letter_id: letter.letterId })

export async function insertVersion(writer: Writer, session: Session, letter: Which, version: number, templateId: string | null, filled: Readonly<Record<string, string>>): Promise<void> {
  await writer.insertInto('case_letter_versions').values({ ...key(session, letter), version, template_id: templateId, filled: JSON.stringify(filled), saved_by: session.personId }).execute()
}

/** The fingerprint of the document that was approved, SHA-256 in hex. */
export async function insertApproval(writer: Writer, session: Session, letter: Which, version: number, document: Buffer, on: PlainDate): Promise<string> {
  const sha256 = createHash('sha256').update(document).digest()
  await writer.insertInto('case_letter_approvals').values({ ...key(session, letter), version, document, sha256, approved_on: on, approved_by: session.personId }).execute()
  return sha256.toString('hex')
}

export async function insertDispatch(writer: Writer, session: Session, letter: Which, version: number, manner: Manner, on: PlainDate): Promise<void> {
  await writer.insertInto('case_letter_dispatches').values({ ...key(session, letter), version, manner, sent_on: on, recorded_by: session.personId }).execute()
}

export async function insertSetAside(writer: Writer, session: Session, letter: Which, reason: string): Promise<void> {
  await writer.insertInto('case_letter_set_asides').values({ ...key(session, letter), reason, recorded_by: session.personId }).execute()
}
