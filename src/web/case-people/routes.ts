import type { Route } from '../route.ts'
import { endPartAct, endPartPage } from './end-part/page.ts'
import { appointToCaseAct, casePeoplePage } from './parts/page.ts'

export const CASE_PEOPLE_ROUTES: readonly Route[] = [casePeoplePage, appointToCaseAct, endPartPage, endPartAct]
