import type { Route } from '../route.ts'
import { addGoodPractice, caseGoodPracticePage } from './case/page.ts'
import { goodPracticeCsv, goodPracticeListPage } from './list/page.ts'

export const GOOD_PRACTICE_ROUTES: readonly Route[] = [goodPracticeListPage, goodPracticeCsv, caseGoodPracticePage, addGoodPractice]
