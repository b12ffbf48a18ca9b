import type { Route } from '../route.ts'
import { answerAct, approveAct, checkPage, filePage, readAct } from './check/page.ts'
import { checksPage, giveAct } from './checks/page.ts'

export const LEAK_ROUTES: readonly Route[] = [checksPage, giveAct, checkPage, readAct, answerAct, approveAct, filePage]
