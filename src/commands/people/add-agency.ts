/** Adds an agency that works with the board. */
import { checkAgency, type AgencyDetails } from '../../domain/people/agency.ts'
import { addAgency as add, listAgencies, type Agency } from '../../store/people/agencies.ts'
import type { Command } from '../run.ts'

export const addAgency: Command<AgencyDetails, readonly Agency[], AgencyDetails, { agencyId: string }> = {
  name: 'add-agency',
  action: 'manage agencies',
  about: () => ({}),
  find: ({ writer }) => listAgencies(writer),
  decide(others, input) {
    const checked = checkAgency(input, others)
    return 'issues' in checked ? checked : { change: checked.agency }
  },
  write: async ({ writer, session }, agency) => ({ agencyId: await add(writer, session, agency) }),
  history: (agency, { agencyId }) => ({ agency: agencyId, kind: agency.kind, colour: agency.colour }),
}
