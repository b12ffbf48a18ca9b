import type { Route } from '../route.ts'
import { ask, informationPage } from './ask/page.ts'
import { askAllAct, askAllPage } from './ask-all/page.ts'
import { answerByLinkAct, answerByLinkPage, answerSentPage } from './by-link/page.ts'
import { collatedPage, collatedWordPage } from './collated/page.ts'
import { filePage, ownFilePage } from './file.ts'
import { latePage } from './late/page.ts'
import { answerPage, give } from './own/answer.ts'
import { ownInformationPage } from './own/page.ts'
import { giveLinkAct, giveLinkPage, takeBackAct } from './link/page.ts'
import { goOn, remind, requestPage } from './request/page.ts'

export const INFORMATION_ROUTES: readonly Route[] = [
  answerByLinkPage, answerByLinkAct, answerSentPage, giveLinkPage, giveLinkAct, takeBackAct,
  collatedPage, collatedWordPage,
  informationPage, ask, askAllPage, askAllAct, requestPage, remind, goOn, latePage, filePage, ownInformationPage, answerPage, give, ownFilePage,
]
