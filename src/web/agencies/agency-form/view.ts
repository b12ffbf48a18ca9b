import { AGENCY_COLOURS, agencyColour } from '../../../domain/agency-colour.ts'
import { AGENCY_KINDS, isAgencyKind } from '../../../domain/people/agency.ts'
import type { AgencyDetails } from '../../../domain/people/agency.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { addAgency, agencies, editAgency } from '../paths.ts'

export interface AgencyFormView {
  readonly back: Link
  readonly heading: string
  readonly action: Address
  readonly basedOn: string | null
  readonly typed: AgencyDetails
  readonly kinds: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[]
  readonly colours: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[]
  /** What somebody else made of it meanwhile, in words; null where nobody did. */
  readonly theirs: readonly string[] | null
}

export function addView(typed: AgencyDetails): AgencyFormView {
  return { ...shared(typed), heading: 'Add an agency', action: addAgency.to({}), basedOn: null, theirs: null }
}

export function editView(agencyId: string, typed: AgencyDetails, basedOn: string, theirs: AgencyDetails | null): AgencyFormView {
  return {
    ...shared(typed), heading: 'Change an agency', action: editAgency.to({ agency: agencyId }), basedOn,
    theirs: theirs && [
      `Name: ${theirs.name}`, `Short code: ${theirs.code}`, `Kind: ${isAgencyKind(theirs.kind) ? AGENCY_KINDS[theirs.kind] : theirs.kind}`,
      `Colour: ${agencyColour(theirs.colour).name}`,
    ],
  }
}

function shared(typed: AgencyDetails) {
  return {
    back: { text: 'Agencies', href: agencies.to({}) }, typed,
    kinds: Object.entries(AGENCY_KINDS).map(([value, text]) => ({ value, text, checked: value === typed.kind })),
    colours: AGENCY_COLOURS.map((colour, number) => ({ value: String(number), text: colour.name, selected: number === typed.colour })),
  }
}
