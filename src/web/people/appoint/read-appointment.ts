/** Reads the role and the days of an appointment as typed. A day that no calendar has is told, never guessed or dropped. */
import { issue } from '../../../domain/history.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { dateTyped, textOf } from '../../forms/posted.ts'
import type { Posted } from '../../forms/posted.ts'

export interface AppointmentWords { readonly role: string; readonly from: PlainDate | null; readonly until: PlainDate | null }

export function readAppointment(posted: Posted): { readonly typed: AppointmentWords; readonly unreal: readonly Issue[] } {
  const from = dateTyped(posted, 'from')
  const until = dateTyped(posted, 'until')
  return {
    typed: { role: textOf(posted, 'role'), from: from.state === 'date' ? from.date : null, until: until.state === 'date' ? until.date : null },
    unreal: [
      ...(from.state === 'unreal' ? [issue('from-day', 'The first day is not a day of the calendar. Type it like 3 10 2016')] : []),
      ...(until.state === 'unreal' ? [issue('until-day', 'The last day is not a day of the calendar. Type it like 3 10 2016, or leave it blank')] : []),
    ],
  }
}
