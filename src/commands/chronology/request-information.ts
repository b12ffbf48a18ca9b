/** The review asks an agency for more information, beside or after its package (R153), or its author to a meeting for clarity (R154). */
import { issue, type Issue } from '../../domain/history.ts'
import { plainDate } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { recordRequest } from '../../store/chronology/returns.ts'
import type { Meeting } from '../../store/chronology/returns.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'

export interface Requesting extends PackageOf {
  readonly question: string
  /** YYYY-MM-DD and a place, where the author is asked to a meeting; null where not. */
  readonly meeting: { readonly on: string; readonly place: string } | null
}
interface Change { readonly question: string; readonly meeting: Meeting | null }

export const requestInformation: Command<Requesting, { today: PlainDate }, Change, { requestId: string }> = {
  name: 'request-information',
  action: 'ask agency',
  about: input => input,
  find: async ({ writer, moment }, input) => await reviewAgency(writer, input) ? { today: moment.today } : null,
  decide({ today }, { question, meeting }) {
    const issues: Issue[] = []
    const on = meeting && plainDate(meeting.on)
    if (question.trim() === '') issues.push(issue('question', 'Write what you ask the agency'))
    if (meeting && (!on || on < today)) issues.push(issue('meetingOn', 'Enter the day of the meeting, today or later'))
    if (meeting && meeting.place.trim() === '') issues.push(issue('meetingPlace', 'Enter the time and place of the meeting'))
    return issues.length > 0 ? { issues } : { change: { question: question.trim(), meeting: meeting && on ? { on, place: meeting.place.trim() } : null } }
  },
  write: async ({ writer, session }, change, input) => ({ requestId: await recordRequest(writer, session, input, change.question, change.meeting) }),
  history: (change, result, input) => ({ agency: input.agencyId, request: result.requestId, meeting: change.meeting?.on ?? null }),
}
