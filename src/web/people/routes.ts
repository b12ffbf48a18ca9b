import type { Route } from '../route.ts'
import { appointAct, appointPage } from './appoint/page.ts'
import { endRoleAct, endRolePage } from './end-role/page.ts'
import { peoplePage } from './list/page.ts'
import { addPersonAct, addPersonPage, editPersonAct, editPersonPage } from './person-form/page.ts'
import { inviteAct, personPage } from './person/page.ts'

export const PEOPLE_ROUTES: readonly Route[] = [
  peoplePage, addPersonPage, addPersonAct, personPage, inviteAct, editPersonPage, editPersonAct, appointPage, appointAct, endRolePage, endRoleAct,
]
