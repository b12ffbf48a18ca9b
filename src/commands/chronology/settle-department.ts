/** The collator accepts a department's work, or returns it with reasons. */
import { settlingIssues } from '../../domain/chronology/department.ts'
import type { DepartmentStep } from '../../domain/chronology/department.ts'
import { departmentsOf, recordStep } from '../../store/chronology/departments.ts'
import type { Department } from '../../store/chronology/departments.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import { putAllInOrder } from '../../store/chronology/write-entries.ts'
import type { Command } from '../run.ts'
import { authorGate, collatorIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

export interface SettlingDepartment extends PackageOf { readonly departmentId: string; readonly step: DepartmentStep | ''; readonly reasons: string }

export const settleDepartment: Command<SettlingDepartment, AuthorGate & { readonly theirs: Department }, { number: number; step: DepartmentStep; reasons: string }, null> = {
  name: 'settle-department',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const gate = await authorGate(act, input)
    const theirs = (await departmentsOf(act.writer, input)).find(each => each.departmentId === input.departmentId)
    return gate && theirs ? { ...gate, theirs } : null
  },
  decide(found, input) {
    const issues = [...collatorIssues(found), ...settlingIssues(found.theirs.state, input.step, input.reasons)]
    return issues.length > 0 || input.step === '' ? { issues } : { change: { number: found.theirs.steps + 1, step: input.step, reasons: input.reasons.trim() } }
  },
  async write({ writer, session }, change, input) {
    await recordStep(writer, session, input, { departmentId: input.departmentId, ...change })
    // A department's author could put its own entries in order alone; whoever collates sees them among all.
    for (const kind of ['events', 'organisational'] as const) await putAllInOrder(writer, input, kind)
    return null
  },
  history: (change, _result, input) => ({ agency: input.agencyId, department: input.departmentId, step: change.step }),
}
