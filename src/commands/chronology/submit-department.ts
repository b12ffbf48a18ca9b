/** A department's author hands its work in to the agency's collator. */
import { departmentIssues } from '../../domain/chronology/department.ts'
import { issue } from '../../domain/history.ts'
import { recordStep } from '../../store/chronology/departments.ts'
import type { Department } from '../../store/chronology/departments.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import { isWaiting, uploadsOf } from '../../store/chronology/uploads.ts'
import type { Command } from '../run.ts'
import { authorGate } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

export const submitDepartment: Command<PackageOf, AuthorGate & { readonly waiting: number }, Department, null> = {
  name: 'submit-department',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const gate = await authorGate(act, input)
    return gate && { ...gate, waiting: (await uploadsOf(act.writer, input)).filter(isWaiting).length }
  },
  decide({ department, waiting }) {
    if (!department) return { issues: [issue(null, 'You write for the whole agency: submit its package instead')] }
    const issues = departmentIssues(department.state, department.entries, waiting)
    return issues.length > 0 ? { issues } : { change: department }
  },
  async write({ writer, session }, { departmentId, steps }, input) {
    await recordStep(writer, session, input, { departmentId, number: steps + 1, step: 'submitted', reasons: '' })
    return null
  },
  history: (department, _result, input) => ({ agency: input.agencyId, department: department.departmentId }),
}
