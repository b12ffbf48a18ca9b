/** An agency nominates the author of its chronology, who must have had no line management in the case (R090, R091). There may be several. */
import { lineManagementIssues } from '../../domain/conflicts/line-management.ts'
import { issue, type Issue } from '../../domain/history.ts'
import { plainDate } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { appointForAgency, holdersOf, personOfAgency, recordNomination } from '../../store/chronology/authors.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'

export interface Nomination extends PackageOf {
  readonly personId: string
  /** Whether the person had line management in the case, as declared. */
  readonly lineManagement: '' | 'yes' | 'no'
  /** When they declared it, YYYY-MM-DD. */
  readonly declaredOn: string
}
interface Found { readonly known: boolean; readonly already: boolean; readonly signs: boolean; readonly today: PlainDate }
interface Change { readonly personId: string; readonly declaredOn: PlainDate }

export const nominateAuthor: Command<Nomination, Found, Change, { nominationId: string }> = {
  name: 'nominate-author',
  action: 'nominate author',
  about: input => input,
  async find({ writer, moment }, input) {
    if (!await reviewAgency(writer, input)) return null
    const among = (people: readonly { personId: string }[]): boolean => people.some(each => each.personId === input.personId)
    return {
      known: await personOfAgency(writer, input, input.personId) !== null, today: moment.today,
      already: among(await holdersOf(writer, input, 'chronology_author', moment.today)),
      signs: among(await holdersOf(writer, input, 'agency_senior_manager', moment.today)),
    }
  },
  decide(found, input) {
    const issues: Issue[] = []
    const declaredOn = plainDate(input.declaredOn)
    if (!found.known) issues.push(issue('person', 'Choose a person of this agency'))
    if (found.already) issues.push(issue('person', 'This person is already an author of this chronology'))
    if (found.signs) issues.push(issue('person', 'This person signs the chronology off, so somebody else must write it'))
    issues.push(...lineManagementIssues(input.lineManagement === '' ? null : input.lineManagement === 'yes'))
    if (!declaredOn || declaredOn > found.today) issues.push(issue('declaredOn', 'Enter the date on which they declared this, today or earlier'))
    return issues.length > 0 || !declaredOn ? { issues } : { change: { personId: input.personId, declaredOn } }
  },
  async write({ writer, session, moment }, change, input) {
    await appointForAgency(writer, session, input, 'chronology_author', change.personId, moment.today)
    return { nominationId: await recordNomination(writer, session, input, change.personId, change.declaredOn) }
  },
  history: (change, result, input) => ({ agency: input.agencyId, person: change.personId, nomination: result.nominationId }),
}
