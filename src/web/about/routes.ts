import type { Route } from '../route.ts'
import { accessRulesPage } from './access-rules/page.ts'

export const ABOUT_ROUTES: readonly Route[] = [accessRulesPage]
