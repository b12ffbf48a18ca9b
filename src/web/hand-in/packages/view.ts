import type { PackageState } from '../../../domain/chronology/package.ts'
import type { ReviewAgency } from '../../../store/chronology/scope.ts'
import { caseHome } from '../../cases/paths.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { packageHome } from '../paths.ts'
import { STATE_TAG, STATE_WORDS } from '../wording.ts'

export interface PackageLine { readonly agency: ReviewAgency; readonly state: PackageState | 'not signed off'; readonly open: boolean }

export interface PackagesView {
  readonly back: Link
  readonly review: string
  readonly signed: string
  readonly lines: readonly { readonly name: string; readonly code: string; readonly colour: number; readonly href: Address | null; readonly state: string; readonly tag: string }[]
}

export function packagesView(caseId: string, review: string, lines: readonly PackageLine[]): PackagesView {
  const signed = lines.filter(line => line.state === 'signed off').length
  return {
    back: { text: review, href: caseHome.to({ case: caseId }) }, review, signed: lines.length === 0 ? 'No agency is asked to take part in this review yet.' : `${signed} of ${lines.length} agencies’ packages are signed off.`,
    lines: lines.map(({ agency, state, open }) => ({
      name: agency.name, code: agency.code, colour: agency.colour, state: state === 'not signed off' ? 'Not signed off yet' : STATE_WORDS[state], tag: state === 'not signed off' ? 'govuk-tag--grey' : STATE_TAG[state],
      href: open ? packageHome.to({ case: caseId, agency: agency.agencyId }) : null,
    })),
  }
}
