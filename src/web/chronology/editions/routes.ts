import type { Route } from '../../route.ts'
import { editionsPage } from './list/page.ts'
import { makeAndCheck } from './map/check.ts'
import { mapEditionFilePage, mapEditionPage } from './map/page.ts'

export const EDITION_ROUTES: readonly Route[] = [editionsPage, mapEditionPage, mapEditionFilePage, makeAndCheck]
