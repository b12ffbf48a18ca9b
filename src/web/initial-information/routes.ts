import type { Route } from '../route.ts'
import { ask, informationPage } from './ask/page.ts'
import { give, ownInformationPage } from './own/page.ts'

export const INFORMATION_ROUTES: readonly Route[] = [informationPage, ask, ownInformationPage, give]
