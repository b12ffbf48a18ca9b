/** How this case departs from its procedure, with the reason for each; and the ways to change it further. */
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { namesOf } from '../../../store/people/names.ts'
import { adaptationsOfCases } from '../../../store/timetable/adaptations.ts'
import { timetableOf } from '../../../store/timetable/timetables.ts'
import { missing, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { page } from '../../route.ts'
import { changedLine } from '../changed-line.ts'
import { changeOf, changes } from '../paths.ts'

export const changesPage = page({
  path: changes,
  action: 'adapt timetable',
  records: { reads: 'changes to the timetable' },
  show: async ({ reader, params, services }) => {
    const header = await caseHeader(reader, params.case)
    if (!header) return missing
    const adaptations = (await adaptationsOfCases(reader, [params.case])).get(params.case) ?? []
    const names = await namesOf(reader, adaptations.map(adaptation => adaptation.by))
    const table = await timetableOf(reader, params.case, services.moment().today)
    const titles = new Map(table.steps.map(step => [step.key, step.title]))
    const isPaused = table.pauses.some(pause => pause.until === null)
    const link = (kind: string, text: string) => ({ text, href: changeOf.to({ case: params.case, kind }) })
    const ofReview = table.procedure.kind === null ? [] : [link('week-zero', 'Count the weeks from another day'), link('methodology', 'Choose another learning model'), link('added-step', 'Add a step')]
    return view('timetable/changes/page.njk', {
      back: { href: caseHome.to({ case: params.case }), text: `Back to ${caseName(header)}` },
      name: caseName(header),
      procedure: table.procedure.title,
      lines: adaptations.map(adaptation => ({
        step: 'step' in adaptation.change ? titles.get(adaptation.change.step) ?? '' : '', text: changedLine(adaptation, names),
      })),
      links: [...ofReview, link('pause', 'Pause the clock'), ...(isPaused ? [link('resume', 'Let the clock go on')] : [])],
    })
  },
})
