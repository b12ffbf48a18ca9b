import { at } from '../paths.ts'

export const accessLog = at('/access-log')
export const boardHistory = at('/history')
export const caseHistory = at('/cases/:case/history')
