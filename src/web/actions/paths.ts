import { at } from '../paths.ts'

/** Actions that follow from reviews: all of them on one list, and those of one review. */
export const actionList = at('/actions')
export const caseActions = at('/cases/:case/actions')
export const collect = at('/cases/:case/actions/collect')
export const newAction = at('/cases/:case/actions/new')
export const plansComplete = at('/cases/:case/actions/complete')
export const actionPage = at('/cases/:case/actions/:action')
