/** The discussion with the police about contact with the family, and the letters to agencies, which wait for it. */
import { recordPoliceDiscussion } from '../../../commands/commissioning/record-police-discussion.ts'
import { sendAgencyLetters } from '../../../commands/commissioning/send-agency-letters.ts'
import type { Issue } from '../../../domain/history.ts'
import { again, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dateTyped } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { letters } from '../../letters/paths.ts'
import { agencyLetters, policeDiscussion, review } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const SPEC: Spec = {
  on: { kind: 'date', label: 'Date of the discussion', whole: true },
  withWhom: { kind: 'text', label: 'With whom', hint: 'Such as the Senior Investigating Officer' },
  outcome: { kind: 'area', label: 'What was agreed about contact with the family' },
}

function shown(caseId: string, typed: Values, issues: readonly Issue[]): object {
  return {
    back: { href: review.to({ case: caseId }), text: 'Review' }, here: policeDiscussion.to({ case: caseId }), title: 'Discussion with the police', basedOn: null, button: 'Record the discussion',
    lead: ['Before agencies are asked for chronologies, discuss with the police whether and how they may be in contact with the family.'], fields: drawSpec(SPEC, typed, issues),
  }
}

export const policePage = page({
  path: policeDiscussion, action: 'commission review', records: 'nothing of a case', show: async ({ params }) => view(TEMPLATE, shown(params.case, {}, [])),
})

export const recordPolice = act({
  path: policeDiscussion,
  action: 'commission review',
  handle: async visit => {
    const typed = readSpec(SPEC, visit.posted, NO_ROW_CHANGE)
    const day = dateTyped(visit.posted, 'on')
    const input = { caseId: visit.params.case, on: day.state === 'date' ? day.date : null, withWhom: textAt(typed, 'withWhom'), outcome: textAt(typed, 'outcome') }
    return settle(await visit.run(recordPoliceDiscussion, input), {
      done: () => redirect(review.to(visit.params), 'The discussion with the police is on record.'),
      refused: issues => again(TEMPLATE, shown(visit.params.case, typed, issues), issues),
    })
  },
})

export const sendLetters = act({
  path: agencyLetters,
  action: 'commission review',
  handle: async visit => settle(await visit.run(sendAgencyLetters, { caseId: visit.params.case }), {
    done: ({ letters: drafted }) => redirect(letters.to(visit.params), `${drafted.length === 1 ? 'One letter is' : `${drafted.length} letters are`} drafted. The Independent Chair reads and approves each before it is sent.`),
    refused: issues => again(TEMPLATE, { ...shown(visit.params.case, {}, []), lead: issues.map(issue => issue.message) }, issues.map(issue => ({ ...issue, field: issue.field === 'police' ? 'on-day' : issue.field }))),
  }),
})
