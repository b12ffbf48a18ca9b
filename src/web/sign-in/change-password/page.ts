/** Changing one's own password. */
import { changePassword as changeBy } from '../../../commands/sign-in/change-password.ts'
import { PASSWORD_LENGTH } from '../../../domain/password.ts'
import { again, redirect, view } from '../../answer.ts'
import { asTyped, textOf } from '../../forms/posted.ts'
import { account } from '../../paths.ts'
import { act, page } from '../../route.ts'
import { changePassword } from '../paths.ts'
import { tooManyTries } from '../sign-in/too-many-tries.ts'

const TEMPLATE = 'sign-in/change-password/page.njk'
const MODEL = { back: { text: 'Your account', href: account.to({}) }, action: changePassword.to({}), least: PASSWORD_LENGTH }

export const changePasswordPage = page({
  path: changePassword,
  action: 'use own account',
  records: 'nothing of a case',
  show: async () => view(TEMPLATE, MODEL),
})

export const changePasswordAct = act({
  path: changePassword,
  action: 'use own account',
  secret: true,
  handle: async ({ posted, services, actor, from, now }) => {
    const outcome = await changeBy(services.database, actor, {
      current: asTyped(posted, 'current'), code: textOf(posted, 'code'), password: asTyped(posted, 'password'), again: asTyped(posted, 'again'), from,
    }, now)
    switch (outcome.kind) {
      case 'shut': return tooManyTries(outcome.until)
      case 'refused': return again(TEMPLATE, MODEL, outcome.issues)
      case 'changed': return redirect(account.to({}), 'Your password has been changed. Whoever was signed in as you elsewhere is not any longer.')
    }
  },
})
