/** The learning themes of one review, each with its versions. */
import { sql } from 'kysely'
import type { PointRef, Theme } from '../../domain/learning/theme.ts'
import type { Reader, Session, Writer } from '../database.ts'

export interface ThemeOnRecord extends Theme { readonly themeId: string; readonly version: number; readonly openedAt: Date; readonly writtenAt: Date; readonly writtenBy: string }

/** As they now stand, oldest first; withdrawn ones too. */
export async function themesOf(reader: Reader, caseId: string): Promise<readonly ThemeOnRecord[]> {
  const versions = await versionsIn(reader, caseId, null)
  const latest = new Map(versions.map(each => [each.themeId, each]))
  return [...latest.values()].sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime() || a.themeId.localeCompare(b.themeId))
}

/** Newest first; empty where there is no such theme. */
export async function versionsOfTheme(reader: Reader, caseId: string, themeId: string): Promise<readonly ThemeOnRecord[]> {
  return (await versionsIn(reader, caseId, themeId)).toReversed()
}

async function versionsIn(reader: Reader, caseId: string, themeId: string | null): Promise<readonly ThemeOnRecord[]> {
  let select = reader.selectFrom('learning_themes').selectAll().where('case_id', '=', caseId)
  let points = reader.selectFrom('theme_points').selectAll().where('case_id', '=', caseId)
  if (themeId !== null) [select, points] = [select.where('theme_id', '=', themeId), points.where('theme_id', '=', themeId)]
  const rows = await select.orderBy('theme_id').orderBy('version').execute()
  const rests = await points.orderBy('agency_id').orderBy('part_version').orderBy('position').execute()
  return rows.map(row => ({
    themeId: row.theme_id, version: row.version, title: row.title, description: row.description, question: row.question, kind: row.kind, factors: row.factors, state: row.state,
    openedAt: row.opened_at, writtenAt: row.written_at, writtenBy: row.written_by,
    points: rests.filter(each => each.theme_id === row.theme_id && each.version === row.version)
      .map((each): PointRef => ({ agencyId: each.agency_id, version: each.part_version, position: each.position })),
  }))
}

export interface NewTheme { readonly themeId: string; readonly version: number; /** Null for the first version: now. */ readonly openedAt: Date | null; readonly theme: Theme }

export async function insertTheme(writer: Writer, session: Session, caseId: string, { themeId, version, openedAt, theme }: NewTheme): Promise<void> {
  const key = { board_id: session.boardId, case_id: caseId, theme_id: themeId, version }
  await writer.insertInto('learning_themes').values({
    ...key, title: theme.title, description: theme.description, question: theme.question, kind: theme.kind, factors: [...theme.factors], state: theme.state,
    // The clock, not the act's own moment: the register keeps the order in which themes were written.
    opened_at: openedAt ?? sql<Date>`clock_timestamp()`, written_by: session.personId,
  }).execute()
  if (theme.points.length === 0) return
  await writer.insertInto('theme_points').values(theme.points.map(point => ({ ...key, agency_id: point.agencyId, part_version: point.version, position: point.position }))).execute()
}
