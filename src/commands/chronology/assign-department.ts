/** The collator says for which department an author writes, or that they write for the whole agency. One collator at least remains. */
import { issue } from '../../domain/history.ts'
import { holdersOf } from '../../store/chronology/authors.ts'
import { assignAuthor, departmentAuthors, departmentsOf } from '../../store/chronology/departments.ts'
import type { DepartmentAuthor } from '../../store/chronology/departments.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'
import { authorGate, collatorIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

/** `departmentId` null: the whole agency. */
export interface Assigning extends PackageOf { readonly personId: string; readonly departmentId: string | null }
interface Found extends AuthorGate { readonly authors: readonly string[]; readonly assigned: readonly DepartmentAuthor[]; readonly departments: readonly string[] }

export const assignDepartment: Command<Assigning, Found, DepartmentAuthor, null> = {
  name: 'assign-department',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const gate = await authorGate(act, input)
    return gate && {
      ...gate, authors: (await holdersOf(act.writer, input, 'chronology_author', act.moment.today)).map(each => each.personId),
      assigned: await departmentAuthors(act.writer, input), departments: (await departmentsOf(act.writer, input)).map(each => each.departmentId),
    }
  },
  decide(found, input) {
    const issues = [...collatorIssues(found)]
    const writesFor = (personId: string): string | null => found.assigned.find(each => each.personId === personId)?.departmentId ?? null
    if (!found.authors.includes(input.personId)) issues.push(issue('author', 'Choose one of the agency’s authors. Somebody new is nominated first'))
    if (input.departmentId !== null && !found.departments.includes(input.departmentId)) issues.push(issue('department', 'Choose one of the agency’s departments'))
    const collators = found.authors.filter(each => each !== input.personId && writesFor(each) === null)
    if (issues.length === 0 && input.departmentId !== null && collators.length === 0) issues.push(issue('author', 'One author must remain who collates for the whole agency. Nominate another author first'))
    const revision = (found.assigned.find(each => each.personId === input.personId)?.revision ?? 0) + 1
    return issues.length > 0 ? { issues } : { change: { personId: input.personId, departmentId: input.departmentId, revision } }
  },
  async write({ writer, session }, change, input) {
    await assignAuthor(writer, session, input, change)
    return null
  },
  history: (change, _result, input) => ({ agency: input.agencyId, person: change.personId, department: change.departmentId }),
}
