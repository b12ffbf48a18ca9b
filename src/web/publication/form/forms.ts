/** The four things that are put on record about a review's publication: what each form asks, and the act behind it. */
import { decideNonPublication } from '../../../commands/publication/decide-non-publication.ts'
import { publishReport } from '../../../commands/publication/publish-report.ts'
import { publishSummary } from '../../../commands/publication/publish-summary.ts'
import { recordBoardResponse } from '../../../commands/publication/record-board-response.ts'
import type { Outcome } from '../../../commands/run.ts'
import { MONTHS_AVAILABLE, reportIsPublished } from '../../../domain/publication.ts'
import type { ReviewKind } from '../../../domain/review-kind.ts'
import { dateTyped, type Posted } from '../../forms/posted.ts'
import { textAt, type Spec, type Values } from '../../forms/spec.ts'
import type { ActVisit } from '../../route.ts'

interface Form {
  readonly title: string
  readonly lead: readonly string[]
  readonly button: string
  readonly done: string
  readonly spec: Spec
  readonly isFor: (kind: ReviewKind) => boolean
  readonly run: (visit: ActVisit, caseId: string, typed: Values) => Promise<Outcome<{ readonly number: number }>>
}

const NOTE = { kind: 'area', label: 'Note', hint: 'The reason, where something that should come first has not happened or an earlier record is put right. Otherwise leave it blank.' } as const
const ADDRESS = { kind: 'text', label: 'Where it can be read', hint: 'The web address, beginning with https://' } as const

export const FORMS: Readonly<Record<string, Form>> = {
  response: {
    title: 'The Board’s response', button: 'Record the response', done: 'The Board’s response is on record.', isFor: () => true,
    lead: ['The Board agrees its response to the findings of the review, and what it will do.'],
    spec: { on: { kind: 'date', label: 'Agreed by the Board on', whole: true }, response: { kind: 'area', label: 'The response' } },
    run: (visit, caseId, typed) => visit.run(recordBoardResponse, { caseId, on: dayOf(visit.posted, 'on'), response: textAt(typed, 'response') }),
  },
  report: {
    title: 'Publication of the report', button: 'Record the publication', done: 'The publication is on record.', isFor: reportIsPublished,
    lead: [`The report is published together with the Board’s response. It stays available for at least ${MONTHS_AVAILABLE} months, afterwards on request.`, 'What is published is the last file that was checked for leaks and approved by two people.'],
    spec: {
      on: { kind: 'date', label: 'Published on', whole: true }, address: ADDRESS, availableUntil: { kind: 'date', label: 'Available until', whole: true }, note: NOTE,
    },
    run: (visit, caseId, typed) => visit.run(publishReport, { caseId, ...asked(visit.posted, typed) }),
  },
  summary: {
    title: 'Learning summary', button: 'Record the summary', done: 'The learning summary is on record.', isFor: () => true,
    lead: ['What was learnt can be published without the report. Write nothing by which a child or a family could be known: check its file for leaks before it goes out.'],
    spec: { text: { kind: 'area', label: 'The summary, as published' }, on: { kind: 'date', label: 'Published on', whole: true }, address: ADDRESS, note: NOTE },
    run: (visit, caseId, typed) => visit.run(publishSummary, { caseId, ...asked(visit.posted, typed) }),
  },
  'non-publication': {
    title: 'Decision not to publish the report', button: 'Record the decision', done: 'The decision not to publish is on record.', isFor: reportIsPublished,
    lead: ['A Serious Case Review is not over before its report and the Board’s response are published, or a decision not to publish is on record with its reason.'],
    spec: {
      on: { kind: 'date', label: 'Decided on', whole: true }, reason: { kind: 'area', label: 'Reason' },
      consulted: { kind: 'area', label: 'Who was consulted', hint: 'Such as the family, the Director of Children’s Services, the legal adviser or the National Panel, and what they said' },
    },
    run: (visit, caseId, typed) => visit.run(decideNonPublication, { caseId, on: dayOf(visit.posted, 'on'), reason: textAt(typed, 'reason'), consulted: textAt(typed, 'consulted') }),
  },
}

export function formFor(part: string, kind: ReviewKind): Form | null {
  const form = Object.hasOwn(FORMS, part) ? FORMS[part] : undefined
  return form?.isFor(kind) ? form : null
}

function asked(posted: Posted, typed: Values) {
  return { on: dayOf(posted, 'on'), address: textAt(typed, 'address'), availableUntil: dayOf(posted, 'availableUntil'), text: textAt(typed, 'text'), note: textAt(typed, 'note') }
}

function dayOf(posted: Posted, name: string) {
  const typed = dateTyped(posted, name)
  return typed.state === 'date' ? typed.date : null
}
