/** The history of the board’s own acts: its people, agencies and settings. */
import { chainState, toldOf } from '../../../store/records/chain.ts'
import { subjectsOf } from '../../../store/records/subjects.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { ACTS_ON_A_PAGE, historyView, idsIn, readBefore } from '../history-view.ts'
import { boardHistory } from '../paths.ts'

export const boardHistoryPage = page({
  path: boardHistory,
  action: 'see history',
  records: 'nothing of a case',
  show: async ({ reader, actor, query }) => {
    const before = readBefore(query)
    const told = await toldOf(reader, actor.boardId, before, ACTS_ON_A_PAGE + 1)
    return view('records/history.njk', historyView({
      back: null, heading: 'History of the board', chain: await chainState(reader, actor.boardId),
      told, subjects: await subjectsOf(reader, idsIn(told)), isFirst: before === null, pageBefore: seq => boardHistory.to({}, { before: seq }),
    }))
  },
})
