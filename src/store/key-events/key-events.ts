/** Which entries are key events of a case, in which words. */
import type { KeyEvent } from '../../domain/chronology/key-event.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface KeptKeyEvent extends KeyEvent { readonly entryId: string; /** 0 where nobody has chosen it yet. */ readonly version: number }

/** Those that are chosen now, by entry. */
export async function keyEvents(reader: Reader, caseId: string): Promise<ReadonlyMap<string, KeptKeyEvent>> {
  const rows = await reader.selectFrom('key_events').select(['entry_id', 'version', 'is_chosen', 'words']).distinctOn('entry_id').where('case_id', '=', caseId).orderBy('entry_id').orderBy('version', 'desc').execute()
  return new Map(rows.filter(row => row.is_chosen).map(row => [row.entry_id, { entryId: row.entry_id, version: row.version, isChosen: true, words: row.words }]))
}

export async function keyEventOn(reader: Reader, caseId: string, entryId: string): Promise<KeptKeyEvent> {
  const row = await reader.selectFrom('key_events').select(['version', 'is_chosen', 'words']).where('case_id', '=', caseId).where('entry_id', '=', entryId).orderBy('version', 'desc').executeTakeFirst()
  return { entryId, version: row?.version ?? 0, isChosen: row?.is_chosen ?? false, words: row?.words ?? '' }
}

export async function insertKeyEvent(writer: Writer, session: Session, of: { readonly caseId: string; readonly agencyId: string }, { entryId, version, isChosen, words }: KeptKeyEvent): Promise<void> {
  await writer.insertInto('key_events').values({ board_id: session.boardId, case_id: of.caseId, agency_id: of.agencyId, entry_id: entryId, version, is_chosen: isChosen, words, written_by: session.personId }).execute()
}
