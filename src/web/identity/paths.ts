import { at } from '../paths.ts'

/** Everybody whom a review's case knows, with their labels; and those whom its entries mention. */
export const identityMap = at('/cases/:case/identity-map')
export const identitiesFromRecords = at('/cases/:case/identity-map/from-records')
export const newIdentity = at('/cases/:case/identity-map/new')
export const genogram = at('/cases/:case/identity-map/genogram')
export const mentions = at('/cases/:case/identity-map/mentions')
export const identity = at('/cases/:case/identity-map/people/:identity')
export const editIdentity = at('/cases/:case/identity-map/people/:identity/edit')
export const newRelation = at('/cases/:case/identity-map/people/:identity/relations/new')
export const takeOffRelationAt = at('/cases/:case/identity-map/people/:identity/relations/:relation/take-off')
export const newStay = at('/cases/:case/identity-map/people/:identity/household/new')
export const takeOffStayAt = at('/cases/:case/identity-map/people/:identity/household/:stay/take-off')
