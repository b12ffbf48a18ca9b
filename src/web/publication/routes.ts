import type { Route } from '../route.ts'
import { formPage, recordIt } from './form/page.ts'
import { publicationPage } from './record/page.ts'

export const PUBLICATION_ROUTES: readonly Route[] = [publicationPage, formPage, recordIt]
