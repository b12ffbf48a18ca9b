/**
 * Drafts a letter within the act that makes it due. It is then corrected, approved by its signatory and sent (commands/letters);
 * the facts of its kind are on record once it is sent, not before.
 */
import { randomUUID } from 'node:crypto'
import { FRAME_FIELDS } from '../../domain/letters/frame-fields.ts'
import { letterOf, type LetterKind } from '../../domain/letters/kinds.ts'
import { faultsOf, subjectOf, wordsOf, type Values } from '../../domain/letters/words.ts'
import { spoken, type PlainDate } from '../../domain/plain-date.ts'
import { roleName } from '../../domain/roles.ts'
import type { Session, Writer } from '../database.ts'
import { boardName, caseReference } from '../decision/office.ts'
import { signatoryName } from './signatory.ts'
import { templateInForce } from './templates.ts'

/** `name` is how the letter addresses them. Without an e-mail address the letter goes by post or by hand. */
export interface Addressee { readonly name: string; readonly email: string | null; readonly personId: string | null; readonly agencyId: string | null }

export interface NewLetter {
  readonly caseId: string
  readonly kind: LetterKind
  /** Tells letters of this kind apart, such as "decision 2"; those about the same are sent when the last of them is. */
  readonly about: string
  readonly to: Addressee
  /** The fields of the kind; those of every letter are filled in here. */
  readonly values: Values
  readonly on: PlainDate
}

/** The letter's id. @throws TypeError where the values do not fit the kind: a mistake in the act, not of a person */
export async function draftLetter(writer: Writer, session: Session, letter: NewLetter): Promise<string> {
  const described = letterOf(letter.kind)
  const faults = faultsOf(described, letter.values)
  if (faults.length > 0) throw new TypeError(`the letter "${letter.kind}" ${faults.join(', ')}`)
  const known: Values = {
    ...letter.values, board: await boardName(writer), reference: await caseReference(writer, letter.caseId), addressee: letter.to.name, date: spoken(letter.on),
    signatory: await signatoryName(writer, letter.caseId, described.signatory, letter.on), signatory_role: roleName(described.signatory),
  }
  const filled: Record<keyof typeof FRAME_FIELDS, string> & Values = {
    ...Object.fromEntries(Object.keys(described.fields).map(name => [name, ''])), ...known as Record<keyof typeof FRAME_FIELDS, string>,
    subject: subjectOf(described, known), words: wordsOf(described, known),
  }
  const letterId = randomUUID()
  const of = { board_id: session.boardId, case_id: letter.caseId, letter_id: letterId }
  await writer.insertInto('case_letters').values({
    ...of, kind: letter.kind, about: letter.about, signatory: described.signatory, to_name: letter.to.name, to_email: letter.to.email,
    person_id: letter.to.personId, agency_id: letter.to.agencyId, drafted_on: letter.on, drafted_by: session.personId,
  }).execute()
  const template = await templateInForce(writer, letter.kind)
  await writer.insertInto('case_letter_versions').values({
    ...of, version: 1, template_id: template?.templateId ?? null, filled: JSON.stringify(filled), saved_by: session.personId,
  }).execute()
  return letterId
}
