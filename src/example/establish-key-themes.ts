/** The Key Themes for Analysis that the Review Team has begun to find in the chronologies of Family N, each resting on entries. They are not agreed yet, and not in the Learning Event pack. */
import { putEntryUnderThemes } from '../commands/key-themes/put-entry-under-themes.ts'
import { writeKeyTheme } from '../commands/key-themes/write-key-theme.ts'
import { entryThatSays } from './entry-that-says.ts'
import type { Stage } from './stage.ts'

const MEMBER = 'review-team@community-health.example'

const THEMES: readonly { readonly title: string; readonly description: string; readonly question: string; readonly restsOn: readonly string[] }[] = [
  {
    title: 'What one service knows reaching those who need it', question: '',
    description: 'Letters, minutes and reports were sent, and did not arrive or were not opened. How services make sure that what they pass on is received and read.',
    restsOn: ['not received by conference chair', 'MARAC minutes e-mailed'],
  },
  {
    title: 'Appointments that are missed, seen from the child', question: 'What would have had to be asked, and by whom, when a child was not brought?',
    description: 'Missed appointments were recorded one by one, as something that an adult did not do. How services see a pattern in them, and what it means for the child.',
    restsOn: ['did not attend (third time)'],
  },
]

export async function establishKeyThemesOfFamilyN(stage: Stage, caseId: string): Promise<void> {
  for (const { restsOn, ...theme } of THEMES) {
    const { themeId } = await stage.act(MEMBER, writeKeyTheme, { caseId, themeId: null, ...theme, stands: true, reason: '', basedOn: 0 })
    for (const words of restsOn) await stage.act(MEMBER, putEntryUnderThemes, { caseId, entryId: await entryThatSays(stage, MEMBER, caseId, words), themeIds: [themeId], basedOn: 0 })
  }
}
