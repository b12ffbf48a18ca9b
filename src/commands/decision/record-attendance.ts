/** Records which members came to the meeting at which a referral is considered, who sent apologies and who did not come (R039). */
import { issue } from '../../domain/history.ts'
import { membersOn, type Attended, type Seat } from '../../domain/subcommittee.ts'
import { attendanceOf, insertAttendances, type Attendance, type NewAttendance } from '../../store/decision/attendance.ts'
import { considerationOf, seatsOf } from '../../store/decision/considerations.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly members: Readonly<Record<string, Attended>> }
interface Found { readonly number: number; readonly isMeeting: boolean; readonly seats: readonly Seat[]; readonly before: readonly Attendance[] }
interface Change { readonly number: number; readonly attendances: readonly NewAttendance[] }

export const recordAttendance: Command<Input, Found, Change, { readonly recorded: number }> = {
  name: 'record-attendance',
  action: 'circulate referral',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId }) {
    const consideration = await considerationOf(writer, caseId)
    if (!consideration) return null
    const seats = membersOn(await seatsOf(writer, caseId), moment.today)
    return { number: consideration.number, isMeeting: consideration.manner === 'meeting', seats, before: await attendanceOf(writer, caseId, consideration.number) }
  },
  decide({ number, isMeeting, seats, before }, { members }) {
    if (!isMeeting) return { issues: [issue(null, 'This referral is considered by correspondence: there is no meeting to attend')] }
    const unanswered = [...new Set(seats.map(seat => seat.personId))].filter(personId => !members[personId])
    if (unanswered.length > 0) return { issues: unanswered.map(personId => issue(`attended-${personId}`, 'Say for each member whether they attended')) }
    const last = new Map(before.map(each => [each.personId, each]))
    const attendances = [...new Map(seats.map(seat => [seat.personId, seat])).values()].flatMap(({ personId, agencyId }): NewAttendance[] => {
      const attended = members[personId]
      const earlier = last.get(personId)
      return attended === undefined || earlier?.attended === attended ? [] : [{ personId, agencyId, attended, revision: (earlier?.revision ?? 0) + 1 }]
    })
    return { change: { number, attendances } }
  },
  async write({ writer, session }, { number, attendances }, { caseId }) {
    await insertAttendances(writer, session, caseId, number, attendances)
    return { recorded: attendances.length }
  },
  history: ({ number, attendances }) => ({ number, recorded: attendances.length }),
}
