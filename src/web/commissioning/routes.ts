import type { Route } from '../route.ts'
import { agencyLetterPage } from './agency-letter/page.ts'
import { agencyScopePage, setScope } from './agency-scope/page.ts'
import { change, periodPage } from './period/page.ts'
import { commissionIt, commissionPage } from './commission/page.ts'
import { appoint, leadReviewerPage } from './lead-reviewer/page.ts'
import { policePage, recordPolice, sendLetters } from './police/page.ts'
import { reviewPage } from './review/page.ts'
import { reviewTeamPage, setTeam } from './review-team/page.ts'

export const COMMISSIONING_ROUTES: readonly Route[] = [
  commissionPage, commissionIt, reviewPage, periodPage, change, agencyScopePage, setScope, policePage, recordPolice, sendLetters, agencyLetterPage, leadReviewerPage, appoint, reviewTeamPage, setTeam,
]
