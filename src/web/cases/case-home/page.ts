/** A case: where it stands first, then what the visitor owes, the ways to its parts, and its timetable. */
import { caseHeader } from '../../../store/cases/case-header.ts'
import { agenciesInScope, peopleOnCase } from '../../../store/cases/taking-part.ts'
import { timetableOf } from '../../../store/timetable/timetables.ts'
import { missing, view } from '../../answer.ts'
import { page } from '../../route.ts'
import { caseParts } from '../parts.ts'
import { caseHome } from '../paths.ts'
import { caseHomeView } from './view.ts'

export const caseHomePage = page({
  path: caseHome,
  action: 'see case',
  records: { reads: 'case' },
  show: async visit => {
    const { reader, params, standing } = visit
    const { today } = visit.services.moment()
    const header = await caseHeader(reader, params.case)
    if (!header) return missing
    return view('cases/case-home/page.njk', caseHomeView({
      header,
      table: await timetableOf(reader, params.case, today),
      roles: new Set([...standing.onBoard, ...standing.onCase]),
      people: await peopleOnCase(reader, params.case, today),
      agencies: await agenciesInScope(reader, params.case),
      parts: caseParts(params.case, standing),
      maySeeTimetable: visit.may('see timetable'),
      mayAdapt: visit.may('adapt timetable'),
    }))
  },
})
