/** An agency's own people confirm that its files on the case are secured; for an agency without an account, the board's office records it. */
import type { Action } from '../../domain/access.ts'
import { issue, type Issue } from '../../domain/history.ts'
import { addMonths, spoken, type PlainDate } from '../../domain/plain-date.ts'
import { confirmNotice, noticesOf, type Notice } from '../../store/referral/notices.ts'
import type { Command } from '../run.ts'

/** An agency may know before the board does that there may be a review, but not by years. */
const MONTHS_BEFORE_THE_NOTICE = 12

interface Confirmed { readonly caseId: string; readonly on: PlainDate | null }
interface Change { readonly noticeId: string; readonly on: PlainDate }

export const confirmFilesSecured = confirming<Confirmed & { readonly agencyId: string }>('confirm-files-secured', 'confirm files secured',
  (notice, input) => notice.agencyId === input.agencyId, input => ({ caseId: input.caseId, agencyId: input.agencyId }))

export const recordFilesSecured = confirming<Confirmed & { readonly noticeId: string }>('record-files-secured', 'record fact',
  (notice, input) => notice.noticeId === input.noticeId, input => ({ caseId: input.caseId }))

function confirming<Input extends Confirmed>(
  name: string, action: Action, isMeant: (notice: Notice, input: Input) => boolean, about: Command<Input, Notice, Change, null>['about'],
): Command<Input, Notice, Change, null> {
  return {
    name, action, about,
    find: async ({ writer }, input) => (await noticesOf(writer, input.caseId)).find(notice => isMeant(notice, input)) ?? null,
    decide(notice, { on }, { today }) {
      const issues = confirmationIssues(notice, on, today)
      return on === null || issues.length > 0 ? { issues } : { change: { noticeId: notice.noticeId, on } }
    },
    async write({ writer, session }, { noticeId, on }, { caseId }) {
      await confirmNotice(writer, session, caseId, noticeId, on)
      return null
    },
    history: ({ noticeId, on }) => ({ notice: noticeId, on }),
  }
}

function confirmationIssues(notice: Notice, on: PlainDate | null, today: PlainDate): readonly Issue[] {
  if (notice.confirmedOn !== null) return [issue(null, 'It is already on record that these files are secured')]
  if (on === null) return [issue('on-day', 'Enter the date on which the files were secured: day, month and year')]
  if (on > today) return [issue('on-day', 'The date on which the files were secured cannot be later than today')]
  return on < addMonths(notice.issuedOn, -MONTHS_BEFORE_THE_NOTICE) ? [issue('on-day', `Check the year: the notice to secure files was issued on ${spoken(notice.issuedOn)}. If the files were put away long before, enter the day on which somebody made sure that they still are`)] : []
}
