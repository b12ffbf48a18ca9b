import type { Route } from '../../route.ts'
import { answerSuggestion, sameEventsPage } from './list/page.ts'
import { compare, sameEventPage } from './one/page.ts'

export const SAME_EVENT_ROUTES: readonly Route[] = [sameEventsPage, answerSuggestion, sameEventPage, compare]
