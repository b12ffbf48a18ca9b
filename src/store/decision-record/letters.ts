/** The letters of a case that were sent, each byte for byte as it left. */
import type { LetterOnRecord } from '../../domain/decision-record/materials.ts'
import { letterOf } from '../../domain/letters/kinds.ts'
import type { Reader } from '../database.ts'
import { approvedDocument, lettersOf } from '../letters/letters.ts'

const MANNERS = { mail: 'by e-mail with a link', post: 'by post', hand: 'by hand' } as const

export async function lettersOnRecord(reader: Reader, caseId: string): Promise<readonly LetterOnRecord[]> {
  const found: LetterOnRecord[] = []
  for (const letter of await lettersOf(reader, caseId)) {
    const { sent } = letter
    const approved = sent === null ? null : await approvedDocument(reader, letter.letterId, letter.approved ?? 0)
    if (sent === null || approved === null) continue
    found.push({
      name: letterOf(letter.kind).name, to: letter.to.name, signatory: letter.signatory, approved: { on: approved.approvedOn, by: approved.approvedBy },
      sentOn: sent.on, manner: MANNERS[sent.manner], by: sent.by, document: approved.document, sha256: approved.sha256,
    })
  }
  return found
}
