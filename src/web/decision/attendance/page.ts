/** Attendance at the meeting of the Sub-Committee at which a referral is considered. */
import { recordAttendance } from '../../../commands/decision/record-attendance.ts'
import type { Issue } from '../../../domain/history.ts'
import { ATTENDED, isAttended, membersOn, type Attended } from '../../../domain/subcommittee.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { attendanceOf } from '../../../store/decision/attendance.ts'
import { considerationOf, seatsOf } from '../../../store/decision/considerations.ts'
import type { Reader } from '../../../store/database.ts'
import { namesOf } from '../../../store/people/names.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import type { Spec, Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { attendance, circulation } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const CHOICES = Object.entries(ATTENDED).map(([value, text]) => ({ value, text }))

async function members(reader: Reader, caseId: string, today: PlainDate): Promise<readonly string[]> {
  return [...new Set(membersOn(await seatsOf(reader, caseId), today).map(seat => seat.personId))]
}

/** Null where no meeting considers the referral. */
async function shown(reader: Reader, caseId: string, today: PlainDate, typed: Values | null, issues: readonly Issue[]): Promise<object | null> {
  const consideration = await considerationOf(reader, caseId)
  if (consideration?.manner !== 'meeting') return null
  const ids = await members(reader, caseId, today)
  const names = await namesOf(reader, ids)
  const recorded = Object.fromEntries((await attendanceOf(reader, caseId, consideration.number)).map(each => [`attended-${each.personId}`, each.attended]))
  const spec: Spec = Object.fromEntries(ids.map(id => [`attended-${id}`, { kind: 'radios', label: names.get(id) ?? '', choices: CHOICES }]))
  return {
    back: { href: circulation.to({ case: caseId }), text: 'Sub-Committee' }, here: attendance.to({ case: caseId }), title: 'Attendance at the meeting', basedOn: null, button: 'Record attendance',
    lead: ['All members are expected to attend, to share initial information and to help decide together.'], fields: drawSpec(spec, typed ?? recorded, issues),
  }
}

export const attendancePage = page({
  path: attendance,
  action: 'circulate referral',
  records: { reads: 'attendance of the Sub-Committee' },
  show: async ({ reader, params, services }) => {
    const found = await shown(reader, params.case, services.moment().today, null, [])
    return found ? view(TEMPLATE, found) : missing
  },
})

export const recordIt = act({
  path: attendance,
  action: 'circulate referral',
  handle: async visit => {
    const { today } = visit.services.moment()
    const ids = await visit.read((reader: Reader) => members(reader, visit.params.case, today))
    const said = ids.map(id => [id, textOf(visit.posted, `attended-${id}`)] as const)
    const known = Object.fromEntries(said.flatMap(([id, word]): [string, Attended][] => isAttended(word) ? [[id, word]] : []))
    return settle(await visit.run(recordAttendance, { caseId: visit.params.case, members: known }), {
      done: () => redirect(circulation.to({ case: visit.params.case }), 'Attendance is on record.'),
      refused: async issues => {
        const found = await visit.read(reader => shown(reader, visit.params.case, today, Object.fromEntries(said.map(([id, word]) => [`attended-${id}`, word])), issues))
        return found ? again(TEMPLATE, found, issues) : missing
      },
    })
  },
})
