import type { Route } from '../route.ts'
import { agreementPage, agree } from './agreement/page.ts'
import { signOff, termsPage } from './whole/page.ts'
import { save, writePage } from './write/page.ts'

export const TERMS_ROUTES: readonly Route[] = [termsPage, signOff, writePage, save, agreementPage, agree]
