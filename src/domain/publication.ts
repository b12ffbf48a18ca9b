/**
 * What the public is told of a review. The report of a Serious Case Review is published with the Board's response, or a decision not to
 * publish stands with its reason (R009); of any other review the report stays unpublished (R225) and its learning may be told in a summary (R037).
 */
import type { Issue } from './history.ts'
import { issue } from './history.ts'
import { addMonths, spoken } from './plain-date.ts'
import type { PlainDate } from './plain-date.ts'
import { kindName } from './review-kind.ts'
import type { ReviewKind } from './review-kind.ts'

export type Published = 'report and response' | 'learning summary'

/** Months for which a published report stays on the board's website at least; afterwards it is given on request (AMB-20). */
export const MONTHS_AVAILABLE = 12

/** Dates are null where no real one was given. `note` answers for what is out of the usual order, or says why an earlier record is put right. */
export interface PublicationAsked { readonly on: PlainDate | null; readonly address: string; readonly availableUntil: PlainDate | null; readonly text: string; readonly note: string }

export interface PublicationGrounds {
  readonly kind: ReviewKind
  readonly today: PlainDate
  readonly signedOff: boolean
  readonly responded: boolean
  /** Whether a file was checked for leaks and approved by two people. */
  readonly released: boolean
  /** In sentences, what should have come before. */
  readonly outOfOrder: readonly string[]
  /** Whether this puts right what was recorded before. */
  readonly again: boolean
}

/** Whether the report of such a review is ever published. */
export function reportIsPublished(kind: ReviewKind): boolean { return kind === 'scr' }

export function reportIssues(asked: PublicationAsked, grounds: PublicationGrounds): readonly Issue[] {
  if (!reportIsPublished(grounds.kind)) return [issue(null, `The report of a ${kindName(grounds.kind)} is not published: publish a learning summary instead.`)]
  const found: Issue[] = []
  if (!grounds.signedOff) found.push(issue(null, 'The Board has not signed off the report yet: record that first.'))
  if (!grounds.responded) found.push(issue(null, 'The Board’s response is not on record yet: it is published together with the report.'))
  if (!grounds.released) found.push(issue(null, 'No file of the report is released yet: check it for leaks, answer what is found, and let two people approve it.'))
  found.push(...whenAndWhere(asked, grounds))
  if (asked.availableUntil === null) found.push(issue('availableUntil-day', 'Enter the day until which the report stays available'))
  else if (asked.on !== null && asked.availableUntil < addMonths(asked.on, MONTHS_AVAILABLE)) {
    found.push(issue('availableUntil-day', `A report stays available for at least ${MONTHS_AVAILABLE} months: until ${spoken(addMonths(asked.on, MONTHS_AVAILABLE))} or longer`))
  }
  return found
}

export function summaryIssues(asked: PublicationAsked, grounds: PublicationGrounds): readonly Issue[] {
  const empty = asked.text.trim() === '' ? [issue('text', 'Write the learning summary as it is published')] : []
  return [...empty, ...whenAndWhere(asked, grounds)]
}

function whenAndWhere({ on, address, note }: PublicationAsked, { today, outOfOrder, again }: PublicationGrounds): readonly Issue[] {
  const found: Issue[] = []
  if (on === null) found.push(issue('on-day', 'Enter the day of publication: day, month and year'))
  else if (on > today) found.push(issue('on-day', `${spoken(on)} has not come yet. Record the publication once it has happened`))
  if (!isWebAddress(address)) found.push(issue('address', 'Enter the address at which it can be read, beginning with https://'))
  if (note.trim() === '') {
    found.push(...outOfOrder.map(sentence => issue('note', `${sentence} If it must be so, give the reason.`)))
    if (again) found.push(issue('note', 'Say why what is on record is put right'))
  }
  return found
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text) && URL.canParse(text)
}

/** The decision not to publish a report: whose advice was sought, and why. */
export interface NonPublicationAsked { readonly on: PlainDate | null; readonly reason: string; readonly consulted: string }

export function nonPublicationIssues({ on, reason, consulted }: NonPublicationAsked, kind: ReviewKind, today: PlainDate): readonly Issue[] {
  if (!reportIsPublished(kind)) return [issue(null, `The report of a ${kindName(kind)} is not published anyway: there is nothing to decide.`)]
  const found: Issue[] = []
  if (on === null) found.push(issue('on-day', 'Enter the day of the decision: day, month and year'))
  else if (on > today) found.push(issue('on-day', 'The day of the decision cannot be later than today'))
  if (reason.trim() === '') found.push(issue('reason', 'Give the reason for not publishing the report'))
  if (consulted.trim() === '') found.push(issue('consulted', 'Say who was consulted before the decision'))
  return found
}

export interface ResponseAsked { readonly on: PlainDate | null; readonly response: string }

export function responseIssues({ on, response }: ResponseAsked, today: PlainDate): readonly Issue[] {
  const found: Issue[] = []
  if (on === null) found.push(issue('on-day', 'Enter the day on which the Board agreed its response'))
  else if (on > today) found.push(issue('on-day', 'The day on which the Board agreed its response cannot be later than today'))
  if (response.trim() === '') found.push(issue('response', 'Write the Board’s response to the findings'))
  return found
}
