import { at } from '../paths.ts'

export const agencies = at('/agencies')
export const addAgency = at('/agencies/add')
export const editAgency = at('/agencies/:agency/edit')
