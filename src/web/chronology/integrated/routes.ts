import type { Route } from '../../route.ts'
import { downloadPage, downloadPageWithComments } from './download.ts'
import { patternsPage } from '../patterns/page.ts'
import { picturePage } from '../picture/page.ts'
import { integratedPage, integratedPageWithComments } from './page.ts'

export const INTEGRATED_ROUTES: readonly Route[] = [integratedPage, integratedPageWithComments, downloadPage, downloadPageWithComments, patternsPage, picturePage]
