import type { Route } from '../route.ts'
import { disagreementsPage, raise } from './all/page.ts'
import { disagreementPage, recordChiefOfficer, recordExecutive } from './one/page.ts'

export const DISAGREEMENT_ROUTES: readonly Route[] = [disagreementsPage, raise, disagreementPage, recordExecutive, recordChiefOfficer]
