/** Whoever names an agency's author may name somebody who is not known to the service yet: with name, role and how to reach them (R112). They can sign in once the board invites them. */
import { checkPerson } from '../../domain/people/person.ts'
import type { PersonDetails } from '../../domain/people/person.ts'
import { issue } from '../../domain/history.ts'
import { addPerson, isEmailTaken } from '../../store/people/people.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'

export interface Colleague extends PackageOf { readonly name: string; readonly jobTitle: string; readonly email: string }
interface Found { readonly emailTaken: boolean }

export const addColleague: Command<Colleague, Found, PersonDetails, { personId: string }> = {
  name: 'add-colleague',
  action: 'nominate author',
  about: input => input,
  async find({ writer }, input) {
    return await reviewAgency(writer, input) ? { emailTaken: await isEmailTaken(writer, input.email, null) } : null
  },
  decide({ emailTaken }, input) {
    const checked = checkPerson({ name: input.name, jobTitle: input.jobTitle, email: input.email, agencyId: input.agencyId }, { emailTaken, agencyKnown: true })
    const issues = 'issues' in checked ? [...checked.issues] : []
    if (input.jobTitle.trim() === '') issues.push(issue('jobTitle', 'Type the person’s role in the agency'))
    return issues.length > 0 || 'issues' in checked ? { issues } : { change: checked.person }
  },
  write: async ({ writer, session }, person) => ({ personId: await addPerson(writer, session, person) }),
  history: (_person, result, input) => ({ agency: input.agencyId, person: result.personId }),
}
