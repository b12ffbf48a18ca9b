import { at } from '../paths.ts'

/** Links for referrers without an account, as the office makes them. */
export const referralLinks = at('/referral-links')
