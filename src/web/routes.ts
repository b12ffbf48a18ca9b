/** Every page and act of the service, area by area. What is not here is not served. */
import { ABOUT_ROUTES } from './about/routes.ts'
import { EXCLUSION_ROUTES } from './exclusions/routes.ts'
import type { Route } from './route.ts'

export const ROUTES: readonly Route[] = [
  ...ABOUT_ROUTES,
  ...EXCLUSION_ROUTES,
]
