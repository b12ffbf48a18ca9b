/** Ending somebody's part on a case. */
import { endCaseAppointment } from '../../../commands/people/end-case-appointment.ts'
import { issue } from '../../../domain/history.ts'
import type { Issue } from '../../../domain/history.ts'
import { roleName } from '../../../domain/roles.ts'
import type { Reader } from '../../../store/database.ts'
import { findAppointment } from '../../../store/people/appointments.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { dateBoxesOf, dateTyped, typedWords } from '../../forms/posted.ts'
import type { Params } from '../../paths.ts'
import type { EndRoleView } from '../../people/end-role/view.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { casePeople, endPart } from '../paths.ts'

const TEMPLATE = 'people/end-role/page.njk'

async function shown(reader: Reader, params: Params<typeof endPart.pattern>, values: Readonly<Record<string, string>>): Promise<EndRoleView | null> {
  const held = await findAppointment(reader, params.appointment)
  if (held?.caseId !== params.case) return null
  return {
    back: { text: 'People on this case', href: casePeople.to({ case: params.case }) }, name: held.name, role: roleName(held.role), from: held.from, action: endPart.to(params), values,
  }
}

export const endPartPage = page({
  path: endPart,
  action: 'appoint to case',
  records: { reads: 'people of the case' },
  show: async ({ reader, params, services }) => {
    const model = await shown(reader, params, dateBoxesOf('until', services.moment().today))
    return model ? view(TEMPLATE, model) : missing
  },
})

export const endPartAct = act({
  path: endPart,
  action: 'appoint to case',
  handle: async visit => {
    const { params, posted } = visit
    const formAgain = async (issues: readonly Issue[]) => {
      const model = await visit.read(reader => shown(reader, params, typedWords(posted)))
      return model ? again(TEMPLATE, model, issues) : missing
    }
    const until = dateTyped(posted, 'until')
    if (until.state === 'unreal') return formAgain([issue('until-day', 'The last day is not a day of the calendar. Type it like 3 10 2016')])
    return settle(await visit.run(endCaseAppointment, { caseId: params.case, appointmentId: params.appointment, lastDay: until.state === 'date' ? until.date : null }), {
      done: () => redirect(casePeople.to({ case: params.case }), 'The end of the part is on record.'),
      refused: formAgain,
    })
  },
})
