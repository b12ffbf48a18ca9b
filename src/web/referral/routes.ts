import type { Route } from '../route.ts'
import { add, addPage, choosePage } from './add/page.ts'
import { archivePage, downloadArchive } from './archive/page.ts'
import { checkPage, send } from './check/page.ts'
import { ownReferralsPage, start } from './own/page.ts'
import { save, sectionPage } from './section/page.ts'
import { allNoticesPage, confirm, noticePage, record } from './secure-files/page.ts'
import { answerIncidentAct, sameIncidentPage } from './same-incident/page.ts'
import { otherChildrenPage, recordOtherChildren } from './urgent/page.ts'
import { sentPage, sentText } from './sent/page.ts'
import { timelinePage } from './timeline/page.ts'
import { writeReferralPage } from './write/page.ts'

export const REFERRAL_ROUTES: readonly Route[] = [
  ownReferralsPage, start, writeReferralPage, sectionPage, save, checkPage, send, sentPage, sentText, timelinePage, choosePage, addPage, add, noticePage, confirm, allNoticesPage, record, sameIncidentPage, answerIncidentAct, archivePage, downloadArchive, otherChildrenPage, recordOtherChildren,
]
