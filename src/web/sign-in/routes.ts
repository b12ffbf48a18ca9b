import type { Route } from '../route.ts'
import { accountPage, signOutEverywhereAct } from './account/page.ts'
import { changePasswordAct, changePasswordPage } from './change-password/page.ts'
import { heldPage } from './held/page.ts'
import { invitationAct, invitationPage } from './invitation/page.ts'
import { signInAct, signInPage } from './sign-in/page.ts'
import { signOutAct } from './sign-in/sign-out.ts'

export const SIGN_IN_ROUTES: readonly Route[] = [
  signInPage, signInAct, signOutAct, invitationPage, invitationAct, accountPage, signOutEverywhereAct, changePasswordPage, changePasswordAct, heldPage,
]
