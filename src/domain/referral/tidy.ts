/** A referral without the rows in which nothing was written, as it is checked and sent. */
import { isWritten } from '../written.ts'
import type { Referral } from './referral.ts'

export function withoutBlankRows(referral: Referral): Referral {
  return {
    ...referral,
    children: referral.children.filter(isWritten).map(child => ({
      ...child, incidents: child.incidents.filter(isWritten), addresses: child.addresses.filter(isWritten), carers: child.carers.filter(isWritten) })),
    family: referral.family.filter(isWritten), agencies: referral.agencies.filter(isWritten), keyDates: referral.keyDates.filter(isWritten),
  }
}
