import { at } from '../paths.ts'

export const register = at('/cases')
export const caseHome = at('/cases/:case')
export const calendar = at('/cases/:case/calendar')
