/** How often each agency's members came to the meetings of the Sub-Committee (R039). */
import { attendanceByAgency } from '../../../store/decision/attendance.ts'
import { view } from '../../answer.ts'
import { register } from '../../cases/paths.ts'
import { page } from '../../route.ts'
import { attendanceReport } from '../paths.ts'

export const attendanceReportPage = page({
  path: attendanceReport,
  action: 'see register',
  records: 'nothing of a case',
  show: async ({ reader }) => view('decision/attendance-report/page.njk', { back: { href: register.to({}), text: 'Cases' }, rows: await attendanceByAgency(reader) }),
})
