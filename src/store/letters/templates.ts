/** A board's own templates of letters, every version of them. */
import { createHash, randomUUID } from 'node:crypto'
import type { LetterKind } from '../../domain/letters/kinds.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface OwnTemplate {
  readonly templateId: string
  readonly number: number
  readonly fileName: string
  readonly fields: readonly string[]
  readonly uploadedAt: Date
  readonly uploadedBy: string
}

/** The board's own template for that kind; null where letters are made with the service's own. */
export async function templateInForce(reader: Reader, kind: LetterKind): Promise<OwnTemplate | null> {
  const [last] = await templatesOf(reader, kind)
  return last && !last.isBack ? last : null
}

/** Every version, newest first; `isBack` where the board went back to the service's own. */
export async function templatesOf(reader: Reader, kind: LetterKind): Promise<readonly (OwnTemplate & { readonly isBack: boolean })[]> {
  const rows = await reader.selectFrom('letter_templates').select(['template_id', 'number', 'file_name', 'sha256', 'fields', 'uploaded_at', 'uploaded_by'])
    .where('kind', '=', kind).orderBy('number', 'desc').execute()
  return rows.map(row => ({
    templateId: row.template_id, number: row.number, fileName: row.file_name, fields: row.fields, uploadedAt: row.uploaded_at, uploadedBy: row.uploaded_by, isBack: row.sha256 === null,
  }))
}

/** A template as it was uploaded, and the fields in it; null where the letter is made with the service's own. */
export async function templateContent(reader: Reader, templateId: string | null): Promise<{ readonly content: Buffer; readonly fields: readonly string[]; readonly fileName: string } | null> {
  if (templateId === null) return null
  const row = await reader.selectFrom('letter_templates').select(['content', 'fields', 'file_name']).where('template_id', '=', templateId).executeTakeFirst()
  return row?.content ? { content: row.content, fields: row.fields, fileName: row.file_name } : null
}

/** Puts a template in force for what is drafted or corrected from now on; null goes back to the service's own. */
export async function insertTemplate(writer: Writer, session: Session, kind: LetterKind, file: { readonly name: string; readonly content: Buffer; readonly fields: readonly string[] } | null): Promise<number> {
  const number = ((await templatesOf(writer, kind))[0]?.number ?? 0) + 1
  await writer.insertInto('letter_templates').values({
    board_id: session.boardId, template_id: randomUUID(), kind, number, file_name: file?.name ?? '', content: file?.content ?? null, fields: [...file?.fields ?? []],
    uploaded_by: session.personId, sha256: file === null ? null : createHash('sha256').update(file.content).digest(),
  }).execute()
  return number
}
