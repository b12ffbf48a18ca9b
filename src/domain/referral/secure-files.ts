/** The notice to secure files: by when an agency's confirmation is looked for. The toolkit says "as soon as they become aware" (R308); what is not confirmed after these days is late. */
import type { Jurisdiction } from '../bank-holidays.ts'
import type { PlainDate } from '../plain-date.ts'
import { addWorkingDays } from '../working-days.ts'

const WORKING_DAYS = 3

/** The day by which an agency told on that day is to have confirmed. */
export function confirmationDue(issuedOn: PlainDate, jurisdiction: Jurisdiction): PlainDate { return addWorkingDays(issuedOn, WORKING_DAYS, jurisdiction) }

export function isLate(notice: { readonly issuedOn: PlainDate; readonly confirmedOn: PlainDate | null }, today: PlainDate, jurisdiction: Jurisdiction): boolean {
  return notice.confirmedOn === null && today > confirmationDue(notice.issuedOn, jurisdiction)
}
