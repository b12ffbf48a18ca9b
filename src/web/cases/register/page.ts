/** The register of cases: all of them, whatever became of each, newest first. */
import { isReviewKind } from '../../../domain/review-kind.ts'
import { caseHeaders } from '../../../store/cases/case-header.ts'
import { registerRows } from '../../../store/cases/register.ts'
import { isCaseState } from '../../../store/cases/state.ts'
import { urgentCases } from '../../../store/work/urgent.ts'
import { disagreementsOf } from '../../../store/disagreements/disagreements.ts'
import { isId } from '../../../store/id.ts'
import { timetablesOf } from '../../../store/timetable/timetables.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { register } from '../paths.ts'
import { GOOD_PRACTICE, registerView } from './view.ts'
import type { Filter } from './view.ts'

const PAGE_SIZE = 25

export const registerPage = page({
  path: register,
  action: 'see register',
  records: { reads: 'register of cases' },
  show: async visit => {
    const filter = filterOf(visit.query)
    const key = visit.query.get('after') ?? ''
    const after = isId(key) ? key : null
    const rows = await registerRows(visit.reader, { ...filter, after, size: PAGE_SIZE })
    const ids = rows.slice(0, PAGE_SIZE).map(row => row.caseId)
    const headers = await caseHeaders(visit.reader, ids)
    const tables = await timetablesOf(visit.reader, ids, visit.services.moment().today)
    const open = (await disagreementsOf(visit.reader, ids)).filter(each => !each.state.settled)
    const unsettled = new Map([...Map.groupBy(open, each => each.caseId)].map(([id, own]) => [id, own.length]))
    return view('cases/register/page.njk', registerView(filter, rows, PAGE_SIZE, after === null, headers, tables, await urgentCases(visit.reader, ids), unsettled))
  },
})

/** What is not understood of the address is as good as not asked for. */
function filterOf(query: URLSearchParams): Filter {
  const state = query.get('state') ?? ''
  const kind = query.get('kind') ?? ''
  return { words: (query.get('words') ?? '').trim().slice(0, 100), state: isCaseState(state) ? state : null, kind: isReviewKind(kind) ? kind : null, goodPractice: query.get('category') === GOOD_PRACTICE }
}
