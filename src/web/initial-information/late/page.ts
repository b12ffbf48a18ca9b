/** The late list: on all cases, whose answer is late, by how many days, and what was done about it. */
import { MANNERS } from '../../../domain/information/reminder.ts'
import { daysBetween, spoken } from '../../../domain/plain-date.ts'
import { caseHeaders, caseName } from '../../../store/cases/case-header.ts'
import { remindersOf } from '../../../store/initial-information/chasing.ts'
import { lateAnswers } from '../../../store/initial-information/late.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { information, lateInformation, request } from '../paths.ts'

const MOST = 200

export const latePage = page({
  path: lateInformation,
  action: 'ask for information',
  records: { reads: 'late information from agencies' },
  show: async ({ reader, services }) => {
    const { today } = services.moment()
    const late = await lateAnswers(reader, today, MOST)
    const ids = [...new Set(late.map(each => each.caseId))]
    const [headers, reminders] = [await caseHeaders(reader, ids), await remindersOf(reader, ids)]
    return view('initial-information/late/page.njk', { most: MOST, isCut: late.length === MOST, late: late.map(each => {
      const header = headers.get(each.caseId)
      const days = daysBetween(each.dueOn, today)
      return {
        agency: each.agency, caseName: header ? caseName(header) : 'A case', caseHref: information.to({ case: each.caseId }), dueOn: each.dueOn, days: days === 1 ? '1 day' : `${days} days`,
        done: (reminders.get(each.requestId) ?? []).map(one => `${spoken(one.on)}, ${MANNERS[one.manner]}`), href: request.to({ case: each.caseId, request: each.requestId }),
      }
    }) })
  },
})
