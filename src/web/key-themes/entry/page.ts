/** One entry of the integrated chronology, and the Key Themes that rest on it (R155). */
import { putEntryUnderThemes } from '../../../commands/key-themes/put-entry-under-themes.ts'
import type { Reader } from '../../../store/database.ts'
import { standingKeyThemes } from '../../../store/key-themes/key-themes.ts'
import { themesOfEntry } from '../../../store/key-themes/theme-entries.ts'
import { accountsOf } from '../../../store/same-events/tellings.ts'
import { again, orMissing, overtaken, redirect, view } from '../../answer.ts'
import { integrated } from '../../chronology/integrated/paths.ts'
import { accountView } from '../../chronology/same-events/account-view.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { linesAt, NO_ROW_CHANGE, type Spec, type Values } from '../../forms/spec.ts'
import { ownAddress, type Address } from '../../paths.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { keyThemes, newKeyTheme, themesOfEntryPath } from '../paths.ts'

const TEMPLATE = 'key-themes/entry/page.njk'
interface Of { readonly case: string; readonly entry: string }

async function specOf(reader: Reader, caseId: string): Promise<Spec> {
  const themes = await standingKeyThemes(reader, caseId)
  return { themes: { kind: 'ticks', label: 'Key Themes that rest on it', choices: themes.map(({ themeId, title }) => ({ value: themeId, text: title })) } }
}

/** Where in the integrated chronology somebody came from, and is led back to; null where they came from elsewhere. */
function cameFrom(query: URLSearchParams, { case: caseId }: Of): Address | null {
  return ownAddress(query.get('backTo') ?? '', integrated.to({ case: caseId }))
}

/** Null where the entry is in no signed chronology of this review. */
async function shown(reader: Reader, params: Of, backTo: Address | null, typed: Values | null, theirs = false): Promise<object | null> {
  const [account] = await accountsOf(reader, params.case, [params.entry])
  if (!account) return null
  const [spec, last] = [await specOf(reader, params.case), await themesOfEntry(reader, params.case, params.entry)]
  const of = { case: params.case }
  return {
    back: backTo ? { href: backTo, text: 'Integrated chronology' } : { href: keyThemes.to(of), text: 'Key Themes for Analysis' }, here: themesOfEntryPath.to(params, { backTo }), title: 'Put this entry under Key Themes', lead: [], account: accountView(account), theirs, add: newKeyTheme.to(of),
    basedOn: last.version, button: 'Save', fields: drawSpec(spec, typed ?? { themes: last.themeIds }, []),
  }
}

export const themesOfEntryPage = page({
  path: themesOfEntryPath,
  action: 'write key themes',
  records: { reads: 'entry of the integrated chronology' },
  show: async ({ reader, params, query }) => orMissing(await shown(reader, params, cameFrom(query, params), null), model => view(TEMPLATE, model)),
})

export const putUnderThemes = act({
  path: themesOfEntryPath,
  action: 'write key themes',
  handle: async ({ params, query, posted, basedOn, read, run }) => {
    const backTo = cameFrom(query, params)
    const typed = readSpec(await read(reader => specOf(reader, params.case)), posted, NO_ROW_CHANGE)
    const form = (theirs: boolean) => read(reader => shown(reader, params, backTo, typed, theirs))
    return settle(await run(putEntryUnderThemes, { caseId: params.case, entryId: params.entry, themeIds: linesAt(typed, 'themes'), basedOn: Number(basedOn ?? 0) }), {
      // In the chronology the entry itself tells its themes; a banner above would lead away from it.
      done: () => backTo ? redirect(backTo) : redirect(keyThemes.to({ case: params.case }), 'It is saved on which themes the entry bears.'),
      refused: async issues => orMissing(await form(false), model => again(TEMPLATE, model, issues)),
      overtaken: async () => orMissing(await form(true), model => overtaken(TEMPLATE, model)),
    })
  },
})
