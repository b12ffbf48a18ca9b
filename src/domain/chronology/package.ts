/**
 * What an agency hands in for a review: its chronology with comments, its chronology of organisational changes, a
 * summary of the comments, an action plan and the practitioners who were involved (toolkit, Model L208, L229, L256-260).
 */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'
import { spoken } from '../plain-date.ts'

/** Of what happened with the family, and of what happened in the organisation (R094, R145). */
export type ChronologyKind = 'events' | 'organisational'
export function isChronologyKind(text: string): text is ChronologyKind { return text === 'events' || text === 'organisational' }

/** Shown to each author, and acknowledged, before their first entry (R095, R147). */
export const SHARING_NOTICE = 'This chronology will be shared. The authors of the other agencies’ chronologies and the Review Team will read it with your comments. '
  + 'The practitioners and managers who come to the Learning Event will read it without your comments. '
  + 'Write nothing in it that should not be shared in this way, and tell your agency’s practitioners that it will be.'

export interface Summary { readonly themes: string; readonly learning: string }
/** What will be done about a learning point; where nothing will be, why not. */
export interface AgencyAction { readonly learning: string; readonly action: string; readonly owner: string; readonly due: string; readonly noAction?: string }
/** `none` with its reason, or the actions. */
export interface ActionPlan { readonly none: boolean; readonly reason: string; readonly actions: readonly AgencyAction[] }
export interface InvolvedPractitioner { readonly name: string; readonly role: string; readonly involved: string; readonly contact: string }
export interface Practitioners { readonly none: boolean; readonly reason: string; readonly people: readonly InvolvedPractitioner[] }
/** Said where the organisational chronology has no entries: that nothing changed, and how that is known. */
export interface Organisation { readonly none: boolean; readonly reason: string }

/** The parts that are written as forms, each versioned by itself. */
export interface PackageParts { readonly summary: Summary; readonly action_plan: ActionPlan; readonly practitioners: Practitioners; readonly organisation: Organisation }
export type Section = keyof PackageParts

export const NO_PARTS: PackageParts = {
  summary: { themes: '', learning: '' }, action_plan: { none: false, reason: '', actions: [] },
  practitioners: { none: false, reason: '', people: [] }, organisation: { none: false, reason: '' },
}
export const SECTIONS = Object.keys(NO_PARTS) as readonly Section[]
export function isSection(text: string): text is Section { return Object.hasOwn(NO_PARTS, text) }

/** A span of days, both included. */
export interface Period { readonly from: PlainDate; readonly to: PlainDate }

/** An organisational entry as far as its dates matter here. */
export interface DatedEntry { readonly place: string; readonly earliest: PlainDate | null; readonly latest: PlainDate | null }

export interface PackageAsItStands {
  readonly events: number
  readonly organisational: readonly DatedEntry[]
  readonly parts: PackageParts
  /** The whole period that the review looks at, its background included. */
  readonly period: Period
  /** Files read but neither accepted nor set aside. */
  readonly waitingUploads: number
  /** Departments whose work the collator has not accepted yet, by name; an agency without departments has none. */
  readonly waitingDepartments?: readonly string[]
}

/** What stops the package from being submitted; the fields are the sections to go to. */
export function submissionIssues(given: PackageAsItStands): readonly Issue[] {
  const found: Issue[] = []
  if (given.waitingUploads > 0) found.push(issue('events', 'A file you uploaded waits for you: accept what was read of it, or set it aside'))
  for (const name of given.waitingDepartments ?? []) found.push(issue('departments', `The work of ${name} is not accepted yet: it goes in with the agency’s once you accept it`))
  if (given.events === 0) found.push(issue('events', 'The chronology has no entries yet. If your agency had no contact in the whole period, enter that as one entry'))
  found.push(...partIssues('summary', given.parts.summary), ...organisationIssues(given), ...partIssues('action_plan', given.parts.action_plan), ...partIssues('practitioners', given.parts.practitioners))
  return found
}

