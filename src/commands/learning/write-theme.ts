/** Writes a learning theme of a review, a new one or a further version of one (R004, R033). */
import { randomUUID } from 'node:crypto'
import { readTheme, type PointRef, type Theme, type ThemeTyped } from '../../domain/learning/theme.ts'
import { learningPointsOf } from '../../store/learning/points.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { insertTheme, versionsOfTheme, type ThemeOnRecord } from '../../store/learning/themes.ts'
import type { Json } from '../../store/tables.ts'
import type { Command } from '../run.ts'

/** `themeId` is null for a new theme, `basedOn` the version that the form was made from. */
export interface ThemeInput { readonly caseId: string; readonly themeId: string | null; readonly typed: ThemeTyped; readonly basedOn: number }
interface Found { readonly last: ThemeOnRecord | null; readonly known: readonly PointRef[] }
interface Change { readonly theme: Theme; readonly version: number }

export const writeTheme: Command<ThemeInput, Found, Change, { readonly themeId: string; readonly version: number }> = {
  name: 'write-theme',
  action: 'write learning',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, themeId }) {
    if (!await reviewOf(writer, caseId)) return null
    const last = themeId === null ? null : (await versionsOfTheme(writer, caseId, themeId))[0] ?? null
    if (themeId !== null && last === null) return null
    // What a theme rests on already it may go on resting on, though the agency handed in anew.
    return { last, known: [...await learningPointsOf(writer, caseId), ...last?.points ?? []] }
  },
  decide({ last, known }, { typed, basedOn }) {
    if (last !== null && last.version !== basedOn) return { conflict: { theirs: last as unknown as Json } }
    const read = readTheme(typed, unique(known))
    return 'issues' in read ? read : { change: { theme: read.theme, version: (last?.version ?? 0) + 1 } }
  },
  async write({ writer, session }, { theme, version }, { caseId, themeId }) {
    const first = themeId === null ? null : (await versionsOfTheme(writer, caseId, themeId)).at(-1)
    const id = themeId ?? randomUUID()
    await insertTheme(writer, session, caseId, { themeId: id, version, openedAt: first?.openedAt ?? null, theme })
    return { themeId: id, version }
  },
  history: ({ theme, version }, { themeId }) => ({ theme: themeId, version, kind: theme.kind, state: theme.state, points: theme.points.length }),
}

function unique(points: readonly PointRef[]): readonly PointRef[] {
  return [...new Map(points.map(({ agencyId, version, position }) => [`${agencyId}.${version}.${position}`, { agencyId, version, position }])).values()]
}
