/** Names the senior manager who signs an agency's work off: never one of its authors (R152). */
import { issue, type Issue } from '../../domain/history.ts'
import { appointForAgency, holdersOf, personOfAgency } from '../../store/chronology/authors.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'

export interface Naming extends PackageOf { readonly personId: string }
interface Found { readonly known: boolean; readonly already: boolean; readonly writes: boolean }

export const nameSigningManager: Command<Naming, Found, Naming, { personId: string }> = {
  name: 'name-signing-manager',
  action: 'name signing manager',
  about: input => input,
  async find({ writer, moment }, input) {
    if (!await reviewAgency(writer, input)) return null
    const among = (people: readonly { personId: string }[]): boolean => people.some(each => each.personId === input.personId)
    return {
      known: await personOfAgency(writer, input, input.personId) !== null,
      already: among(await holdersOf(writer, input, 'agency_senior_manager', moment.today)),
      writes: among(await holdersOf(writer, input, 'chronology_author', moment.today)),
    }
  },
  decide(found, input) {
    const issues: Issue[] = []
    if (!found.known) issues.push(issue('manager', 'Choose a person of this agency'))
    if (found.already) issues.push(issue('manager', 'This person is already named to sign'))
    if (found.writes) issues.push(issue('manager', 'This person writes the chronology, so somebody else must sign it'))
    return issues.length > 0 ? { issues } : { change: input }
  },
  async write({ writer, session, moment }, change) {
    await appointForAgency(writer, session, change, 'agency_senior_manager', change.personId, moment.today)
    return { personId: change.personId }
  },
  history: change => ({ agency: change.agencyId, person: change.personId }),
}
