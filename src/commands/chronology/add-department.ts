/** An agency's collator adds a department that hands in to them. */
import { issue } from '../../domain/history.ts'
import { addDepartment as storeDepartment, departmentsOf } from '../../store/chronology/departments.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'
import { authorGate, collatorIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

export interface NewDepartment extends PackageOf { readonly name: string }

export const addDepartment: Command<NewDepartment, AuthorGate & { readonly names: readonly string[] }, string, { departmentId: string }> = {
  name: 'add-department',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const gate = await authorGate(act, input)
    return gate && { ...gate, names: (await departmentsOf(act.writer, input)).map(each => each.name.toLowerCase()) }
  },
  decide(found, input) {
    const name = input.name.trim()
    const issues = [...collatorIssues(found)]
    if (name === '') issues.push(issue('name', 'Enter the department’s name'))
    if (found.names.includes(name.toLowerCase())) issues.push(issue('name', 'There is a department of this name already'))
    return issues.length > 0 ? { issues } : { change: name }
  },
  write: async ({ writer, session }, name, input) => ({ departmentId: await storeDepartment(writer, session, input, name) }),
  history: (_name, result, input) => ({ agency: input.agencyId, department: result.departmentId }),
}
