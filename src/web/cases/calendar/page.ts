/** The timetable of a case as a file for any diary. */
import { calendar as calendarFile } from '../../../documents/out/calendar.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { timetableOf } from '../../../store/timetable/timetables.ts'
import { file, missing } from '../../answer.ts'
import { page } from '../../route.ts'
import { calendar } from '../paths.ts'

export const calendarPage = page({
  path: calendar,
  action: 'see timetable',
  records: { reads: 'timetable, as a calendar' },
  show: async ({ reader, params, services }) => {
    const header = await caseHeader(reader, params.case)
    if (!header) return missing
    const { now, today } = services.moment()
    const text = calendarFile(await timetableOf(reader, params.case, today), { caseId: params.case, caseName: caseName(header), stampedAt: now })
    return file('timetable.ics', 'text/calendar; charset=utf-8', Buffer.from(text))
  },
})
