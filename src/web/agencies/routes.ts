import type { Route } from '../route.ts'
import { addAgencyAct, addAgencyPage, editAgencyAct, editAgencyPage } from './agency-form/page.ts'
import { agenciesPage } from './list/page.ts'

export const AGENCY_ROUTES: readonly Route[] = [agenciesPage, addAgencyPage, addAgencyAct, editAgencyPage, editAgencyAct]
