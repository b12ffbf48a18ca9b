import type { Route } from '../../route.ts'
import { askIt, askPage } from './ask/page.ts'
import { agree, questionedFactsPage } from './list/page.ts'
import { decide, questionedFactPage } from './one/page.ts'

export const QUESTIONED_FACT_ROUTES: readonly Route[] = [questionedFactsPage, agree, askPage, askIt, questionedFactPage, decide]
