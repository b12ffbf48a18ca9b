/** One learning theme as it stands, what it rests on, and every version of it. */
import { FACTORS, THEME_KINDS, THEME_STATES } from '../../../domain/learning/theme.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { pointsNamed } from '../../../store/learning/points.ts'
import { versionsOfTheme } from '../../../store/learning/themes.ts'
import { namesOf } from '../../../store/people/names.ts'
import { missing, view } from '../../answer.ts'
import { page } from '../../route.ts'
import { caseLearning, editTheme, themePage } from '../paths.ts'

export const showTheme = page({
  path: themePage,
  action: 'see learning',
  records: { reads: 'learning theme' },
  show: async ({ reader, params, may }) => {
    const [header, versions] = [await caseHeader(reader, params.case), await versionsOfTheme(reader, params.case, params.theme)]
    const [now, ...before] = versions
    if (!header || !now) return missing
    const names = await namesOf(reader, versions.map(each => each.writtenBy))
    const told = (each: typeof now) => ({ ...each, kind: THEME_KINDS[each.kind], state: THEME_STATES[each.state], by: names.get(each.writtenBy) ?? '' })
    return view('learning/theme/page.njk', {
      back: { href: caseLearning.to(params), text: 'Learning' }, name: caseName(header), now: told(now), before: before.map(told), factors: now.factors.map(factor => FACTORS[factor]),
      points: await pointsNamed(reader, params.case, now.points), edit: may('write learning') ? editTheme.to(params) : null,
    })
  },
})
