/** The Key Themes for Analysis of a review: those that stand, what the toolkit advises about so many, and those that were set aside (R155, R156). */
import { standing as standingFacts } from '../../../domain/facts.ts'
import { adviceOn } from '../../../domain/key-theme.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { factsOf } from '../../../store/facts.ts'
import { learningEventPack } from '../../../store/key-themes/pack.ts'
import { timetableOf } from '../../../store/timetable/timetables.ts'
import { missing, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { integrated } from '../../chronology/integrated/paths.ts'
import { packPath } from '../../learning-event/pack/paths.ts'
import { WORD_AND_PDF } from '../../prose-file.ts'
import { page, type PageVisit } from '../../route.ts'
import { stepPage } from '../../timetable/paths.ts'
import { keyThemesFileAnswer, keyThemesTold, type KeyThemesTold } from '../document.ts'
import * as paths from '../paths.ts'

export const keyThemesPage = page({
  path: paths.keyThemes,
  action: 'see key themes',
  records: { reads: 'key themes' },
  show: async visit => {
    const told = await keyThemesTold(visit.reader, visit.params.case)
    return told ? view('key-themes/list/page.njk', await shown(visit, told)) : missing
  },
})

export const keyThemesFilePage = page({
  path: paths.keyThemesFile,
  action: 'see key themes',
  records: { reads: 'key themes, as a file' },
  show: async ({ reader, params, now }) => keyThemesFileAnswer(reader, params.case, params.format, now),
})

async function shown({ reader, params, may, services }: PageVisit<'/:case'>, { name, standing, aside }: KeyThemesTold): Promise<object> {
  const [of, writes] = [{ case: params.case }, may('write key themes')]
  const agreed = standingFacts(await factsOf(reader, params.case)).get('themes_agreed')
  return {
    back: { href: caseHome.to(of), text: name }, name, advice: adviceOn(standing.length), add: writes ? paths.newKeyTheme.to(of) : null, choose: writes ? integrated.to(of) : null,
    themes: standing.map(({ theme, entries }, at) => ({ number: at + 1, title: theme.title, description: theme.description, question: theme.question, reason: theme.reason, version: theme.version, rests: entries.length, href: paths.keyThemePath.to({ ...of, theme: theme.themeId }) })),
    aside: aside.map(theme => ({ title: theme.title, href: paths.keyThemePath.to({ ...of, theme: theme.themeId }) })),
    files: WORD_AND_PDF.map(({ format, words }) => ({ text: words, href: paths.keyThemesFile.to({ ...of, format }) })),
    agreedOn: agreed?.on ?? null, step: may('see timetable') && !agreed ? await stepOf(reader, params.case, services.moment().today) : null,
    pack: packPath.to(of), isInPack: (await learningEventPack(reader, params.case)).hasKeyThemes,
  }
}

/** The step of this review's timetable at which the themes are agreed; null where it has none. */
async function stepOf(reader: Reader, caseId: string, today: PlainDate): Promise<object | null> {
  const step = (await timetableOf(reader, caseId, today)).steps.find(({ outputs }) => outputs.some(({ facts }) => facts.includes('themes_agreed')))
  return step ? { href: stepPage.to({ case: caseId, step: step.key }), text: step.title } : null
}
