/** A referral of the example told shortly: what differs from case to case, about one child; the rest of the form is blank or answered with no. */
import type { OtherAgency, Referral } from '../domain/referral/referral.ts'
import { blankReferral, NO_CHILD, NO_INCIDENT } from '../domain/referral/referral.ts'
import type { PartialDate } from '../domain/referral/partial-date.ts'
import { NO_DATE } from '../domain/referral/partial-date.ts'
import type { ReasonKey } from '../domain/referral/reasons.ts'
import { REASONS } from '../domain/referral/reasons.ts'
import { dayOfMonth, monthOf, yearOf } from '../domain/plain-date.ts'
import { date } from '../domain/plain-date.ts'
import type { AgencyKey } from './agencies.ts'
import { EXAMPLE_AGENCIES } from './agencies.ts'
import { EXAMPLE_PEOPLE } from './people.ts'
import { known } from './stage.ts'

export interface Told {
  readonly on: string
  readonly referrer: string
  readonly child: string
  readonly born: string
  readonly incidentOn: string
  readonly what: string
  readonly why: string
  readonly reasons: Partial<Readonly<Record<ReasonKey, string>>>
  readonly agencies: readonly AgencyKey[]
}

export function shortReferral({ on, referrer, child, born, incidentOn, what, why, reasons, agencies }: Told): Referral {
  const writer = known(new Map(EXAMPLE_PEOPLE.map(person => [person.email, person])), referrer)
  const agency = EXAMPLE_AGENCIES.find(each => each.key === writer.agency)?.name ?? ''
  const officer = { name: writer.name, agency, designation: writer.jobTitle, email: writer.email, telephone: '01632 960110' }
  return {
    ...blankReferral(), referrer: officer,
    authoriser: { name: `Senior manager, ${agency}`, agency, designation: 'Senior manager', email: `senior-manager@${writer.agency ?? 'board'}.example`, telephone: '01632 960111' },
    children: [{ ...NO_CHILD, name: child, birth: boxes(born), incidents: [{ ...NO_INCIDENT, date: boxes(incidentOn), what }] }],
    otherChildren: { answer: 'no', arrangements: '' }, opinion: { choice: 'scr', other: '', words: '' }, why,
    reasons: Object.fromEntries(REASONS.map(({ key }) => [key, { answer: reasons[key] ? 'yes' : 'no', further: reasons[key] ?? '' }])) as Referral['reasons'],
    agencies: agencies.map(named), referredOn: boxes(on),
  }
}

function named(key: AgencyKey): OtherAgency {
  const name = EXAMPLE_AGENCIES.find(agency => agency.key === key)?.name ?? key
  return { name: `Senior manager, ${name}`, agency: name, contact: `senior-manager@${key}.example`, stillInvolved: 'yes' }
}

function boxes(text: string): PartialDate {
  const day = date(text)
  return { ...NO_DATE, day: String(dayOfMonth(day)), month: String(monthOf(day)), year: String(yearOf(day)) }
}
