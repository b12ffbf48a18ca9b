import type { Route } from '../route.ts'
import { exclude, exclusionsPage, lift } from './case-exclusions/page.ts'

export const EXCLUSION_ROUTES: readonly Route[] = [exclusionsPage, exclude, lift]
