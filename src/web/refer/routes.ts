import type { Route } from '../route.ts'
import { addToForm, addToFormPage } from './add/page.ts'
import { checkFormPage, sendForm } from './check/page.ts'
import { enterAct, enterPage, leaveAct } from './enter/page.ts'
import { formPage } from './form/page.ts'
import { letterFile } from './letter/page.ts'
import { formSectionPage, saveFormSection } from './section/page.ts'
import { beginAtBoardAct, beginByLinkAct, startAtBoardPage, startByLinkPage } from './start/page.ts'
import { statusPage } from './status/page.ts'

export const REFER_ROUTES: readonly Route[] = [
  enterPage, enterAct, startAtBoardPage, beginAtBoardAct, startByLinkPage, beginByLinkAct, formPage, formSectionPage, saveFormSection, checkFormPage, sendForm,
  statusPage, addToFormPage, addToForm, letterFile, leaveAct,
]
