/** How each agency of a review stands with its chronology. */
import { packageState } from '../../../domain/chronology/package.ts'
import { may } from '../../../domain/access.ts'
import { reviewAgencies } from '../../../store/chronology/scope.ts'
import { recordOf } from '../../../store/chronology/submissions.ts'
import { standingOf } from '../../../store/reach.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { packages } from '../paths.ts'
import { packagesView } from './view.ts'

export const packagesPage = page({
  path: packages,
  action: 'see agencies’ progress',
  records: { reads: 'state of the agencies’ chronologies' },
  async show({ reader, params }) {
    const agencies = await reviewAgencies(reader, params.case)
    const lines = []
    for (const agency of agencies) {
      const of = { caseId: params.case, agencyId: agency.agencyId }
      const standing = await standingOf(reader, of)
      lines.push({ agency, state: packageState(await recordOf(reader, of)), open: standing !== null && may('see agency chronology', standing) })
    }
    return view('hand-in/packages/page.njk', packagesView(params.case, agencies[0]?.pseudonym ?? 'The review', lines))
  },
})
