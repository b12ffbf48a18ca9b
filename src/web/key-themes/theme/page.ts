/** One Key Theme as it stands, the entries on which it rests, and every version of it (R155, R157). */
import { dateGiven } from '../../../domain/chronology/edition-cells.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { versionsOfKeyTheme } from '../../../store/key-themes/key-themes.ts'
import { entriesOfThemes } from '../../../store/key-themes/theme-entries.ts'
import { namesOf } from '../../../store/people/names.ts'
import { accountsOf } from '../../../store/same-events/tellings.ts'
import { missing, view } from '../../answer.ts'
import { integrated } from '../../chronology/integrated/paths.ts'
import { page } from '../../route.ts'
import { editKeyTheme, keyThemePath, keyThemes, themesOfEntryPath } from '../paths.ts'

export const keyThemePage = page({
  path: keyThemePath,
  action: 'see key themes',
  records: { reads: 'key theme' },
  show: async ({ reader, params, may }) => {
    const of = { case: params.case }
    const [header, [now, ...before]] = [await caseHeader(reader, params.case), await versionsOfKeyTheme(reader, params.case, params.theme)]
    if (!header || !now) return missing
    const ids = (await entriesOfThemes(reader, params.case)).filter(({ themeId }) => themeId === params.theme).map(({ entryId }) => entryId)
    const accounts = await accountsOf(reader, params.case, ids)
    const names = await namesOf(reader, [now, ...before].map(({ writtenBy }) => writtenBy))
    const told = (each: typeof now) => ({ ...each, by: names.get(each.writtenBy) ?? '' })
    const writes = may('write key themes')
    return view('key-themes/theme/page.njk', {
      back: { href: keyThemes.to(of), text: 'Key Themes for Analysis' }, name: caseName(header), now: told(now), before: before.map(told), gone: ids.length - accounts.length,
      entries: accounts.map(({ entryId, code, colour, entry }) => ({ code, colour, agency: entry.agency, date: dateGiven(entry.date), event: entry.event, href: writes && now.stands ? themesOfEntryPath.to({ ...of, entry: entryId }) : null })),
      edit: writes ? editKeyTheme.to({ ...of, theme: params.theme }) : null, choose: writes && now.stands ? integrated.to(of) : null,
    })
  },
})
