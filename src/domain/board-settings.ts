/** What a board settles for itself where the toolkit leaves it open (requirements 1.4), read from what is stored of it. */
import type { Jurisdiction } from './bank-holidays.ts'
import { isJurisdiction } from './bank-holidays.ts'
import type { Issue } from './history.ts'
import { issue } from './history.ts'
import { YEARS_BEFORE_INCIDENT } from './commissioning.ts'
import { AGENCIES_FOR_SEPARATE_AUTHOR, TEAM_SIZE } from './conflicts/review-team.ts'
import { OF_ALL_MEMBERS } from './subcommittee.ts'
import type { MajorityRule } from './subcommittee.ts'
import { READINGS } from './procedures/procedure.ts'
import { DEFAULT_TIMETABLE_SETTINGS } from './timetable/settings.ts'
import type { TimetableSettings } from './timetable/settings.ts'

export interface BoardSettings {
  readonly timetable: TimetableSettings
  readonly majority: MajorityRule
  readonly scope: ScopeSettings
  /** Where people read the national guidance on serious case reviews (R307). */
  readonly guidance: string
  /** Whether anybody who knows the address can begin a referral without an account; closed unless the board opens it. */
  readonly openReferrals: boolean
  /** The named officer to whom a referral goes that is sent by mail instead (R306); '' where none is named. */
  readonly addressee: string
}

/** Where the soft rules about a review's scope and people begin to ask (R082, R088, R142). */
export interface ScopeSettings { readonly yearsBeforeIncident: number; readonly teamSize: number; readonly agenciesForSeparateAuthor: number }

const GUIDANCE = 'https://www.gov.uk/government/publications/working-together-to-safeguard-children--2'

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
    scope: {
      yearsBeforeIncident: number('yearsBeforeIncident', YEARS_BEFORE_INCIDENT), teamSize: number('teamSize', TEAM_SIZE),
      agenciesForSeparateAuthor: number('agenciesForSeparateAuthor', AGENCIES_FOR_SEPARATE_AUTHOR),
    },
    guidance: isWebAddress(stored['guidance']) ? stored['guidance'] : GUIDANCE,
    openReferrals: stored['openReferrals'] === 'yes', addressee: typeof stored['addressee'] === 'string' ? stored['addressee'] : '',
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
  readonly yearsBeforeIncident: string
  readonly teamSize: string
  readonly agenciesForSeparateAuthor: string
  readonly guidance: string
  readonly openReferrals: string
  readonly addressee: string
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
  needsNumber('yearsBeforeIncident', 1, 30, 'Enter a whole number of years from 1 to 30.')
  needsNumber('teamSize', 3, 50, 'Enter a whole number of members from 3 to 50.')
  needsNumber('agenciesForSeparateAuthor', 1, 100, 'Enter a whole number of agencies from 1 to 100.')
  if (!isWebAddress(typed.guidance)) issues.push(issue('guidance', 'Enter a web address that begins with https://'))
  if (!['yes', 'no'].includes(typed.openReferrals)) issues.push(issue('openReferrals', 'Choose whether anybody who knows the address can begin a referral.'))
  if (typed.addressee.length > 200) issues.push(issue('addressee', 'Enter at most 200 letters.'))
  if (typed.majorityOf === 'respondents') needsNumber('quorum', 1, 500, 'Enter how many members must have answered: a whole number from 1 to 500.')
  return issues
}

function isWebAddress(value: unknown): value is string { return typeof value === 'string' && /^https:\/\/[^\s"<>]+\.[^\s"<>]+$/.test(value) }

/** A whole number of at least 0, given as a number or in digits; null for anything else. */
export function wholeNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : null
  return typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : null
}
