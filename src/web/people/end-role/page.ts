/** Ending a role on the board. */
import { endBoardAppointment } from '../../../commands/people/end-board-appointment.ts'
import { issue } from '../../../domain/history.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Reader } from '../../../store/database.ts'
import { findAppointment } from '../../../store/people/appointments.ts'
import { findPerson } from '../../../store/people/people.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { dateBoxesOf, dateTyped, typedWords } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { endRole, person } from '../paths.ts'
import { endRoleView, type EndRoleView } from './view.ts'

const TEMPLATE = 'people/end-role/page.njk'

async function shown(reader: Reader, appointmentId: string, values: Readonly<Record<string, string>>): Promise<EndRoleView | null> {
  const held = await findAppointment(reader, appointmentId)
  const holder = held?.caseId === null ? await findPerson(reader, held.personId) : null
  return held && holder && endRoleView(held, holder, values)
}

export const endRolePage = page({
  path: endRole,
  action: 'appoint people',
  records: 'nothing of a case',
  show: async ({ reader, params, services }) => {
    const model = await shown(reader, params.appointment, dateBoxesOf('until', services.moment().today))
    return model ? view(TEMPLATE, model) : missing
  },
})

export const endRoleAct = act({
  path: endRole,
  action: 'appoint people',
  handle: async visit => {
    const formAgain = async (issues: readonly Issue[]) => {
      const model = await visit.read(reader => shown(reader, visit.params.appointment, typedWords(visit.posted)))
      return model ? again(TEMPLATE, model, issues) : missing
    }
    const until = dateTyped(visit.posted, 'until')
    if (until.state === 'unreal') return formAgain([issue('until-day', 'The last day is not a day of the calendar. Type it like 3 10 2016')])
    return settle(await visit.run(endBoardAppointment, { appointmentId: visit.params.appointment, lastDay: until.state === 'date' ? until.date : null }), {
      done: ({ personId }) => redirect(person.to({ person: personId }), 'The end of the role is on record.'),
      refused: formAgain,
    })
  },
})