/** What stands in the way of one part being complete. */
export function partIssues<S extends Section>(section: S, content: PackageParts[S]): readonly Issue[] {
  const part = { section, content } as { [K in Section]: { section: K; content: PackageParts[K] } }[Section]
  switch (part.section) {
    case 'summary': return summaryIssues(part.content)
    case 'action_plan': return planIssues(part.content)
    case 'practitioners': return practitionerIssues(part.content)
    case 'organisation': return part.content.none && blank(part.content.reason) ? [issue('organisation', 'Say how you know that nothing in the organisation changed')] : []
  }
}

function summaryIssues(summary: Summary): readonly Issue[] {
  const found: Issue[] = []
  if (blank(summary.themes)) found.push(issue('summary', 'Write the summary of comments: which themes emerged'))
  if (blank(summary.learning)) found.push(issue('summary', 'Write the summary of comments: what your agency may learn'))
  return found
}

function planIssues(plan: ActionPlan): readonly Issue[] {
  if (plan.none) return blank(plan.reason) ? [issue('action_plan', 'Say why there are no learning points for your agency')] : []
  if (plan.actions.length === 0) return [issue('action_plan', 'Write the action plan, or say that there are no learning points and why')]
  return plan.actions.flatMap((each, index) => {
    if (blank(each.learning)) return [issue('action_plan', `Action ${index + 1} needs the learning point that it addresses`)]
    const settled = (!blank(each.action) && !blank(each.owner)) || (blank(each.action) && !blank(each.noAction ?? ''))
    return settled ? [] : [issue('action_plan', `Learning point ${index + 1} needs what will be done and by whom, or why nothing will be`)]
  })
}

function practitionerIssues(list: Practitioners): readonly Issue[] {
  if (list.none) return blank(list.reason) ? [issue('practitioners', 'Say why there are no practitioners to invite')] : []
  if (list.people.length === 0) return [issue('practitioners', 'List the practitioners who were directly involved, or say that there are none and why')]
  return list.people.flatMap((each, index) => blank(each.name) || blank(each.role) || blank(each.involved) || blank(each.contact)
    ? [issue('practitioners', `Practitioner ${index + 1} needs a name, a role, when they were involved and how to reach them`)] : [])
}

function organisationIssues({ organisational, parts, period }: PackageAsItStands): readonly Issue[] {
  if (organisational.length === 0 && !parts.organisation.none) {
    return [issue('organisation', 'Write the organisational chronology for the same period, or say that nothing changed')]
  }
  if (organisational.length === 0) return partIssues('organisation', parts.organisation)
  const outside = organisational.filter(entry => (entry.latest !== null && entry.latest < period.from) || (entry.earliest !== null && entry.earliest > period.to))
  return outside.slice(0, 5).map(entry => issue('organisation',
    `${entry.place} of the organisational chronology lies outside the review’s period, ${spoken(period.from)} to ${spoken(period.to)}. Correct its date or take it out`))
}

function blank(text: string): boolean { return text.trim() === '' }

/** Where a package stands, derived from what is on record. */
export type PackageState = 'not begun' | 'in preparation' | 'submitted' | 'signed off' | 'changed since' | 'returned'

export interface PackageRecord {
  readonly begun: boolean
  readonly submitted: number | null
  readonly signedOff: number | null
  /** The submission that was last returned to the agency. */
  readonly returned: number | null
  /** Whether anything differs from what was last submitted. */
  readonly changed: boolean
}

export function packageState(record: PackageRecord): PackageState {
  if (record.submitted === null) return record.begun ? 'in preparation' : 'not begun'
  if (record.returned === record.submitted) return 'returned'
  if (record.changed) return 'changed since'
  return record.signedOff === record.submitted ? 'signed off' : 'submitted'
}

/** The same words give the same text, whatever order the database answered in: what the hash of a submission is made over. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => typeof inner === 'object' && inner !== null && !Array.isArray(inner)
    ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner)
}
