/** What one review teaches: its themes, and the agencies' learning points on which none of them rests yet. */
import { pointKey, THEME_KINDS, THEME_STATES } from '../../../domain/learning/theme.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { learningPointsOf } from '../../../store/learning/points.ts'
import { themesOf } from '../../../store/learning/themes.ts'
import { missing, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { page } from '../../route.ts'
import { caseLearning, learningRegister, newTheme, themePage } from '../paths.ts'

export const caseLearningPage = page({
  path: caseLearning,
  action: 'see learning',
  records: { reads: 'learning themes of a review' },
  show: async ({ reader, params, may }) => {
    const header = await caseHeader(reader, params.case)
    if (!header) return missing
    const themes = await themesOf(reader, params.case)
    const resting = new Set(themes.filter(theme => theme.state !== 'withdrawn').flatMap(theme => theme.points.map(pointKey)))
    // Agencies' own words are for whoever may see into their packages.
    const seesPoints = may('read comments')
    const points = seesPoints ? await learningPointsOf(reader, params.case) : []
    const writes = may('write learning')
    return view('learning/case/page.njk', {
      back: { href: caseHome.to(params), text: caseName(header) }, name: caseName(header), add: writes ? newTheme.to(params) : null, register: may('see learning register') ? learningRegister.to({}) : null,
      themes: themes.map(theme => ({
        title: theme.title, kind: THEME_KINDS[theme.kind], isGood: theme.kind === 'good_practice', state: THEME_STATES[theme.state], points: theme.points.length,
        href: themePage.to({ ...params, theme: theme.themeId }),
      })),
      hasGood: themes.some(theme => theme.kind === 'good_practice' && theme.state !== 'withdrawn'),
      seesPoints, hasPoints: points.length > 0,
      open: points.filter(point => !resting.has(pointKey(point))).map(point => ({
        agency: point.agency, code: point.code, colour: point.colour, learning: point.said?.learning ?? '', action: point.said?.action ?? '',
        href: writes ? newTheme.to(params, { point: pointKey(point) }) : null,
      })),
    })
  },
})
