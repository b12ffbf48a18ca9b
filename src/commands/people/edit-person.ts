/** Changes a person's name, job title, address or agency. Roles that they hold stay as they were given. */
import { checkPerson, personVersion, type PersonDetails } from '../../domain/people/person.ts'
import { isAgency } from '../../store/people/agencies.ts'
import { changePerson, findPerson, isEmailTaken } from '../../store/people/people.ts'
import type { Command } from '../run.ts'

export interface PersonEdit extends PersonDetails {
  readonly personId: string
  /** What the form was made from: `personVersion` of it. */
  readonly basedOn: string
}
interface Found { readonly before: PersonDetails; readonly emailTaken: boolean; readonly agencyKnown: boolean }
interface Change { readonly before: PersonDetails; readonly after: PersonDetails }

export const editPerson: Command<PersonEdit, Found, Change, { personId: string }> = {
  name: 'edit-person',
  action: 'manage people',
  about: () => ({}),
  async find({ writer }, input) {
    const before = await findPerson(writer, input.personId)
    return before && {
      before,
      emailTaken: await isEmailTaken(writer, input.email, input.personId),
      agencyKnown: input.agencyId === null || await isAgency(writer, input.agencyId),
    }
  },
  decide(found, input) {
    const { before } = found
    if (personVersion(before) !== input.basedOn) return { conflict: { theirs: { name: before.name, jobTitle: before.jobTitle, email: before.email, agencyId: before.agencyId } } }
    const checked = checkPerson(input, found)
    return 'issues' in checked ? checked : { change: { before, after: checked.person } }
  },
  async write({ writer }, { after }, { personId }) {
    await changePerson(writer, personId, after)
    return { personId }
  },
  history: ({ before, after }, { personId }) => ({
    person: personId, changed: (['name', 'jobTitle', 'email', 'agencyId'] as const).filter(field => before[field] !== after[field]),
  }),
}
