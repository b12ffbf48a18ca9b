/** What somebody of an agency is still writing about a request: only they see it. */
import type { Reader, Session, Writer } from '../database.ts'
import type { Json } from '../tables.ts'

/** The form's values as they were typed. */
export type DraftValues = { readonly [key: string]: DraftValue }
export type DraftValue = string | boolean | readonly DraftValue[] | DraftValues

const nameOf = (requestId: string): string => `information ${requestId}`

export async function ownDraft(reader: Reader, requestId: string): Promise<{ readonly values: DraftValues; readonly version: number } | null> {
  const row = await reader.selectFrom('drafts').select(['content', 'version']).where('form', '=', nameOf(requestId)).executeTakeFirst()
  return row ? { values: row.content as DraftValues, version: row.version } : null
}

export async function saveOwnDraft(writer: Writer, session: Session, requestId: string, values: Json, version: number): Promise<void> {
  const content = JSON.stringify(values)
  await writer.insertInto('drafts').values({ board_id: session.boardId, person_id: session.personId, form: nameOf(requestId), content, version })
    .onConflict(conflict => conflict.columns(['board_id', 'person_id', 'form']).doUpdateSet({ content, version, saved_at: new Date() })).execute()
}

export async function dropOwnDraft(writer: Writer, session: Session, requestId: string): Promise<void> {
  await writer.deleteFrom('drafts').where('person_id', '=', session.personId).where('form', '=', nameOf(requestId)).execute()
}
