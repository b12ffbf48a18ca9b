import type { Route } from '../route.ts'
import { annualReportFilePage, annualReportPage } from './annual-report/page.ts'
import { caseLearningPage } from './case/page.ts'
import { registerFile, registerPage } from './register/page.ts'
import { addTheme, changeTheme, editThemePage, newThemePage } from './theme-form/page.ts'
import { showTheme } from './theme/page.ts'

export const LEARNING_ROUTES: readonly Route[] = [registerPage, registerFile, annualReportPage, annualReportFilePage, caseLearningPage, newThemePage, addTheme, showTheme, editThemePage, changeTheme]
