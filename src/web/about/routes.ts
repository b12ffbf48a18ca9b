import type { Route } from '../route.ts'
import { accessRulesPage } from './access-rules/page.ts'
import { accessibilityPage } from './accessibility/page.ts'
import { privacyPage } from './privacy/page.ts'

export const ABOUT_ROUTES: readonly Route[] = [accessRulesPage, accessibilityPage, privacyPage]
