/** The view that a member gave by word of mouth at the meeting, as the board's office puts it on record. */
import { recordView } from '../../../commands/decision/record-view.ts'
import type { Issue } from '../../../domain/history.ts'
import { membersOn } from '../../../domain/subcommittee.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { considerationOf, seatsOf } from '../../../store/decision/considerations.ts'
import { namesOf } from '../../../store/people/names.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { circulation, memberView } from '../paths.ts'
import { VIEW_SPEC } from '../view-spec.ts'

const TEMPLATE = 'layouts/question.njk'

/** Null where no meeting considers the referral, or the person does not sit in it. */
async function shown(reader: Reader, params: { readonly case: string; readonly person: string }, today: PlainDate, typed: Values, issues: readonly Issue[]): Promise<object | null> {
  const consideration = await considerationOf(reader, params.case)
  const isMember = membersOn(await seatsOf(reader, params.case), today).some(seat => seat.personId === params.person)
  if (consideration?.manner !== 'meeting' || !isMember) return null
  const name = (await namesOf(reader, [params.person])).get(params.person) ?? ''
  return {
    back: { href: circulation.to({ case: params.case }), text: 'Sub-Committee' }, here: memberView.to(params), title: `View of ${name} at the meeting`, basedOn: null, button: 'Record this view',
    lead: ['Write what the member said, as near to their own words as you can. It is kept with your name as the one who recorded it. They can still give another view themselves until the consideration is closed.'],
    fields: drawSpec(VIEW_SPEC, typed, issues),
  }
}

export const memberViewPage = page({
  path: memberView,
  action: 'circulate referral',
  records: { reads: 'circulation to the Sub-Committee' },
  show: async ({ reader, params, services }) => {
    const found = await shown(reader, params, services.moment().today, {}, [])
    return found ? view(TEMPLATE, found) : missing
  },
})

export const recordMemberView = act({
  path: memberView,
  action: 'circulate referral',
  handle: async visit => {
    const typed = readSpec(VIEW_SPEC, visit.posted, NO_ROW_CHANGE)
    const answer = textAt(typed, 'warranted')
    const input = { caseId: visit.params.case, personId: visit.params.person, warranted: answer === '' ? null : answer === 'yes', rationale: textAt(typed, 'rationale') }
    return settle(await visit.run(recordView, input), {
      done: () => redirect(circulation.to({ case: visit.params.case }), 'The view is on record.'),
      refused: async issues => {
        const found = await visit.read(reader => shown(reader, visit.params, visit.services.moment().today, typed, issues))
        return found ? again(TEMPLATE, found, issues) : missing
      },
    })
  },
})
