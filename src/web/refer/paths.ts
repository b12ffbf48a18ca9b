import { at } from '../paths.ts'

/** Referring without an account. Coming back with a code; the two ways in; then one's own referral, which no address names. */
export const enter = at('/refer')
export const startAtBoard = at('/refer/board/:board')
export const startByLink = at('/refer/link/:token')
export const form = at('/refer/form')
export const formSection = at('/refer/form/:section')
export const check = at('/refer/check')
export const status = at('/refer/status')
export const add = at('/refer/add')
export const letter = at('/refer/letters/:letter')
export const leave = at('/refer/leave')
