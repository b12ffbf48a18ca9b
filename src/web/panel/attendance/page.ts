/** That the Panel met, and who came, sent apologies or was absent, each for their agency. */
import { recordPanelMeeting } from '../../../commands/panel/record-panel-meeting.ts'
import type { Issue } from '../../../domain/history.ts'
import { CAPACITIES } from '../../../domain/panel/seat.ts'
import { plainDate, type PlainDate } from '../../../domain/plain-date.ts'
import { ATTENDED, isAttended, type Attended } from '../../../domain/subcommittee.ts'
import type { Reader } from '../../../store/database.ts'
import { findPanel } from '../../../store/panel/find-panel.ts'
import { panelAttendance } from '../../../store/panel/record.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dateBoxesOf, textOf, typedWords } from '../../forms/posted.ts'
import { wholeDay } from '../../forms/whole-day.ts'
import type { Spec } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { attendance, panel } from '../paths.ts'

const TEMPLATE = 'panel/attendance/page.njk'
const CHOICES = Object.entries(ATTENDED).map(([value, text]) => ({ value, text }))

async function shown(reader: Reader, caseId: string, today: PlainDate, typed: Readonly<Record<string, string>> | null, issues: readonly Issue[]): Promise<object | null> {
  const found = await findPanel(reader, caseId)
  if (!found) return null
  const recorded = Object.fromEntries((await panelAttendance(reader, caseId, found.panel.number)).map(each => [`attended-${each.personId}`, each.attended]))
  const spec: Spec = Object.fromEntries(found.seats.map(seat => [`attended-${seat.personId}`, {
    kind: 'radios', label: `${seat.name}, ${CAPACITIES[seat.capacity]}${seat.agency ? `, ${seat.agency}` : ''}`, choices: CHOICES,
  }]))
  return {
    back: { href: panel.to({ case: caseId }), text: 'Panel' }, here: attendance.to({ case: caseId }), title: 'Who came to the Panel’s meeting', basedOn: null,
    button: found.panel.closedOn === null ? 'Record the meeting' : null, held: found.panel.heldOn, lead: [],
    values: typed ?? dateBoxesOf('heldOn', found.panel.meeting?.meetsOn ?? today), fields: drawSpec(spec, typed ?? recorded, issues),
  }
}

export const attendancePage = page({
  path: attendance,
  action: 'run panel',
  records: { reads: 'attendance of the Consideration Panel' },
  show: async ({ reader, params, services }) => {
    const found = await shown(reader, params.case, services.moment().today, null, [])
    return found ? view(TEMPLATE, found) : missing
  },
})

export const recordMeeting = act({
  path: attendance,
  action: 'run panel',
  handle: async visit => {
    const { posted, params } = visit
    const found = await visit.read(reader => findPanel(reader, params.case))
    const attended = Object.fromEntries((found?.seats ?? []).flatMap(({ personId }): [string, Attended][] => {
      const word = textOf(posted, `attended-${personId}`)
      return isAttended(word) ? [[personId, word]] : []
    }))
    return settle(await visit.run(recordPanelMeeting, { caseId: params.case, heldOn: plainDate(wholeDay(posted, 'heldOn')), attended }), {
      done: () => redirect(panel.to(params), 'The meeting and who came are on record.'),
      refused: async issues => {
        const form = await visit.read(reader => shown(reader, params.case, visit.services.moment().today, typedWords(posted), issues))
        return form ? again(TEMPLATE, form, issues) : missing
      },
    })
  },
})
