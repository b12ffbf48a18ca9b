/** The board's own settings. */
import { readSettings } from '../domain/board-settings.ts'
import type { BoardSettings } from '../domain/board-settings.ts'
import type { Reader, Writer } from './database.ts'
import type { Json } from './tables.ts'

export async function boardSettings(reader: Reader): Promise<BoardSettings> {
  const board = await reader.selectFrom('boards').select(['jurisdiction', 'settings']).executeTakeFirstOrThrow()
  return readSettings(board.jurisdiction, board.settings)
}

/** Puts these in place of the settings of the same names and leaves the others. */
export async function changeBoardSettings(writer: Writer, jurisdiction: string, changed: Readonly<Record<string, Json>>): Promise<void> {
  const { settings } = await writer.selectFrom('boards').select('settings').forUpdate().executeTakeFirstOrThrow()
  await writer.updateTable('boards').set({ jurisdiction, settings: JSON.stringify({ ...settings, ...changed }) }).execute()
}
