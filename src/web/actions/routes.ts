import type { Route } from '../route.ts'
import { showAction, updateIt } from './action/page.ts'
import { caseActionsPage, collectThem } from './case/page.ts'
import { completeIt, completePage } from './complete/page.ts'
import { actionListPage } from './monitoring/page.ts'
import { addIt, newActionPage } from './new/page.ts'

export const ACTION_ROUTES: readonly Route[] = [actionListPage, caseActionsPage, collectThem, newActionPage, addIt, completePage, completeIt, showAction, updateIt]
