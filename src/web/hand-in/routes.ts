import type { Route } from '../route.ts'
import { addColleagueAct, authorsPage, commitAct, nameSignerAct, nominateAct } from './authors/page.ts'
import { changesPage } from './changes/page.ts'
import { chronologyPage, uploadAct } from './chronology/page.ts'
import { addDepartmentAct, assignDepartmentAct, departmentsPage, settleDepartmentAct, submitDepartmentAct } from './departments/page.ts'
import { askForColumnsAct, columnsPage } from './columns/page.ts'
import { datesPage, lookAtDateAct } from './dates/page.ts'
import { addEntryAct, changeEntryAct, entryPage, newEntryPage, putBackVersionAct, takeOutAct } from './entry/page.ts'
import { packagePage } from './package/page.ts'
import { packagesPage } from './packages/page.ts'
import { explainAct, glossaryPage } from './glossary/page.ts'
import { addSilenceAct, noContactPage } from './no-contact/page.ts'
import { pasteAct, pastePage } from './paste/page.ts'
import { partPage, writePartAct } from './part/page.ts'
import { invitationPage, recordInvitationAct } from './invitation/page.ts'
import { practitionersFilePage, practitionersPage } from './practitioners/page.ts'
import { answerRequestAct, askAct, requestsPage } from './requests/page.ts'
import { acknowledgeAct, sharingPage } from './sharing/page.ts'
import { answerAct } from './staging/answers.ts'
import { acceptAct, originalFilePage, readAgainAct, stagingPage } from './staging/page.ts'
import { goOnAct, judgeAct, signOffAct, submissionPage, submitAct } from './submission/page.ts'
import { keepRowAct, saveTableAct, tablePage } from './table/page.ts'
import { putBackAct, takenOutPage } from './taken-out/page.ts'
import { copyPage, templatePage } from './template/page.ts'

export const HAND_IN_ROUTES: readonly Route[] = [
  packagesPage, columnsPage, askForColumnsAct, packagePage, authorsPage, nominateAct, nameSignerAct, sharingPage, acknowledgeAct, chronologyPage, uploadAct, newEntryPage, addEntryAct,
  entryPage, changeEntryAct, takeOutAct, datesPage, lookAtDateAct, takenOutPage, putBackAct, putBackVersionAct, noContactPage, addSilenceAct, glossaryPage, explainAct, tablePage, saveTableAct, keepRowAct, pastePage, pasteAct, stagingPage, answerAct, acceptAct, readAgainAct, originalFilePage, templatePage, copyPage, departmentsPage, addDepartmentAct, assignDepartmentAct, submitDepartmentAct, settleDepartmentAct, partPage, writePartAct, submissionPage, changesPage, submitAct, signOffAct, judgeAct, goOnAct, commitAct, addColleagueAct,
  requestsPage, askAct, answerRequestAct, practitionersPage, practitionersFilePage, invitationPage, recordInvitationAct,
]
