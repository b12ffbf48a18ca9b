/** Says on which Key Themes an entry of the integrated chronology bears (R155). Themes that are set aside keep the entries that they have. */
import { standingKeyThemes } from '../../store/key-themes/key-themes.ts'
import { insertThemeChanges, themesOfEntry, type ThemeChange, type ThemesOfEntry } from '../../store/key-themes/theme-entries.ts'
import { signedEntry } from '../../store/questioned-facts/questioned-facts.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly entryId: string; /** All that it is to be under. */ readonly themeIds: readonly string[]; readonly basedOn: number }
interface Found { readonly agencyId: string; readonly last: ThemesOfEntry; readonly standing: readonly string[] }
interface Change { readonly agencyId: string; readonly version: number; readonly changes: readonly ThemeChange[] }

export const putEntryUnderThemes: Command<Input, Found, Change, { readonly version: number }> = {
  name: 'put-entry-under-themes',
  action: 'write key themes',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, entryId }) {
    const signed = await signedEntry(writer, caseId, entryId)
    if (!signed) return null
    const standing = (await standingKeyThemes(writer, caseId)).map(theme => theme.themeId)
    return { agencyId: signed.agencyId, last: await themesOfEntry(writer, caseId, entryId), standing }
  },
  decide({ agencyId, last, standing }, { themeIds, basedOn }) {
    if (last.version !== basedOn) return { conflict: { theirs: last.version } }
    const changes = standing.map(themeId => ({ themeId, restsOn: themeIds.includes(themeId) })).filter(({ themeId, restsOn }) => restsOn !== last.themeIds.includes(themeId))
    return { change: { agencyId, version: basedOn + (changes.length > 0 ? 1 : 0), changes } }
  },
  async write({ writer, session }, { agencyId, version, changes }, { caseId, entryId }) {
    if (changes.length > 0) await insertThemeChanges(writer, session, { caseId, agencyId, entryId, version }, changes)
    return { version }
  },
  history: ({ agencyId, version, changes }, _, { entryId }) => ({ agency: agencyId, entry: entryId, version, themes: changes.map(({ themeId }) => themeId) }),
}
