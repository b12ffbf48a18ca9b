import type { Route } from '../route.ts'
import { changePage, makeChange } from './change/page.ts'
import { changesPage } from './changes/page.ts'
import { correct, correctionPage } from './correction/page.ts'
import { planStep, recordStep, showStep } from './step/page.ts'

export const TIMETABLE_ROUTES: readonly Route[] = [
  showStep, recordStep, planStep, changesPage, changePage, makeChange, correctionPage, correct,
]
