import type { Route } from '../route.ts'
import { accessLogPage } from './access-log/page.ts'
import { boardHistoryPage } from './board-history/page.ts'
import { caseHistoryPage } from './case-history/page.ts'

export const RECORD_ROUTES: readonly Route[] = [accessLogPage, boardHistoryPage, caseHistoryPage]
