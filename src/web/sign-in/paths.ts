import { at } from '../paths.ts'

export const invitation = at('/invitation/:token')
export const changePassword = at('/account/password')
export const signOutEverywhere = at('/account/sign-out-everywhere')
