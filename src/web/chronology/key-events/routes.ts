import type { Route } from '../../route.ts'
import { keyEventsFilePage, keyEventsPage } from './list/page.ts'
import { keyEventPage, writeIt } from './one/page.ts'

export const KEY_EVENT_ROUTES: readonly Route[] = [keyEventsPage, keyEventsFilePage, keyEventPage, writeIt]
