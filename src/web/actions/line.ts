/** An action as a line of a list. */
import { ACTION_STATES, isOverdue } from '../../domain/actions.ts'
import { spoken } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { kindName } from '../../domain/review-kind.ts'
import type { ActionRow } from '../../store/actions/actions.ts'
import { actionPage, caseActions } from './paths.ts'

export function actionLine(row: ActionRow, today: PlainDate) {
  return {
    action: row.action, href: actionPage.to({ case: row.caseId, action: row.actionId }), whose: row.agency, owner: row.owner, due: row.dueOn ? spoken(row.dueOn) : row.dueWords, state: ACTION_STATES[row.state],
    closed: row.state === 'closed', overdue: isOverdue(row.state, row.dueOn, today), updated: row.updatedOn ? spoken(row.updatedOn) : null,
    review: row.pseudonym, kind: kindName(row.review), caseHref: caseActions.to({ case: row.caseId }),
  }
}
