/** Circulates a referral to the Sub-Committee, follows who has answered, and closes the consideration, which counts the views. */
import { circulateReferral } from '../../../commands/decision/circulate-referral.ts'
import { closeConsideration } from '../../../commands/decision/close-consideration.ts'
import type { Issue } from '../../../domain/history.ts'
import { countViews, entitledOn, type Manner } from '../../../domain/subcommittee.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { answeredBy, considerationOf, seatsOf } from '../../../store/decision/considerations.ts'
import { namesOf } from '../../../store/people/names.ts'
import { again, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page, type ActVisit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { attendance, attendanceReport, circulation, closeCirculation, collatedComments, memberView, views } from '../paths.ts'

const TEMPLATE = 'decision/circulation/page.njk'
const SPEC: Spec = {
  manner: { kind: 'radios', label: 'How does the Sub-Committee consider this referral?', choices: [{ value: 'correspondence', text: 'By correspondence: each member answers here' }, { value: 'meeting', text: 'At a meeting' }] },
  message: { kind: 'area', label: 'Message to the members', hint: 'Such as the date by which you need their views' },
}

async function shown(reader: Reader, caseId: string, today: PlainDate, typed: Values, issues: readonly Issue[]): Promise<object> {
  const last = await considerationOf(reader, caseId)
  const seats = await seatsOf(reader, caseId)
  const entitled = entitledOn(seats, today)
  const { excluded } = countViews(seats, [], today)
  const answered = last ? await answeredBy(reader, caseId, last.number) : new Set<string>()
  const names = await namesOf(reader, [...entitled, ...excluded])
  const underWay = last !== null && last.closedOn === null
  return {
    back: { href: caseHome.to({ case: caseId }), text: 'Case' }, here: circulation.to({ case: caseId }), close: closeCirculation.to({ case: caseId }), views: views.to({ case: caseId }), collated: collatedComments.to({ case: caseId }), attendance: last?.manner === 'meeting' ? attendance.to({ case: caseId }) : null, report: attendanceReport.to({}), basedOn: null,
    title: 'Sub-Committee', button: underWay ? null : 'Circulate to the Sub-Committee', fields: drawSpec(SPEC, typed, issues), last, underWay,
    lead: underWay ? [] : ['The referral goes to every member of the Sub-Committee for a view, and to the Independent Chair for information.'],
    members: entitled.map(id => ({
      name: names.get(id) ?? '', answered: answered.has(id), record: underWay && last.manner === 'meeting' && !answered.has(id) ? memberView.to({ case: caseId, person: id }) : null,
    })),
    excluded: excluded.map(id => names.get(id) ?? ''),
  }
}

export const circulationPage = page({
  path: circulation,
  action: 'circulate referral',
  records: { reads: 'circulation to the Sub-Committee' },
  show: async ({ reader, params, services }) => view(TEMPLATE, await shown(reader, params.case, services.moment().today, {}, [])),
})

async function formAgain(visit: ActVisit<typeof circulation.pattern>, typed: Values, issues: readonly Issue[]) {
  return again(TEMPLATE, await visit.read(reader => shown(reader, visit.params.case, visit.services.moment().today, typed, issues)), issues)
}

export const circulate = act({
  path: circulation,
  action: 'circulate referral',
  handle: async visit => {
    const typed = readSpec(SPEC, visit.posted, NO_ROW_CHANGE)
    const manner = textAt(typed, 'manner')
    const input = { caseId: visit.params.case, manner: manner === '' ? null : manner as Manner, message: textAt(typed, 'message') }
    return settle(await visit.run(circulateReferral, input), {
      done: ({ asked }) => redirect(circulation.to(visit.params), `Circulated. ${asked} ${asked === 1 ? 'member is' : 'members are'} asked for a view, and the Independent Chair has it for information.`),
      refused: issues => formAgain(visit, typed, issues),
    })
  },
})

export const close = act({
  path: closeCirculation,
  action: 'circulate referral',
  handle: async visit => settle(await visit.run(closeConsideration, { caseId: visit.params.case }), {
    done: () => redirect(views.to(visit.params), 'The views are counted, and the Independent Chair is advised.'),
    refused: issues => formAgain(visit, {}, issues),
  }),
})
