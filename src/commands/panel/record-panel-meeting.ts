/** Puts on record that the Panel met on a day, and who came, who sent apologies and who was absent, each for their agency (R264). Said again, the last word on each counts. */
import { issue } from '../../domain/history.ts'
import { sittingIssues } from '../../domain/panel/meeting.ts'
import { panelChairOf } from '../../domain/panel/seat.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Attended } from '../../domain/subcommittee.ts'
import { recordFact } from '../../store/facts.ts'
import { packsOf } from '../../store/panel/packs.ts'
import { insertSitting } from '../../store/panel/panels.ts'
import { insertPanelAttendance, panelAttendance, type PanelAttendance } from '../../store/panel/record.ts'
import type { Command } from '../run.ts'
import { findPanel, type PanelFound } from '../../store/panel/find-panel.ts'

interface Input { readonly caseId: string; readonly heldOn: PlainDate | null; readonly attended: Readonly<Record<string, Attended>> }
interface Found extends PanelFound { readonly packOn: PlainDate | null; readonly before: readonly PanelAttendance[] }
/** `heldOn` is null where the meeting is on record already and only who came is corrected. */
interface Change { readonly number: number; readonly heldOn: PlainDate | null; readonly came: readonly PanelAttendance[] }

export const recordPanelMeeting: Command<Input, Found, Change, { readonly recorded: number }> = {
  name: 'record-panel-meeting',
  action: 'run panel',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId }) {
    const found = await findPanel(writer, caseId)
    if (!found) return null
    const { number } = found.panel
    return { ...found, packOn: (await packsOf(writer, caseId, number))[0]?.on ?? null, before: await panelAttendance(writer, caseId, number) }
  },
  decide({ panel, seats, packOn, before }, { heldOn, attended }, { today }) {
    if (panel.closedOn !== null) return { issues: [issue(null, 'The Panel has closed')] }
    const chair = panelChairOf(seats)
    const issues = [
      ...panel.heldOn === null ? sittingIssues(seats, packOn, heldOn, today) : [],
      ...seats.filter(seat => !attended[seat.personId]).map(seat => issue(`attended-${seat.personId}`, `Say whether ${seat.name} came`)),
      ...chair && attended[chair.personId] && attended[chair.personId] !== 'attended' ? [issue(`attended-${chair.personId}`, 'A Panel does not meet without its Chair')] : [],
    ]
    if (issues.length > 0) return { issues }
    const came = seats.flatMap(({ personId, agencyId }): PanelAttendance[] => {
      const [now, earlier] = [attended[personId], before.find(each => each.personId === personId)]
      return now === undefined || now === earlier?.attended ? [] : [{ personId, agencyId, attended: now, revision: (earlier?.revision ?? 0) + 1 }]
    })
    return { change: { number: panel.number, heldOn: panel.heldOn === null ? heldOn : null, came } }
  },
  async write({ writer, session }, { number, heldOn, came }, { caseId }) {
    if (heldOn !== null) {
      await insertSitting(writer, session, caseId, number, heldOn)
      await recordFact(writer, session, { caseId, kind: 'panel_held', on: heldOn, details: { number } })
    }
    await insertPanelAttendance(writer, session, caseId, number, came)
    return { recorded: came.length }
  },
  history: ({ number, heldOn, came }) => ({ number, heldOn, recorded: came.length }),
}
