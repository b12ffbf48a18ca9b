import type { Route } from '../route.ts'
import { engagementPage, recordIt } from './engagement/page.ts'
import { familyPage, takeFromReferral } from './list/page.ts'
import { memberPage } from './member/page.ts'
import { addMember, newMemberPage } from './new/page.ts'

export const FAMILY_ROUTES: readonly Route[] = [familyPage, takeFromReferral, newMemberPage, addMember, memberPage, engagementPage, recordIt]
