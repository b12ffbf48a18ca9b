/** The door: e-mail address, password and one-time code on one page, so that nothing is told about which of them was wrong. */
import { signIn as signInBy } from '../../../commands/sign-in/sign-in.ts'
import { issue } from '../../../domain/history.ts'
import type { Issue } from '../../../domain/history.ts'
import { again, redirect, view } from '../../answer.ts'
import { asTyped, textOf } from '../../forms/posted.ts'
import { home, ownAddress, signIn } from '../../paths.ts'
import { act, page } from '../../route.ts'
import { tooManyTries } from './too-many-tries.ts'

export const signInPage = page({
  path: signIn,
  action: 'come to the door',
  records: 'nothing of a case',
  show: async visit => view(TEMPLATE, { action: signIn.to({}), next: visit.query.get('next') ?? '', email: '' }),
})

export const signInAct = act({
  path: signIn,
  action: 'come to the door',
  secret: true,
  handle: async visit => {
    const { posted, services } = visit
    // The password is taken as typed: blanks around it may be part of it.
    const typed = { email: textOf(posted, 'email'), password: asTyped(posted, 'password'), code: textOf(posted, 'code') }
    const next = textOf(posted, 'next')
    const model = { action: signIn.to({}), next, email: typed.email }
    const blanks = missingIn(typed)
    if (blanks.length > 0) return again(TEMPLATE, model, blanks)
    const outcome = await signInBy(services.database, { ...typed, from: visit.from, before: visit.session?.key ?? null }, visit.now)
    switch (outcome.kind) {
      case 'shut': return tooManyTries(outcome.until)
      case 'wrong': return again(TEMPLATE, model, [issue('email', WRONG)])
      case 'in':
        visit.keepSession(outcome.token)
        return redirect(ownAddress(next) ?? home.to({}))
    }
  },
})

const TEMPLATE = 'sign-in/sign-in/page.njk'
const WRONG = 'The e-mail address, the password or the code is not right. Each code works once: if you have just used one, wait for the next.'

function missingIn(typed: { email: string; password: string; code: string }): readonly Issue[] {
  return [
    ...(typed.email === '' ? [issue('email', 'Type your e-mail address')] : []),
    ...(typed.password === '' ? [issue('password', 'Type your password')] : []),
    ...(typed.code === '' ? [issue('code', 'Type the code that your authenticator app shows')] : []),
  ]
}
