/** Ends the session, in the browser and in the database. */
import { closeSession } from '../../../commands/sign-in/open-session.ts'
import { redirect } from '../../answer.ts'
import { signIn, signOut } from '../../paths.ts'
import { act } from '../../route.ts'

export const signOutAct = act({
  path: signOut,
  action: 'use own account',
  handle: async visit => {
    await closeSession(visit.services.database, visit.actor.key)
    visit.keepSession(null)
    return redirect(signIn.to({}), 'You have signed out.')
  },
})
