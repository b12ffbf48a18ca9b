/** Who read what of which case, for the Board Manager, who must be able to answer that question. */
import { listReadings } from '../../../store/records/readings.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { readBefore } from '../history-view.ts'
import { accessLog } from '../paths.ts'
import { accessLogView, READINGS_ON_A_PAGE } from './view.ts'

export const accessLogPage = page({
  path: accessLog,
  action: 'see access log',
  records: 'nothing of a case',
  show: async ({ reader, query }) => {
    const asked = { caseId: query.get('case'), personId: query.get('person'), before: readBefore(query) }
    return view('records/access-log/page.njk', accessLogView(await listReadings(reader, { ...asked, limit: READINGS_ON_A_PAGE + 1 }), asked))
  },
})
