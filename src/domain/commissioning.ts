/**
 * The commissioning of a review: its kind, the pseudonym it goes by, the period it looks at, and the agencies that are
 * to contribute and on what basis (toolkit, Model stage 1; Appendix 1, steps 14 and 15).
 */
import type { Issue } from './history.ts'
import type { PlainDate } from './plain-date.ts'
import type { ReviewKind } from './review-kind.ts'
import type { Warning } from './warning.ts'
import { issue } from './history.ts'
import { addMonths, plainDate, spoken } from './plain-date.ts'
import { warning } from './warning.ts'

/** An agency considered for the review. `basis` says on what legal basis it must contribute information (R287). */
export interface ScopeAgency { readonly agencyId: string; readonly name: string; readonly inScope: boolean; readonly basis: string; readonly nominatedMember: string }

/** As the board's office fills it in; dates are YYYY-MM-DD or blank. */
export interface Commission {
  readonly kind: ReviewKind | null
  readonly pseudonym: string
  readonly periodFrom: string
  readonly periodTo: string
  /** Start of an earlier period of which only a summary is asked, ending where the detailed one begins; blank for none (R143). */
  readonly backgroundFrom: string
  /** Whether practice has changed since, by which a period has little learning left in it (R141). */
  readonly practiceChanged: '' | 'yes' | 'no'
  readonly practiceChangedHow: string
  readonly agencies: readonly ScopeAgency[]
  /** A Partnership Case Audit's category and its chair's unit (R241, R243); a Single Agency Review's one agency (R245). */
  readonly category: '' | CaseCategory
  readonly chairUnit: string
  readonly leadAgencyIds: readonly string[]
  /** The other boards that take part, one on each line; blank for none (R082). */
  readonly otherBoards: string
}

/** How many boards take part, this one among them. */
export function boardsTakingPart(otherBoards: string): number { return 1 + otherBoards.split('\n').filter(line => line.trim() !== '').length }

/** The children whose work a Partnership Case Audit learns from (R241). */
export const CATEGORIES = { need: 'Child in need', plan: 'Child on a Child Protection Plan', care: 'Child in care' } as const
export type CaseCategory = keyof typeof CATEGORIES

/** The part of a commission that says which time is looked at. */
export type PeriodAsked = Pick<Commission, 'periodFrom' | 'periodTo' | 'backgroundFrom' | 'practiceChanged' | 'practiceChangedHow'>

export interface CommissionContext {
  /** Which kind the Chair decided on; null where no decision to review is on record. */
  readonly decided: ReviewKind | null
  /** Every name on the referral that the pseudonym must not give away. */
  readonly realNames: readonly string[]
  readonly incident: PlainDate | null
  /** A period that starts longer ago than this many years before the incident is asked about (R142). */
  readonly yearsBeforeIncident: number
}

export const YEARS_BEFORE_INCIDENT = 2

/** What stops the review from being commissioned. */
export function commissionIssues(commission: Commission, context: CommissionContext): readonly Issue[] {
  const found: Issue[] = []
  const ask = (missing: boolean, field: string, message: string): void => { if (missing) found.push(issue(field, message)) }
  ask(context.decided === null, 'kind', 'A review can be commissioned only on the Independent Chair’s written decision')
  ask(commission.kind === null, 'kind', 'Choose the kind of review')
  ask(context.decided !== null && commission.kind !== null && commission.kind !== context.decided, 'kind', 'The kind of review must be the one that the Independent Chair decided on')
  ask(!commission.pseudonym.trim(), 'pseudonym', 'Agree a pseudonym: the review goes by it from here on')
  found.push(...periodIssues(commission))
  ask(!commission.agencies.some(agency => agency.inScope), 'agencies', 'Choose at least one agency that is required to take part')
  for (const agency of commission.agencies) {
    ask(agency.inScope && !agency.basis.trim(), `agencies-${agency.agencyId}-basis`, `Say on what basis ${agency.name} must contribute information`)
  }
  if (commission.kind === 'audit') {
    ask(commission.category === '', 'category', 'Choose which children the audit looks at')
    ask(!commission.chairUnit.trim(), 'chairUnit', 'Say which unit chairs the audit')
  }
  ask(commission.kind === 'single' && commission.leadAgencyIds.length !== 1, 'leadAgencyIds', 'Choose exactly one agency to undertake the review')
  return found
}

