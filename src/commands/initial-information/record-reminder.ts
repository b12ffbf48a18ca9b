/** Puts a reminder on record: an agency whose answer is awaited was told so, on that day, in that manner (R258). */
import { issue } from '../../domain/history.ts'
import { reminderIssues, type Reminder, type ReminderManner } from '../../domain/information/reminder.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { insertReminder } from '../../store/initial-information/chasing.ts'
import { requestsOf, type InformationRequest } from '../../store/initial-information/requests.ts'
import type { Command } from '../run.ts'

interface Input extends Reminder { readonly caseId: string; readonly requestId: string }
interface Change { readonly manner: ReminderManner; readonly on: PlainDate; readonly note: string }

export const recordReminder: Command<Input, InformationRequest, Change, { readonly reminderId: string }> = {
  name: 'remind-agency',
  action: 'ask for information',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId, requestId }) => (await requestsOf(writer, caseId)).find(request => request.requestId === requestId) ?? null,
  decide(request, input, { today }) {
    if (request.versions.length > 0) return { issues: [issue(null, 'This agency has answered: there is nothing to remind it of')] }
    const issues = reminderIssues(input, request.askedOn, today)
    const { manner, on, note } = input
    return manner === null || on === null || issues.length > 0 ? { issues } : { change: { manner, on, note: note.trim() } }
  },
  write: async ({ writer, session }, reminder, input) => ({ reminderId: await insertReminder(writer, session, input, reminder) }),
  history: ({ manner, on }, { reminderId }, { requestId }) => ({ request: requestId, reminder: reminderId, manner, on }),
}
