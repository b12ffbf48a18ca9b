/** The integrated chronology as a picture: a lane for each agency along one line of time, clustered while there is much, entry by entry once narrowed. */
import { spanFor } from '../../../domain/chronology/spans.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { integratedAgencies, integratedEntries } from '../../../store/chronology/integrated.ts'
import { countsBySpan, undatedByAgency } from '../../../store/chronology/patterns.ts'
import { again, missing, view } from '../../answer.ts'
import { page } from '../../route.ts'
import { lanesOf } from '../counts.ts'
import { askedOf } from '../integrated/asked.ts'
import { picture } from '../integrated/paths.ts'
import { periodShown } from '../integrated/period.ts'
import { pictureView } from './view.ts'
import type { Found } from './view.ts'

const TEMPLATE = 'chronology/picture/page.njk'
/** So many cells at most, lanes and spans together, so that a column's number can be read; but never fewer spans than a line of time needs. */
const [CELLS, FEWEST, MOST] = [400, 12, 60]
/** Up to so many entries are drawn one by one. */
export const ONE_BY_ONE = 120

export const picturePage = page({
  path: picture, action: 'read integrated chronology', records: { reads: 'picture of the integrated chronology' },
  async show(visit) {
    const { reader, params: { case: caseId } } = visit
    const header = await caseHeader(reader, caseId)
    if (!header) return missing
    const agencies = await integratedAgencies(reader, caseId)
    const asked = askedOf(visit.query, agencies, visit.services.moment().today)
    const query = { caseId, agencies, filter: asked.filter }
    const shown = asked.issues.length > 0 ? null : await periodShown(reader, query)
    let found: Found | null = null
    if (shown && shown.extent.entries > 0) {
      const inPeriod = { ...query, filter: { ...query.filter, ...shown.period } }
      const lanes = lanesOf(agencies, asked.typed.agency).length
      const span = spanFor(shown.period, Math.min(MOST, Math.max(FEWEST, Math.floor(CELLS / Math.max(1, lanes)))))
      const counts = await countsBySpan(reader, inPeriod, span)
      const total = counts.reduce((sum, count) => sum + count.entries, 0)
      const { from: _from, to: _to, ...likeness } = query.filter
      found = {
        ...shown, span, counts, total, undated: await undatedByAgency(reader, { ...query, filter: likeness }),
        entries: total <= ONE_BY_ONE ? await integratedEntries(reader, inPeriod, { size: ONE_BY_ONE }) : null,
      }
    }
    const model = pictureView({ caseId, name: caseName(header), agencies, asked, found })
    return asked.issues.length > 0 ? again(TEMPLATE, model, asked.issues) : view(TEMPLATE, model)
  },
})
