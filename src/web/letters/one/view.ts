/** A letter as it reads, where it stands, and what this person can do about it. */
import { makeDocument } from '../../../commands/letters/make-document.ts'
import { letterText } from '../../../documents/letters/letter-text.ts'
import { letterOf } from '../../../domain/letters/kinds.ts'
import { stateOf } from '../../../domain/letters/progress.ts'
import { spoken } from '../../../domain/plain-date.ts'
import { roleName } from '../../../domain/roles.ts'
import type { Reader } from '../../../store/database.ts'
import { approvedDocument, letterOfCase, versionsOf, type Letter, type LetterVersion } from '../../../store/letters/letters.ts'
import { namesOf } from '../../../store/people/names.ts'
import type { Visit } from '../../route.ts'
import * as paths from '../paths.ts'
import { stateTold } from '../told.ts'

export interface Shown { readonly letter: Letter; readonly document: Buffer; readonly model: object }
type Asked = Pick<Visit<'/cases/:case/letters/:letter'>, 'params' | 'may' | 'standing'>

/** The document that was approved, where the words that now stand were; otherwise as it would be made now. */
export async function documentOf(reader: Reader, letter: Letter, last: LetterVersion): Promise<Buffer> {
  return (await approvedDocument(reader, letter.letterId, letter.version))?.document ?? (await makeDocument(reader, letter.kind, last)).document
}

/** Null where there is no such letter for this person. */
export async function shown(reader: Reader, { params, may, standing }: Asked): Promise<Shown | null> {
  const letter = await letterOfCase(reader, params.case, params.letter)
  const [last, ...before] = letter ? await versionsOf(reader, params.letter) : []
  if (!letter || !last) return null
  const document = await documentOf(reader, letter, last)
  const [state, approval] = [stateOf(letter), await approvedDocument(reader, letter.letterId, letter.version)]
  const names = await namesOf(reader, [last.savedBy, ...approval ? [approval.approvedBy] : [], ...letter.sent ? [letter.sent.by] : [], ...letter.setAside ? [letter.setAside.by] : []])
  const name = (id: string): string => names.get(id) ?? 'a person no longer of this board'
  const open = state !== 'sent' && state !== 'set aside'
  const signs = standing.onBoard.has(letter.signatory) || standing.onCase.has(letter.signatory)
  return {
    letter, document,
    model: {
      back: { href: paths.letters.to(params), text: 'Letters' }, title: letterOf(letter.kind).name, to: letter.to.name, email: letter.to.email ?? '', state: stateTold(letter),
      paragraphs: letterText(document), version: letter.version, earlier: before.length, savedBy: name(last.savedBy), savedAt: last.savedAt,
      approval: approval ? { by: name(approval.approvedBy), role: roleName(letter.signatory), on: spoken(approval.approvedOn), sha256: approval.sha256 } : null,
      sentBy: letter.sent ? name(letter.sent.by) : '', setAside: letter.setAside ? { reason: letter.setAside.reason, by: name(letter.setAside.by) } : null,
      signatory: roleName(letter.signatory), file: paths.letterDocument.to(params),
      correct: open && may('write letters') ? paths.letterWords.to(params) : null,
      approve: state === 'waits for approval' && signs && may('approve letters') ? paths.approve.to(params) : null,
      send: state === 'waits to be sent' && may('send letters') ? paths.send.to(params) : null,
      setAsideAt: open && may('write letters') ? paths.setAside.to(params) : null,
      waitsForOther: state === 'waits for approval' && !signs,
      typed: { manner: letter.to.email === null ? 'post' : 'mail', day: '', month: '', year: '', reason: '' },
    },
  }
}
