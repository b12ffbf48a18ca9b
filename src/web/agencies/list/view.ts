import { AGENCY_KINDS, isAgencyKind } from '../../../domain/people/agency.ts'
import type { Agency } from '../../../store/people/agencies.ts'
import type { Address } from '../../paths.ts'
import { addAgency, editAgency } from '../paths.ts'

export interface AgenciesView {
  readonly rows: readonly {
    readonly name: string
    readonly code: string
    readonly colour: number
    readonly kind: string
    readonly chiefOfficers: readonly string[]
    readonly edit: Address | null
  }[]
  readonly add: Address | null
}

export function agenciesView(all: readonly Agency[], officers: ReadonlyMap<string, readonly string[]>, mayManage: boolean): AgenciesView {
  return {
    rows: all.map(each => ({
      name: each.name, code: each.code, colour: each.colour, kind: isAgencyKind(each.kind) ? AGENCY_KINDS[each.kind] : each.kind,
      chiefOfficers: officers.get(each.agencyId) ?? [], edit: mayManage ? editAgency.to({ agency: each.agencyId }) : null,
    })),
    add: mayManage ? addAgency.to({}) : null,
  }
}
