/** Every action of every kind of review on one list: what is open, overdue, or closed with its impact (R011, R035). */
import { ACTION_STATES, isActionState } from '../../../domain/actions.ts'
import { ALL_KINDS, isReviewKind, kindName } from '../../../domain/review-kind.ts'
import { actionRows, type ActionQuery } from '../../../store/actions/actions.ts'
import { boardAgencies } from '../../../store/commissioning/review-agencies.ts'
import { isId } from '../../../store/id.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { view } from '../../answer.ts'
import { annualReport, learningRegister } from '../../learning/paths.ts'
import { page } from '../../route.ts'
import { actionLine } from '../line.ts'
import { actionList } from '../paths.ts'

const SIZE = 25
const STATES = { open: 'Open', overdue: 'Overdue', ...ACTION_STATES, all: 'All' } as const

/** `state` is open unless asked otherwise; `whose` an agency's id, or `board`. */
function asked(query: URLSearchParams, today: PlainDate) {
  const [state, whose, review, after] = ['state', 'whose', 'review', 'after'].map(name => query.get(name) ?? '')
  const chosen = state && Object.hasOwn(STATES, state) ? state : 'open'
  const search: ActionQuery = {
    caseId: null, actionId: null, state: isActionState(chosen) || chosen === 'open' ? chosen : null, overdueOn: chosen === 'overdue' ? today : null, agencyId: isId(whose ?? '') ? whose ?? null : null, board: whose === 'board',
    review: isReviewKind(review ?? '') ? review as ActionQuery['review'] : null, after: isId(after ?? '') ? after ?? null : null, size: SIZE,
  }
  return { search, words: { state: chosen, whose: search.agencyId ?? (search.board ? 'board' : ''), review: search.review ?? '' } }
}

export const actionListPage = page({
  path: actionList,
  action: 'see actions',
  records: { reads: 'actions of all reviews' },
  show: async ({ reader, query, services }) => {
    const { today } = services.moment()
    const { search, words } = asked(query, today)
    const rows = await actionRows(reader, search)
    const last = rows.slice(0, SIZE).at(-1)
    const choices = (entries: readonly (readonly [string, string])[], chosen: string) => entries.map(([value, text]) => ({ value, text, selected: value === chosen }))
    const agencies = await boardAgencies(reader)
    return view('actions/monitoring/page.njk', {
      here: actionList.to({}), register: learningRegister.to({}), report: annualReport.to({}), lines: rows.slice(0, SIZE).map(row => actionLine(row, today)), all: actionList.to({}, { state: 'all' }),
      states: choices(Object.entries(STATES), words.state), reviews: choices([['', 'All kinds'], ...ALL_KINDS.map(kind => [kind, kindName(kind)] as const)], words.review),
      agencies: choices([['', 'Everybody'], ['board', 'The board'], ...agencies.map(agency => [agency.agencyId, agency.name] as const)], words.whose),
      filtered: words.state !== 'all' || words.whose !== '' || words.review !== '',
      first: search.after === null ? null : { href: actionList.to({}, words), text: 'First page' },
      next: last && rows.length > SIZE ? { href: actionList.to({}, { ...words, after: last.actionId }), text: 'Older actions' } : null,
    })
  },
})
