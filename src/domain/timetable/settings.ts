/** What a board settles once for all its timetables, where the toolkit leaves it open (table 1.4 of the requirements). */
import type { Jurisdiction } from '../bank-holidays.ts'
import type { BoardNumber, Reading } from '../procedures/procedure.ts'

export interface TimetableSettings {
  /** Whose bank holidays are not working days. */
  readonly jurisdiction: Jurisdiction
  /** How the days of Appendix 1 are counted (AMB-3). */
  readonly reading: Reading
  /** Whether "week 12" is the very day twelve weeks on or the Friday of that week (AMB-2). */
  readonly weeksEnd: 'on the day' | 'on the Friday'
  readonly numbers: Readonly<Record<BoardNumber, number>>
}

export const DEFAULT_TIMETABLE_SETTINGS: TimetableSettings = {
  jurisdiction: 'england_and_wales',
  reading: 'cumulative',
  weeksEnd: 'on the day',
  numbers: { 'weeks to appoint the reviewer': 2, 'days of notice of a Learning Event': 28 },
}
