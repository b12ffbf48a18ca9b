import type { Route } from '../route.ts'
import { commissionIt, commissionPage } from './commission/page.ts'
import { appoint, leadReviewerPage } from './lead-reviewer/page.ts'
import { policePage, recordPolice, sendLetters } from './police/page.ts'
import { reviewPage } from './review/page.ts'
import { reviewTeamPage, setTeam } from './review-team/page.ts'

export const COMMISSIONING_ROUTES: readonly Route[] = [commissionPage, commissionIt, reviewPage, policePage, recordPolice, sendLetters, leadReviewerPage, appoint, reviewTeamPage, setTeam]
