import type { Route } from '../route.ts'
import { yourWorkPage } from './your-work/page.ts'

export const WORK_ROUTES: readonly Route[] = [yourWorkPage]
