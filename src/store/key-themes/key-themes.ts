/** The Key Themes for Analysis of a review, each with its versions. */
import { sql } from 'kysely'
import type { KeyTheme } from '../../domain/key-theme.ts'
import type { Reader, Session, Writer } from '../database.ts'
import type { Tables } from '../tables.ts'
import type { Selectable } from 'kysely'

export interface KeyThemeOnRecord extends KeyTheme { readonly themeId: string; readonly version: number; readonly openedAt: Date; readonly writtenAt: Date; readonly writtenBy: string }

/** As they now stand, those set aside among them, oldest first. */
export async function keyThemesOf(reader: Reader, caseId: string): Promise<readonly KeyThemeOnRecord[]> {
  const rows = await reader.selectFrom('key_themes').selectAll().distinctOn('theme_id').where('case_id', '=', caseId).orderBy('theme_id').orderBy('version', 'desc').execute()
  return rows.map(themeFrom).sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime() || a.themeId.localeCompare(b.themeId))
}

export async function standingKeyThemes(reader: Reader, caseId: string): Promise<readonly KeyThemeOnRecord[]> {
  return (await keyThemesOf(reader, caseId)).filter(({ stands }) => stands)
}

export interface ThemeAmongOthers { /** Null for a theme that is yet to be written. */ readonly last: KeyThemeOnRecord | null; /** How many others stand. */ readonly others: number }

/** `themeId` is null for a new theme. Null where there is no such theme. */
export async function themeAmongOthers(reader: Reader, caseId: string, themeId: string | null): Promise<ThemeAmongOthers | null> {
  const themes = await keyThemesOf(reader, caseId)
  const last = themes.find(theme => theme.themeId === themeId) ?? null
  return themeId !== null && last === null ? null : { last, others: themes.filter(theme => theme.stands && theme.themeId !== themeId).length }
}

/** Newest first; empty where there is no such theme. */
export async function versionsOfKeyTheme(reader: Reader, caseId: string, themeId: string): Promise<readonly KeyThemeOnRecord[]> {
  return (await reader.selectFrom('key_themes').selectAll().where('case_id', '=', caseId).where('theme_id', '=', themeId).orderBy('version', 'desc').execute()).map(themeFrom)
}

export async function insertKeyTheme(writer: Writer, session: Session, caseId: string, { themeId, version, openedAt, theme }: { readonly themeId: string; readonly version: number; /** Null for the first version: now. */ readonly openedAt: Date | null; readonly theme: KeyTheme }): Promise<void> {
  await writer.insertInto('key_themes').values({
    board_id: session.boardId, case_id: caseId, theme_id: themeId, version, ...theme, opened_at: openedAt ?? sql<Date>`clock_timestamp()`, written_by: session.personId,
  }).execute()
}

function themeFrom(row: Selectable<Tables['key_themes']>): KeyThemeOnRecord {
  const { title, description, question, stands, reason } = row
  return { themeId: row.theme_id, version: row.version, title, description, question, stands, reason, openedAt: row.opened_at, writtenAt: row.written_at, writtenBy: row.written_by }
}
