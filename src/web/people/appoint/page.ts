/** Appointing a person to a role on the whole board. */
import { appointToBoard } from '../../../commands/people/appoint-to-board.ts'
import { isRole } from '../../../domain/roles.ts'
import type { Issue } from '../../../domain/history.ts'
import { findPerson } from '../../../store/people/people.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { dateBoxesOf, textOf, typedWords } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { appoint, person } from '../paths.ts'
import { appointView } from './view.ts'
import { readAppointment } from './read-appointment.ts'

const TEMPLATE = 'people/appoint/page.njk'

export const appointPage = page({
  path: appoint,
  action: 'appoint people',
  records: 'nothing of a case',
  show: async ({ reader, params, services }) => {
    const found = await findPerson(reader, params.person)
    return found ? view(TEMPLATE, appointView(found, dateBoxesOf('from', services.moment().today))) : missing
  },
})

export const appointAct = act({
  path: appoint,
  action: 'appoint people',
  handle: async visit => {
    const { typed, unreal } = readAppointment(visit.posted)
    const formAgain = async (issues: readonly Issue[]) => {
      const found = await visit.read(reader => findPerson(reader, visit.params.person))
      return found ? again(TEMPLATE, appointView(found, typedWords(visit.posted)), issues) : missing
    }
    if (unreal.length > 0) return formAgain(unreal)
    const role = isRole(typed.role) ? typed.role : null
    const withoutVote = textOf(visit.posted, 'withoutVote') === 'yes'
    return settle(await visit.run(appointToBoard, { ...typed, role, withoutVote, personId: visit.params.person }), {
      done: () => redirect(person.to(visit.params), 'The appointment is on record.'),
      refused: formAgain,
    })
  },
})
