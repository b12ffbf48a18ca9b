import type { Route } from '../route.ts'
import { changeIdentity, changePage, newPage, putOnMap } from './form/page.ts'
import { genogramPage } from './genogram/page.ts'
import { stayPage, recordIt } from './household/page.ts'
import { gather, mapPage } from './map/page.ts'
import { answerIt, mentionsPage } from './mentions/page.ts'
import { personPage, takeOffRelated, takeOffStayed } from './person/page.ts'
import { relateThem, relationPage } from './relation/page.ts'

export const IDENTITY_ROUTES: readonly Route[] = [
  mapPage, gather, newPage, putOnMap, genogramPage, mentionsPage, answerIt, personPage, changePage, changeIdentity, relationPage, relateThem, takeOffRelated, stayPage, recordIt, takeOffStayed,
]
