/** How each agency of a review stands with its chronology. */
import { packageState } from '../../../domain/chronology/package.ts'
import { may } from '../../../domain/access.ts'
import { reviewAgencies } from '../../../store/chronology/scope.ts'
import { proceedingWithout } from '../../../store/chronology/returns.ts'
import { lastSignOff, recordOf, reviewsOf } from '../../../store/chronology/submissions.ts'
import { standingOf } from '../../../store/reach.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { reviewColumns } from '../../../store/chronology/review-columns.ts'
import { columns, packages } from '../paths.ts'
import { packagesView } from './view.ts'
import type { PackageLine } from './view.ts'

export const packagesPage = page({
  path: packages,
  action: 'see agencies’ progress',
  records: { reads: 'state of the agencies’ chronologies' },
  async show({ reader, params, may: mayHere }) {
    const agencies = await reviewAgencies(reader, params.case)
    const lines: PackageLine[] = []
    for (const agency of agencies) {
      const of = { caseId: params.case, agencyId: agency.agencyId }
      const standing = await standingOf(reader, of)
      // Whoever may not look inside a package cannot compare it with what was signed either: they are told of the signature alone.
      const open = standing !== null && may('see agency chronology', standing)
      const state = open ? packageState(await recordOf(reader, of)) : await lastSignOff(reader, of) ? 'signed off' : 'not signed off'
      const judges = standing !== null && may('return chronology', standing) && state === 'signed off'
      const signed = judges ? await lastSignOff(reader, of) : null
      const toJudge = signed !== null && !(await reviewsOf(reader, of)).some(review => review.number === signed.number)
      lines.push({ agency, state, open, toJudge, without: await proceedingWithout(reader, of) !== null })
    }
    return view('hand-in/packages/page.njk', packagesView(params.case, agencies[0]?.pseudonym ?? 'The review', lines, mayHere('see practitioners'), mayHere('ask for columns') ? { href: columns.to(params), headings: (await reviewColumns(reader, params.case)).columns.map(({ heading }) => heading) } : null))
  },
})
