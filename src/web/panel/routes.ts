import type { Route } from '../route.ts'
import { attendancePage, recordMeeting } from './attendance/page.ts'
import { appointChair, chairPage } from './chair/page.ts'
import { entryPage, logEntry, noteQuestion } from './entry/page.ts'
import { convene, panelPage } from './home/page.ts'
import { closeIt as closeInformation, confirmIt, informationPage } from './information/page.ts'
import { meetingPage, plan } from './meeting/page.ts'
import { MINUTE_ROUTES } from './minute/page.ts'
import { packPage, sharePack } from './pack/page.ts'
import { packFilePage } from './pack-file/page.ts'
import { closeIt as closePanel, recommendationPage, writeIt } from './recommendation/page.ts'
import { endSeat, giveSeat, seatsPage } from './seats/page.ts'
import { VOTE_ROUTES } from './vote/page.ts'

export const PANEL_ROUTES: readonly Route[] = [
  panelPage, convene, chairPage, appointChair, seatsPage, giveSeat, endSeat, meetingPage, plan, packPage, sharePack, packFilePage, attendancePage, recordMeeting, ...MINUTE_ROUTES,
  informationPage, closeInformation, confirmIt, entryPage, logEntry, noteQuestion, ...VOTE_ROUTES, recommendationPage, writeIt, closePanel,
]
