import type { Route } from '../route.ts'
import { calendarPage } from './calendar/page.ts'
import { caseHomePage } from './case-home/page.ts'
import { registerPage } from './register/page.ts'

export const CASE_ROUTES: readonly Route[] = [registerPage, caseHomePage, calendarPage]
