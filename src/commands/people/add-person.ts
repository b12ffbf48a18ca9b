/** Adds a person to the board or to one of its agencies. They get an account only when the Board Manager invites them. */
import { checkPerson, type PersonDetails } from '../../domain/people/person.ts'
import { isAgency } from '../../store/people/agencies.ts'
import { addPerson as add, isEmailTaken } from '../../store/people/people.ts'
import type { Command } from '../run.ts'

interface Found { readonly emailTaken: boolean; readonly agencyKnown: boolean }

export const addPerson: Command<PersonDetails, Found, PersonDetails, { personId: string }> = {
  name: 'add-person',
  action: 'manage people',
  about: () => ({}),
  find: async ({ writer }, input) => ({
    emailTaken: await isEmailTaken(writer, input.email, null),
    agencyKnown: input.agencyId === null || await isAgency(writer, input.agencyId),
  }),
  decide(found, input) {
    const checked = checkPerson(input, found)
    return 'issues' in checked ? checked : { change: checked.person }
  },
  write: async ({ writer, session }, person) => ({ personId: await add(writer, session, person) }),
  history: (person, { personId }) => ({ person: personId, agency: person.agencyId }),
}
