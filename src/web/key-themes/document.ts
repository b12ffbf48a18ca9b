/** The Key Themes that stand, each with the entries on which it rests, without comments: as a page shows them and as a document in prose. */
import { dateGiven } from '../../domain/chronology/edition-cells.ts'
import { text, type Block, type Prose } from '../../domain/prose.ts'
import { caseHeader, caseName } from '../../store/cases/case-header.ts'
import type { Reader } from '../../store/database.ts'
import { keyThemesOf, type KeyThemeOnRecord } from '../../store/key-themes/key-themes.ts'
import { entriesOfThemes } from '../../store/key-themes/theme-entries.ts'
import { accountsOf, type Account } from '../../store/same-events/tellings.ts'
import { missing, type Answer } from '../answer.ts'
import { proseFile } from '../prose-file.ts'

export interface KeyThemeTold {
  readonly theme: KeyThemeOnRecord
  /** In the order of the chronology, as they are signed now. */
  readonly entries: readonly Account[]
}
export interface KeyThemesTold { readonly name: string; readonly standing: readonly KeyThemeTold[]; readonly aside: readonly KeyThemeOnRecord[] }

export async function keyThemesTold(reader: Reader, caseId: string): Promise<KeyThemesTold | null> {
  const header = await caseHeader(reader, caseId)
  if (!header) return null
  const [themes, rests] = [await keyThemesOf(reader, caseId), await entriesOfThemes(reader, caseId)]
  const accounts = await accountsOf(reader, caseId, [...new Set(rests.map(({ entryId }) => entryId))])
  const told = (theme: KeyThemeOnRecord): KeyThemeTold => {
    const its = new Set(rests.filter(({ themeId }) => themeId === theme.themeId).map(({ entryId }) => entryId))
    return { theme, entries: accounts.filter(({ entryId }) => its.has(entryId)) }
  }
  return { name: caseName(header), standing: themes.filter(({ stands }) => stands).map(told), aside: themes.filter(({ stands }) => !stands) }
}

export async function keyThemesFileAnswer(reader: Reader, caseId: string, format: string, made: Date): Promise<Answer> {
  const told = await keyThemesTold(reader, caseId)
  return told ? proseFile(`${told.name} key themes`, format, proseOf(told, made)) : missing
}

function proseOf({ name, standing }: KeyThemesTold, made: Date): Prose {
  const title = `${name}: Key Themes for Analysis`
  return {
    title, head: title, foot: 'Confidential', made,
    about: ['What the Review Team has found so far to look into. The themes are not set in stone: they may change at the Learning Event.'],
    sections: standing.map(({ theme, entries }, at) => ({ id: `theme-${at + 1}`, title: `${at + 1}. ${theme.title}`, blocks: [text(theme.description), ...question(theme), ...restsOn(entries), text(`Version ${theme.version}`)] })),
  }
}

function question({ question: words }: KeyThemeOnRecord): readonly Block[] { return words === '' ? [] : [{ kind: 'heading', text: 'Question' }, text(words)] }

function restsOn(entries: readonly Account[]): readonly Block[] {
  if (entries.length === 0) return []
  return [{
    kind: 'table', caption: 'From the chronology', columns: [{ heading: 'Date', share: 2 }, { heading: 'Agency', share: 2 }, { heading: 'Event', share: 6 }],
    rows: entries.map(({ entry }) => [dateGiven(entry.date), entry.agency, entry.event]),
  }]
}
