/** Who plays which part on a case, and giving somebody a part. */
import { appointToCase } from '../../../commands/people/appoint-to-case.ts'
import { issue } from '../../../domain/history.ts'
import type { Issue } from '../../../domain/history.ts'
import { isRole } from '../../../domain/roles.ts'
import type { Reader } from '../../../store/database.ts'
import { caseHeader } from '../../../store/cases/case-header.ts'
import { appointmentsOnCase } from '../../../store/people/appointments.ts'
import { peopleNamed } from '../../../store/people/exclusions.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { dateBoxesOf, textOf, typedWords } from '../../forms/posted.ts'
import { readAppointment } from '../../people/appoint/read-appointment.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { casePeople } from '../paths.ts'
import { casePeopleView, type CasePeopleView } from './view.ts'

const TEMPLATE = 'case-people/parts/page.njk'

async function shown(reader: Reader, caseId: string, today: Parameters<typeof casePeopleView>[0]['today'], values: Readonly<Record<string, string>>): Promise<CasePeopleView | null> {
  const header = await caseHeader(reader, caseId)
  const name = (values['name'] ?? '').trim()
  return header && casePeopleView({
    header, today, values: { ...values, name }, appointments: await appointmentsOnCase(reader, caseId), found: name === '' ? null : await peopleNamed(reader, name),
  })
}

export const casePeoplePage = page({
  path: casePeople,
  action: 'appoint to case',
  records: { reads: 'people of the case' },
  show: async ({ reader, params, query, services }) => {
    const { today } = services.moment()
    const model = await shown(reader, params.case, today, { name: query.get('name') ?? '', ...dateBoxesOf('from', today) })
    return model ? view(TEMPLATE, model) : missing
  },
})

export const appointToCaseAct = act({
  path: casePeople,
  action: 'appoint to case',
  handle: async visit => {
    const { posted, params } = visit
    const { typed, unreal } = readAppointment(posted)
    const personId = textOf(posted, 'person')
    const formAgain = async (issues: readonly Issue[]) => {
      const model = await visit.read(reader => shown(reader, params.case, visit.services.moment().today, typedWords(posted)))
      return model ? again(TEMPLATE, model, issues) : missing
    }
    const early = [...(personId === '' ? [issue('person', 'Choose the person to appoint')] : []), ...unreal]
    if (early.length > 0) return formAgain(early)
    return settle(await visit.run(appointToCase, { ...typed, role: isRole(typed.role) ? typed.role : null, personId, caseId: params.case }), {
      done: () => redirect(casePeople.to(params), 'The appointment is on record.'),
      refused: formAgain,
    })
  },
})
