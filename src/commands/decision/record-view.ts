/** The board's office puts on record the view that a member gave by word of mouth at the meeting, and signs for it. What the member gives themselves goes before it. */
import { issue } from '../../domain/history.ts'
import { entitledOn, viewIssues, type View } from '../../domain/subcommittee.ts'
import { attendanceOf } from '../../store/decision/attendance.ts'
import { answeredBy, considerationOf, insertView, seatsOf } from '../../store/decision/considerations.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly personId: string; readonly warranted: boolean | null; readonly rationale: string }
interface Found { readonly number: number; readonly isMeeting: boolean; readonly closed: boolean; readonly entitled: boolean; readonly answered: boolean; readonly wasAway: boolean }
interface Change { readonly number: number; readonly view: View & { readonly revision: number } }

export const recordView: Command<Input, Found, Change, null> = {
  name: 'record-view',
  action: 'circulate referral',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, { caseId, personId }) {
    const consideration = await considerationOf(writer, caseId)
    const seats = await seatsOf(writer, caseId)
    if (!consideration || !seats.some(seat => seat.personId === personId)) return null
    const { number, manner, closedOn } = consideration
    const came = (await attendanceOf(writer, caseId, number)).find(each => each.personId === personId)?.attended ?? null
    return {
      number, isMeeting: manner === 'meeting', closed: closedOn !== null, entitled: entitledOn(seats, moment.today).includes(personId),
      answered: (await answeredBy(writer, caseId, number)).has(personId), wasAway: came !== null && came !== 'attended',
    }
  },
  decide({ number, isMeeting, closed, entitled, answered, wasAway }, { personId, warranted, rationale }) {
    if (!isMeeting) return { issues: [issue(null, 'By correspondence each member gives their own view: none is recorded for them')] }
    if (closed) return { issues: [issue(null, 'The consideration is closed: no more views can be recorded')] }
    if (answered) return { issues: [issue(null, 'This member’s view is already on record. Only they themselves can change it')] }
    if (wasAway) return { issues: [issue(null, 'It is on record that this member did not attend the meeting')] }
    const issues = viewIssues({ warranted, rationale }, entitled)
    return warranted === null || issues.length > 0 ? { issues } : { change: { number, view: { personId, warranted, rationale, revision: 1 } } }
  },
  async write({ writer, session, moment }, { number, view }, { caseId }) {
    await insertView(writer, session, caseId, number, view, moment.now)
    return null
  },
  history: ({ number, view }) => ({ number, member: view.personId, warranted: view.warranted }),
}
