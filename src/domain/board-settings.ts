/** What a board settles for itself where the toolkit leaves it open (requirements 1.4), read from what is stored of it. */
import type { Jurisdiction } from './bank-holidays.ts'
import { isJurisdiction } from './bank-holidays.ts'
import type { Issue } from './history.ts'
import { issue } from './history.ts'
import { OF_ALL_MEMBERS } from './subcommittee.ts'
import type { MajorityRule } from './subcommittee.ts'
import { READINGS } from './procedures/procedure.ts'
import { DEFAULT_TIMETABLE_SETTINGS } from './timetable/settings.ts'
import type { TimetableSettings } from './timetable/settings.ts'

export interface BoardSettings { readonly timetable: TimetableSettings; readonly majority: MajorityRule }

/** The settings as a form and the database hold them; whatever is missing or not understood falls back to the default. */
export type StoredSettings = Readonly<Record<string, unknown>>

export function readSettings(jurisdiction: string, stored: StoredSettings): BoardSettings {
  const defaults = DEFAULT_TIMETABLE_SETTINGS
  const number = (name: string, otherwise: number) => wholeNumber(stored[name]) ?? otherwise
  const place: Jurisdiction = isJurisdiction(jurisdiction) ? jurisdiction : defaults.jurisdiction
  return {
    timetable: {
      jurisdiction: place,
      reading: READINGS.find(reading => reading === stored['reading']) ?? defaults.reading,
      weeksEnd: stored['weeksEnd'] === 'on the Friday' ? 'on the Friday' : defaults.weeksEnd,
      numbers: {
        'weeks to appoint the reviewer': number('weeksToAppoint', defaults.numbers['weeks to appoint the reviewer']),
        'days of notice of a Learning Event': number('daysOfNotice', defaults.numbers['days of notice of a Learning Event']),
      },
    },
    majority: stored['majorityOf'] === 'respondents' ? { of: 'respondents', quorum: number('quorum', 1) } : OF_ALL_MEMBERS,
  }
}

/** As typed into the form. */
export interface SettingsTyped {
  readonly jurisdiction: string
  readonly reading: string
  readonly weeksEnd: string
  readonly weeksToAppoint: string
  readonly daysOfNotice: string
  readonly majorityOf: string
  readonly quorum: string
}

export function checkSettings(typed: SettingsTyped): readonly Issue[] {
  const issues: Issue[] = []
  if (!isJurisdiction(typed.jurisdiction)) issues.push(issue('jurisdiction', 'Choose whose bank holidays count.'))
  if (!READINGS.some(reading => reading === typed.reading)) issues.push(issue('reading', 'Choose how the days of Appendix 1 are counted.'))
  if (!['on the day', 'on the Friday'].includes(typed.weeksEnd)) issues.push(issue('weeksEnd', 'Choose on which day a week ends.'))
  if (!['all members', 'respondents'].includes(typed.majorityOf)) issues.push(issue('majorityOf', 'Choose of whom a majority is needed.'))
  const needsNumber = (name: keyof SettingsTyped, least: number, most: number, message: string) => {
    const number = wholeNumber(typed[name])
    if (number === null || number < least || number > most) issues.push(issue(name, message))
  }
  needsNumber('weeksToAppoint', 0, 52, 'Enter a whole number of weeks from 0 to 52.')
  needsNumber('daysOfNotice', 1, 365, 'Enter a whole number of days from 1 to 365.')
  if (typed.majorityOf === 'respondents') needsNumber('quorum', 1, 500, 'Enter how many members must have answered: a whole number from 1 to 500.')
  return issues
}

/** A whole number of at least 0, given as a number or in digits; null for anything else. */
export function wholeNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : null
  return typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : null
}
