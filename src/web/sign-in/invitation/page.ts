/** A one-time link: to set up an account with a password and an authenticator app or, for the cast of a worked example, to sign in. */
import { newCodeSecret } from '../../../commands/sign-in/one-time-code.ts'
import { invitationOf, setUpAccount } from '../../../commands/sign-in/set-up-account.ts'
import { takeSignInLink } from '../../../commands/sign-in/sign-in-link.ts'
import { again, redirect, usedLink, view } from '../../answer.ts'
import type { Answer } from '../../answer.ts'
import { asTyped, textOf } from '../../forms/posted.ts'
import { home, signIn } from '../../paths.ts'
import { act, page } from '../../route.ts'
import type { ActVisit } from '../../route.ts'
import { invitation } from '../paths.ts'
import { setUpView } from './view.ts'

export const invitationPage = page({
  path: invitation,
  action: 'come to the door',
  records: 'nothing of a case',
  show: async ({ params, services }) => {
    const invited = await invitationOf(services.database, params.token)
    if (!invited) return usedUp
    if (invited.purpose === 'sign in') return view('sign-in/invitation/sign-in.njk', { ...invited, action: invitation.to(params) })
    return view(SET_UP, setUpView(params.token, invited, newCodeSecret()))
  },
})

export const invitationAct = act({
  path: invitation,
  action: 'come to the door',
  secret: true,
  handle: async visit => {
    const invited = await invitationOf(visit.services.database, visit.params.token)
    if (!invited) return usedUp
    return invited.purpose === 'sign in' ? signInByLink(visit) : setUp(visit)
  },
})

type InvitationVisit = ActVisit<typeof invitation.pattern>

async function signInByLink(visit: InvitationVisit): Promise<Answer> {
  const token = await takeSignInLink(visit.services.database, visit.params.token, visit.session?.key ?? null)
  if (token === null) return usedUp
  visit.keepSession(token)
  return redirect(home.to({}))
}

async function setUp(visit: InvitationVisit): Promise<Answer> {
  const { posted, params, services } = visit
  const secret = textOf(posted, 'secret')
  const outcome = await setUpAccount(services.database, {
    token: params.token, password: asTyped(posted, 'password'), again: asTyped(posted, 'again'), secret, code: textOf(posted, 'code'), before: visit.session?.key ?? null,
  }, visit.now)
  if (outcome.kind === 'in') {
    visit.keepSession(outcome.token)
    return redirect(home.to({}), 'Your account is set up, and you are signed in.')
  }
  const invited = await invitationOf(services.database, params.token)
  if (outcome.kind === 'gone' || !invited) return usedUp
  return again(SET_UP, setUpView(params.token, invited, secret), outcome.issues)
}

const SET_UP = 'sign-in/invitation/page.njk'
const usedUp = usedLink('your Board Manager', signIn.to({}))
