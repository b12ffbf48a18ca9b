/** Changes an agency's name, short code, colour or kind. */
import { agencyVersion, checkAgency, type AgencyDetails } from '../../domain/people/agency.ts'
import { changeAgency, listAgencies, type Agency } from '../../store/people/agencies.ts'
import type { Command } from '../run.ts'

export interface AgencyEdit extends AgencyDetails {
  readonly agencyId: string
  /** What the form was made from: `agencyVersion` of it. */
  readonly basedOn: string
}
interface Found { readonly before: Agency; readonly others: readonly Agency[] }
interface Change { readonly before: AgencyDetails; readonly after: AgencyDetails }

export const editAgency: Command<AgencyEdit, Found, Change, { agencyId: string }> = {
  name: 'edit-agency',
  action: 'manage agencies',
  about: () => ({}),
  async find({ writer }, input) {
    const all = await listAgencies(writer)
    const before = all.find(agency => agency.agencyId === input.agencyId)
    return before ? { before, others: all.filter(agency => agency !== before) } : null
  },
  decide({ before, others }, input) {
    if (agencyVersion(before) !== input.basedOn) return { conflict: { theirs: { name: before.name, code: before.code, colour: before.colour, kind: before.kind } } }
    const { name, code, colour, kind } = input
    const checked = checkAgency({ name, code, colour, kind }, others)
    return 'issues' in checked ? checked : { change: { before, after: checked.agency } }
  },
  async write({ writer }, { after }, { agencyId }) {
    await changeAgency(writer, agencyId, after)
    return { agencyId }
  },
  history: ({ before, after }, { agencyId }) => ({
    agency: agencyId, changed: (['name', 'code', 'colour', 'kind'] as const).filter(field => before[field] !== after[field]),
  }),
}
