import type { PackageState } from '../../../domain/chronology/package.ts'
import type { ReviewAgency } from '../../../store/chronology/scope.ts'
import { caseHome } from '../../cases/paths.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { packageHome, practitioners, submission } from '../paths.ts'
import { STATE_TAG, STATE_WORDS } from '../wording.ts'

export interface PackageLine {
  readonly agency: ReviewAgency
  readonly state: PackageState | 'not signed off'
  readonly open: boolean
  /** Signed off, and this visitor may say whether it tells enough, which nobody has yet. */
  readonly toJudge: boolean
  readonly without: boolean
}

interface ShownLine { readonly name: string; readonly code: string; readonly colour: number; readonly href: Address | null; readonly state: string; readonly tag: string; readonly without: boolean; readonly judge: Address | null }

export interface PackagesView {
  readonly back: Link
  readonly review: string
  readonly signed: string
  readonly practitioners: Address | null
  /** Further columns that are asked for, and where that is said; null for whoever may not say it. */
  readonly columns: { readonly href: Address; readonly headings: readonly string[] } | null
  readonly lines: readonly ShownLine[]
}

export function packagesView(caseId: string, review: string, lines: readonly PackageLine[], mayInvite: boolean, columns: PackagesView['columns']): PackagesView {
  const signed = lines.filter(line => line.state === 'signed off').length
  return {
    back: { text: review, href: caseHome.to({ case: caseId }) }, review, columns, signed: lines.length === 0 ? 'No agency is asked to take part in this review yet.' : `${signed} of ${lines.length} agencies’ packages are signed off.`,
    practitioners: mayInvite && lines.length > 0 ? practitioners.to({ case: caseId }) : null,
    lines: lines.map(({ agency, state, open, toJudge, without }) => ({
      name: agency.name, code: agency.code, colour: agency.colour, state: state === 'not signed off' ? 'Not signed off yet' : STATE_WORDS[state], tag: state === 'not signed off' ? 'govuk-tag--grey' : STATE_TAG[state],
      without: without && state !== 'signed off', href: open ? packageHome.to({ case: caseId, agency: agency.agencyId }) : null,
      judge: toJudge ? submission.to({ case: caseId, agency: agency.agencyId }) : null,
    })),
  }
}
