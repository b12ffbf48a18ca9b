/** One's own account: who one is to the service, and the way to end every session, should a device be lost. */
import { closeEverySession } from '../../../commands/sign-in/open-session.ts'
import { ownAppointments } from '../../../store/people/appointments.ts'
import { redirect, view } from '../../answer.ts'
import { account, signIn } from '../../paths.ts'
import { act, page } from '../../route.ts'
import { accessRules } from '../../about/paths.ts'
import { changePassword, signOutEverywhere } from '../paths.ts'
import { accountView } from './view.ts'

export const accountPage = page({
  path: account,
  action: 'use own account',
  records: 'nothing of a case',
  show: async ({ reader, actor }) => view('sign-in/account/page.njk', {
    ...accountView(actor.name, await ownAppointments(reader)), signOutEverywhere: signOutEverywhere.to({}), rules: accessRules.to({}), changePassword: changePassword.to({}),
  }),
})

export const signOutEverywhereAct = act({
  path: signOutEverywhere,
  action: 'use own account',
  handle: async visit => {
    await closeEverySession(visit.services.database, visit.actor.personId)
    visit.keepSession(null)
    return redirect(signIn.to({}), 'You have signed out everywhere.')
  },
})
