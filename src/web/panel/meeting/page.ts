/** Plans the Panel's meeting: its day, time and place. */
import { planPanelMeeting } from '../../../commands/panel/plan-panel-meeting.ts'
import type { Issue } from '../../../domain/history.ts'
import { plainDate } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { panelOf } from '../../../store/panel/panels.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { dateBoxesOf, textOf, typedWords } from '../../forms/posted.ts'
import { wholeDay } from '../../forms/whole-day.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { meeting, panel } from '../paths.ts'

const TEMPLATE = 'panel/meeting/page.njk'

async function shown(reader: Reader, caseId: string, typed: Readonly<Record<string, string>> | null): Promise<object | null> {
  const found = await panelOf(reader, caseId)
  if (!found) return null
  const planned = found.meeting
  return {
    back: { href: panel.to({ case: caseId }), text: 'Panel' }, here: meeting.to({ case: caseId }), held: found.heldOn,
    values: typed ?? (planned ? { ...dateBoxesOf('meetsOn', planned.meetsOn), beginsAt: planned.beginsAt, place: planned.place } : {}),
  }
}

export const meetingPage = page({
  path: meeting,
  action: 'run panel',
  records: { reads: 'meeting of the Consideration Panel' },
  show: async ({ reader, params }) => {
    const found = await shown(reader, params.case, null)
    return found ? view(TEMPLATE, found) : missing
  },
})

export const plan = act({
  path: meeting,
  action: 'run panel',
  handle: async visit => {
    const { posted, params } = visit
    const input = { caseId: params.case, meetsOn: plainDate(wholeDay(posted, 'meetsOn')), beginsAt: textOf(posted, 'beginsAt'), place: textOf(posted, 'place') }
    return settle(await visit.run(planPanelMeeting, input), {
      done: () => redirect(panel.to(params), 'The meeting is planned.'),
      refused: async (issues: readonly Issue[]) => {
        const found = await visit.read(reader => shown(reader, params.case, typedWords(posted)))
        return found ? again(TEMPLATE, found, issues) : missing
      },
    })
  },
})