/** What stops the period from being set. */
export function periodIssues(commission: PeriodAsked): readonly Issue[] {
  const [from, to] = [plainDate(commission.periodFrom), plainDate(commission.periodTo)]
  const found: Issue[] = []
  if (from === null) found.push(issue('periodFrom-day', 'Enter the first day of the period under review'))
  if (to === null) found.push(issue('periodTo-day', 'Enter the last day of the period under review'))
  if (from !== null && to !== null && to < from) found.push(issue('periodTo-day', 'The period under review cannot end before it begins'))
  if (commission.practiceChanged === '') found.push(issue('practiceChanged', 'Say whether practice has changed since the period under review'))
  else if (commission.practiceChanged === 'yes' && !commission.practiceChangedHow.trim()) found.push(issue('practiceChangedHow', 'Say how practice has changed'))
  if (!commission.backgroundFrom) return found
  const background = plainDate(commission.backgroundFrom)
  if (background === null) found.push(issue('backgroundFrom-day', 'Enter the first day of the background period as a date, or leave it blank'))
  else if (from !== null && background >= from) found.push(issue('backgroundFrom-day', 'The background period must begin before the period under review'))
  return found
}

/** What to think about again before commissioning; each is allowed with a reason. */
export function commissionWarnings(commission: Pick<Commission, 'pseudonym' | 'periodFrom'>, context: CommissionContext): readonly Warning[] {
  const found: Warning[] = []
  const given = givesAway(commission.pseudonym, context.realNames)
  if (given) found.push(warning('pseudonym', 'pseudonym', `The pseudonym is like “${given}” in the referral. It should not point to a real person`))
  const from = plainDate(commission.periodFrom)
  const earliest = context.incident === null ? null : addMonths(context.incident, -12 * context.yearsBeforeIncident)
  if (from !== null && earliest !== null && from < earliest) {
    found.push(warning('period', 'periodFrom-day', `The period begins before ${spoken(earliest)}, more than ${context.yearsBeforeIncident} years before the incident. It should be as short and recent as possible`))
  }
  return found
}

/** The real name, or initials, that the pseudonym repeats in whole or part; null where it repeats none. Short words and "Child" say nothing. */
export function givesAway(pseudonym: string, realNames: readonly string[]): string | null {
  const parts = new Set(wordsOf(pseudonym))
  const telling = realNames.filter(name => !/^(unknown|unborn|not known)$/i.test(name.trim()))
  const repeated = telling.flatMap(wordsOf).find(word => word.length > 1 && !GENERIC.has(word) && parts.has(word))
  if (repeated) return repeated.slice(0, 1).toUpperCase() + repeated.slice(1)
  const initials = telling.flatMap(name => { const first = wordsOf(name).map(word => word.slice(0, 1)); return [first.join(''), first[0] ?? ''] }).filter(text => text)
  const letters = initials.find(text => parts.has(text) && !GENERIC.has(text))
  return letters ? letters.toUpperCase() : null
}

const GENERIC = new Set(['child', 'baby', 'young', 'person', 'family', 'the', 'of', 'unborn', 'unknown'])

function wordsOf(text: string): readonly string[] { return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').split(/[^\p{L}\p{N}]+/u).filter(word => word) }

/** The discussion with the police that comes before any agency is asked for a chronology (R107). */
export interface PoliceDiscussion { readonly on: PlainDate; readonly withWhom: string; readonly outcome: string }

/** What stops the letters to agencies from being issued. */
export function letterIssues(discussion: PoliceDiscussion | null): readonly Issue[] {
  return discussion ? [] : [issue('police', 'Record the discussion with the police about contact with the family first: agencies are asked for chronologies only after it')]
}
