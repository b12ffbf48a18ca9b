/** On which entries of the chronology the Key Themes of a review rest. */
import type { Reader, Session, Writer } from '../database.ts'

interface Rests { readonly themeId: string; readonly entryId: string }

export async function entriesOfThemes(reader: Reader, caseId: string): Promise<readonly Rests[]> {
  const rows = await reader.selectFrom('key_theme_entries').select(['theme_id', 'entry_id', 'rests_on']).distinctOn(['entry_id', 'theme_id']).where('case_id', '=', caseId)
    .orderBy('entry_id').orderBy('theme_id').orderBy('version', 'desc').execute()
  return rows.filter(row => row.rests_on).map(row => ({ themeId: row.theme_id, entryId: row.entry_id }))
}

export interface ThemesOfEntry { readonly themeIds: readonly string[]; /** 0 where nobody has put it under a theme yet. */ readonly version: number }

export async function themesOfEntry(reader: Reader, caseId: string, entryId: string): Promise<ThemesOfEntry> {
  const rows = await reader.selectFrom('key_theme_entries').select(['theme_id', 'version', 'rests_on']).where('case_id', '=', caseId).where('entry_id', '=', entryId).orderBy('version').execute()
  const last = new Map(rows.map(row => [row.theme_id, row.rests_on]))
  return { themeIds: [...last].filter(([, rests]) => rests).map(([themeId]) => themeId), version: rows.at(-1)?.version ?? 0 }
}

export interface ThemeChange { readonly themeId: string; readonly restsOn: boolean }

export async function insertThemeChanges(writer: Writer, session: Session, of: { readonly caseId: string; readonly agencyId: string; readonly entryId: string; readonly version: number }, changes: readonly ThemeChange[]): Promise<void> {
  await writer.insertInto('key_theme_entries').values(changes.map(({ themeId, restsOn }) => ({
    board_id: session.boardId, case_id: of.caseId, agency_id: of.agencyId, entry_id: of.entryId, version: of.version, theme_id: themeId, rests_on: restsOn, written_by: session.personId,
  }))).execute()
}
