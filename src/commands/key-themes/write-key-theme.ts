/** Writes a Key Theme for Analysis, a new one or a further version of one; also to set it aside or take it up again (R155 to R158). */
import { randomUUID } from 'node:crypto'
import { keyThemeIssues, type KeyTheme } from '../../domain/key-theme.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { insertKeyTheme, themeAmongOthers, type ThemeAmongOthers } from '../../store/key-themes/key-themes.ts'
import type { Command } from '../run.ts'

/** `themeId` is null for a new theme, `basedOn` the version that the form was made from. */
interface Input extends KeyTheme { readonly caseId: string; readonly themeId: string | null; readonly basedOn: number }
interface Change { readonly theme: KeyTheme; readonly version: number; readonly openedAt: Date | null }

export const writeKeyTheme: Command<Input, ThemeAmongOthers, Change, { readonly themeId: string; readonly version: number }> = {
  name: 'write-key-theme',
  action: 'write key themes',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, themeId }) {
    return await reviewOf(writer, caseId) ? themeAmongOthers(writer, caseId, themeId) : null
  },
  decide({ last, others }, { basedOn, title, description, question, stands, reason }) {
    const version = last?.version ?? 0
    if (version !== basedOn) return { conflict: { theirs: version } }
    // Why it is one of more than seven stays with it until another reason is given.
    const theme = { title: title.trim(), description: description.trim(), question: question.trim(), stands, reason: reason.trim() || (last?.reason ?? '') }
    const issues = keyThemeIssues({ ...theme, reason }, last?.stands ?? false, others)
    return issues.length > 0 ? { issues } : { change: { theme, version: version + 1, openedAt: last?.openedAt ?? null } }
  },
  async write({ writer, session }, { theme, version, openedAt }, { caseId, themeId }) {
    const id = themeId ?? randomUUID()
    await insertKeyTheme(writer, session, caseId, { themeId: id, version, openedAt, theme })
    return { themeId: id, version }
  },
  history: ({ theme, version }, { themeId }) => ({ theme: themeId, version, stands: theme.stands }),
}
