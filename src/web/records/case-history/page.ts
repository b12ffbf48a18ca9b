/** The history of a case: every act, its check code, and whether it is whole. */
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { chainState, toldOf } from '../../../store/records/chain.ts'
import { subjectsOf } from '../../../store/records/subjects.ts'
import { missing, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { page } from '../../route.ts'
import { ACTS_ON_A_PAGE, historyView, idsIn, readBefore } from '../history-view.ts'
import { caseHistory } from '../paths.ts'

export const caseHistoryPage = page({
  path: caseHistory,
  action: 'see history',
  records: { reads: 'history of the case' },
  show: async ({ reader, params, query }) => {
    const header = await caseHeader(reader, params.case)
    if (!header) return missing
    const before = readBefore(query)
    const told = await toldOf(reader, params.case, before, ACTS_ON_A_PAGE + 1)
    return view('records/history.njk', historyView({
      back: { text: caseName(header), href: caseHome.to(params) }, heading: 'History of this case', chain: await chainState(reader, params.case),
      told, subjects: await subjectsOf(reader, idsIn(told)), isFirst: before === null, pageBefore: seq => caseHistory.to(params, { before: seq }),
    }))
  },
})
