import type { Route } from '../route.ts'
import { qualityPage, recordIt } from './checkpoints/page.ts'

export const QUALITY_ROUTES: readonly Route[] = [qualityPage, recordIt]
