/** One person: who they are, whether they can sign in, and every role they hold or have held. */
import { invitePerson as invitePersonBy } from '../../../commands/people/invite-person.ts'
import { newToken } from '../../../commands/sign-in/token.ts'
import { listAgencies } from '../../../store/people/agencies.ts'
import { appointmentsOf } from '../../../store/people/appointments.ts'
import { accountStates, findPerson } from '../../../store/people/people.ts'
import { missing, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { invitation } from '../../sign-in/paths.ts'
import { invitePerson, person } from '../paths.ts'
import { personView } from './view.ts'

export const personPage = page({
  path: person,
  action: 'see people',
  records: 'nothing of a case',
  show: async ({ reader, params, may, services }) => {
    const found = await findPerson(reader, params.person)
    if (!found) return missing
    const agency = (await listAgencies(reader)).find(each => each.agencyId === found.agencyId) ?? null
    const account = (await accountStates(reader)).get(found.personId)
    return view('people/person/page.njk', personView({
      person: found, agency, account, appointments: await appointmentsOf(reader, found.personId), today: services.moment().today,
      may: { edit: may('manage people'), invite: may('invite people'), appoint: may('appoint people') }, linkToken: newToken(), sendsMail: services.sendsMail,
    }))
  },
})

/** Sends the link by mail, or answers with the link itself, once: it stands nowhere else. The same form sent twice shows the same link. */
export const inviteAct = act({
  path: invitePerson,
  action: 'invite people',
  secret: true,
  handle: async visit => {
    const token = textOf(visit.posted, 'linkToken')
    if (!/^[\w-]{43}$/.test(token)) return missing
    const found = await visit.read(reader => findPerson(reader, visit.params.person))
    if (!found) return missing
    const byMail = textOf(visit.posted, 'by') === 'mail'
    return settle(await visit.run(invitePersonBy, { personId: visit.params.person, token, manner: byMail ? 'mail' : 'by hand', address: invitation.to({ token }) }), {
      done: () => byMail ? redirect(person.to(visit.params), `The invitation leaves by e-mail for ${found.email}.`) : view('people/person/invited.njk', {
        name: found.name, email: found.email, link: new URL(invitation.to({ token }), visit.services.baseUrl).href, back: { text: found.name, href: person.to(visit.params) },
      }),
      refused: () => missing,
    })
  },
})
