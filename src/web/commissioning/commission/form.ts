/** The commission's form: pseudonym, period, agencies and what the kind of review asks for; and what was posted as the domain's shape. */
import { CATEGORIES, type Commission, type CaseCategory, type PeriodAsked } from '../../../domain/commissioning.ts'
import type { ReviewKind } from '../../../domain/review-kind.ts'
import type { Warning } from '../../../domain/warning.ts'
import type { BoardAgency } from '../../../store/commissioning/review-agencies.ts'
import type { Posted } from '../../forms/posted.ts'
import { textAt, valuesAt, type Spec, type Values } from '../../forms/spec.ts'
import { wholeDay } from '../../forms/whole-day.ts'

/** Offered, to be changed: the duty that stands behind every request of the board (R050). */
export const BASIS = 'Section 14B of the Children Act 2004: a request of the Board, made to carry out its functions, that must be complied with.'

export function periodSpec(): Spec {
  return {
    periodFrom: { kind: 'date', label: 'First day of the period under review', hint: 'As short and recent as possible', whole: true },
    periodTo: { kind: 'date', label: 'Last day of the period under review', whole: true },
    backgroundFrom: { kind: 'date', label: 'First day of a background period, of which only a summary is asked', hint: 'Leave blank for none. It ends where the period under review begins', whole: true },
    practiceChanged: { kind: 'radios', label: 'Has practice changed since this period?', hint: 'Practice that has changed has little learning left in it', choices: [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }] },
    practiceChangedHow: { kind: 'area', label: 'If so, how has it changed?' },
  }
}

/** `warnings` are the soft rules not kept, each of which asks for a reason. */
export function commissionSpec(kind: ReviewKind, agencies: readonly BoardAgency[], warnings: readonly Warning[]): Spec {
  return {
    pseudonym: { kind: 'text', label: 'Pseudonym', hint: 'The review goes by this name from here on. It should not resemble the name or initials of anybody in the case' },
    ...periodSpec(),
    ...reasonsAsked(warnings),
    otherBoards: { kind: 'area', label: 'Other safeguarding boards that take part', hint: 'One on each line. Leave blank for none' },
    ...kind === 'audit' ? {
      category: { kind: 'radios', label: 'Which children does the audit look at?', choices: Object.entries(CATEGORIES).map(([value, text]) => ({ value, text })) },
      chairUnit: { kind: 'text', label: 'Unit that chairs the audit', hint: 'Such as the Professional Standards and Audit Unit' },
    } as const : {},
    ...kind === 'single' ? { leadAgencyIds: { kind: 'select', label: 'Agency that undertakes the review', choices: agencies.map(agency => ({ value: agency.agencyId, text: agency.name })) } } as const : {},
    agencies: { kind: 'group', label: 'Agencies', hint: 'Tick each agency that is required to take part, and say on what basis it must contribute information', of: Object.fromEntries(agencies.map(agency => [agency.agencyId, {
      kind: 'group', label: agency.name, of: {
        inScope: { kind: 'tick', label: `${agency.name} is required to take part` }, basis: { kind: 'area', label: 'Basis on which it must contribute' },
        nominatedMember: { kind: 'text', label: 'Its member of the Review Team, where nominated' } } }])) },
  }
}

export function reasonsAsked(warnings: readonly Warning[]): Spec {
  return Object.fromEntries(warnings.map(warning => [`reason-${warning.code}`, { kind: 'area', label: 'Reason for keeping this', hint: warning.message }]))
}

export function startingValues(agencies: readonly BoardAgency[]): Values {
  return { agencies: Object.fromEntries(agencies.map(agency => [agency.agencyId, { inScope: false, basis: BASIS, nominatedMember: '' }])) }
}

export function periodIn(values: Values, posted: Posted): PeriodAsked {
  const changed = textAt(values, 'practiceChanged')
  return {
    periodFrom: wholeDay(posted, 'periodFrom'), periodTo: wholeDay(posted, 'periodTo'), backgroundFrom: wholeDay(posted, 'backgroundFrom'),
    practiceChanged: changed === 'yes' || changed === 'no' ? changed : '', practiceChangedHow: textAt(values, 'practiceChangedHow'),
  }
}

export function commissionIn(kind: ReviewKind, agencies: readonly BoardAgency[], values: Values, posted: Posted): Commission {
  const [lead, category] = [textAt(values, 'leadAgencyIds'), textAt(values, 'category')]
  const rows = valuesAt(values, 'agencies')
  return {
    kind, pseudonym: textAt(values, 'pseudonym'), ...periodIn(values, posted),
    agencies: agencies.map(({ agencyId, name }) => {
      const row = valuesAt(rows, agencyId)
      return { agencyId, name, inScope: row['inScope'] === true, basis: textAt(row, 'basis'), nominatedMember: textAt(row, 'nominatedMember') }
    }),
    category: Object.hasOwn(CATEGORIES, category) ? category as CaseCategory : '', chairUnit: textAt(values, 'chairUnit'), leadAgencyIds: lead === '' ? [] : [lead], otherBoards: textAt(values, 'otherBoards'),
  }
}
