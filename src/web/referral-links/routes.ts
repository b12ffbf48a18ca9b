import type { Route } from '../route.ts'
import { makeLinkAct, referralLinksPage } from './page.ts'

export const REFERRAL_LINK_ROUTES: readonly Route[] = [referralLinksPage, makeLinkAct]
