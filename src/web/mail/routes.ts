import type { Route } from '../route.ts'
import { outboxPage, passOnAct, retryAct } from './outbox/page.ts'

export const MAIL_ROUTES: readonly Route[] = [outboxPage, passOnAct, retryAct]
