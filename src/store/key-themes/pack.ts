/** Whether the Learning Event pack has the Key Themes in it (R161). */
import type { Reader, Session, Writer } from '../database.ts'

export interface LearningEventPack { readonly hasKeyThemes: boolean; /** 0 before anybody decided: without them. */ readonly version: number }

export async function learningEventPack(reader: Reader, caseId: string): Promise<LearningEventPack> {
  const row = await reader.selectFrom('learning_event_packs').select(['has_key_themes', 'version']).where('case_id', '=', caseId).orderBy('version', 'desc').executeTakeFirst()
  return { hasKeyThemes: row?.has_key_themes ?? false, version: row?.version ?? 0 }
}

export async function insertPack(writer: Writer, session: Session, caseId: string, { hasKeyThemes, version }: LearningEventPack): Promise<void> {
  await writer.insertInto('learning_event_packs').values({ board_id: session.boardId, case_id: caseId, version, has_key_themes: hasKeyThemes, decided_by: session.personId }).execute()
}
