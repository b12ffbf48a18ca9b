import type { Route } from '../route.ts'
import { answer, chairAnswerPage } from './chair-answer/page.ts'
import { answerCriteriaPage, recordAnswers } from './answer-criteria/page.ts'
import { criteriaPage } from './criteria/page.ts'
import { agencyAnswerPage, answerAsAgency, answerPage, answerQuestion } from './answer-clarification/page.ts'
import { ask, clarificationsPage } from './clarifications/page.ts'
import { attendancePage, recordIt } from './attendance/page.ts'
import { attendanceReportPage } from './attendance-report/page.ts'
import { collatedFile, collatedPage } from './collated/page.ts'
import { circulate, circulationPage, close } from './circulation/page.ts'
import { decidePage, recordDecision } from './decide/page.ts'
import { initialReviewPage, review } from './initial-review/page.ts'
import { noPanelPage, tell } from './no-panel-letter/page.ts'
import { give, ownViewPage } from './own-view/page.ts'
import { memberViewPage, recordMemberView } from './member-view/page.ts'
import { confirm, decisionPage } from './record/page.ts'
import { wholePage, wholePdf, wholeWord } from './whole/page.ts'
import { viewsPage } from './views/page.ts'

export const DECISION_ROUTES: readonly Route[] = [
  initialReviewPage, review, circulationPage, circulate, close, attendancePage, recordIt, attendanceReportPage, ownViewPage, give, viewsPage, memberViewPage, recordMemberView, collatedPage, collatedFile, chairAnswerPage, answer, noPanelPage, tell, criteriaPage, answerCriteriaPage, recordAnswers,
  clarificationsPage, ask, answerPage, answerQuestion, agencyAnswerPage, answerAsAgency,
  decidePage, recordDecision, decisionPage, wholePage, wholeWord, wholePdf, confirm,
]
