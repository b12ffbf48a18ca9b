import type { Route } from '../route.ts'
import { lettersPage } from './list/page.ts'
import { approveAct, documentFile, letterPage, sendAct, setAsideAct } from './one/page.ts'
import { backAct, defaultTemplateFile, ownTemplateFile, templatePage, uploadAct } from './template/page.ts'
import { templatesPage } from './templates/page.ts'
import { saveWords, wordsPage } from './words/page.ts'

export const LETTER_ROUTES: readonly Route[] = [
  lettersPage, letterPage, documentFile, wordsPage, saveWords, approveAct, sendAct, setAsideAct, templatesPage, templatePage, uploadAct, backAct, defaultTemplateFile, ownTemplateFile,
]
