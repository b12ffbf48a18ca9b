/** Departments of a large agency: each hands in to the agency's collator, who accepts its work or returns it, and hands in once for all. */
import { addDepartment } from '../../../commands/chronology/add-department.ts'
import { assignDepartment } from '../../../commands/chronology/assign-department.ts'
import { settleDepartment } from '../../../commands/chronology/settle-department.ts'
import { submitDepartment } from '../../../commands/chronology/submit-department.ts'
import { isDepartmentStep } from '../../../domain/chronology/department.ts'
import { hasAcknowledged, holdersOf } from '../../../store/chronology/authors.ts'
import { departmentAuthors as authorsOfDepartments, departmentOf, departmentsOf } from '../../../store/chronology/departments.ts'
import type { Reader, Session } from '../../../store/database.ts'
import { orMissing, redirect, view } from '../../answer.ts'
import { textOf, typedWords } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import type { PackageVisit } from '../head.ts'
import { departmentAuthors, departments, departmentSettling, departmentSubmission } from '../paths.ts'
import { departmentsView } from './view.ts'
import type { DepartmentsView } from './view.ts'

const TEMPLATE = 'hand-in/departments/page.njk'

type Visiting = PackageVisit & { readonly actor: Session }

async function shown(reader: Reader, { params, may, services, actor }: Visiting, typed: Readonly<Record<string, string>> = {}): Promise<DepartmentsView | null> {
  const head = await readHead(reader, params)
  if (!head) return null
  const of = packageOf(params)
  const writes = may('write chronology') && await hasAcknowledged(reader, of, actor.personId)
  return departmentsView(params, {
    head, writes, departments: await departmentsOf(reader, of), own: await departmentOf(reader, of, actor.personId), typed,
    authors: await holdersOf(reader, of, 'chronology_author', services.moment().today), assigned: await authorsOfDepartments(reader, of),
  })
}

export const departmentsPage = page({
  path: departments,
  action: 'see agency chronology',
  records: { reads: 'departments of an agency' },
  show: async visit => orMissing(await shown(visit.reader, visit), model => view(TEMPLATE, model)),
})

export const addDepartmentAct = act({
  path: departments,
  action: 'write chronology',
  handle: async visit => settle(await visit.run(addDepartment, { ...packageOf(visit.params), name: textOf(visit.posted, 'name') }), {
    done: () => redirect(departments.to(visit.params), 'The department is added. Say now who writes for it.'),
    refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, typedWords(visit.posted)), issues),
  }),
})

export const assignDepartmentAct = act({
  path: departmentAuthors,
  action: 'write chronology',
  handle: async visit => settle(await visit.run(assignDepartment, { ...packageOf(visit.params), personId: textOf(visit.posted, 'author'), departmentId: textOf(visit.posted, 'department') || null }), {
    done: () => redirect(departments.to(visit.params), 'It is on record for which department the author writes.'),
    refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, typedWords(visit.posted)), issues),
  }),
})

export const submitDepartmentAct = act({
  path: departmentSubmission,
  action: 'write chronology',
  handle: async visit => settle(await visit.run(submitDepartment, packageOf(visit.params)), {
    done: () => redirect(departments.to(visit.params), 'Your department’s work is with your agency’s collator.'),
    refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit), issues),
  }),
})

export const settleDepartmentAct = act({
  path: departmentSettling,
  action: 'write chronology',
  handle: async visit => {
    const { params, posted } = visit
    const step = textOf(posted, 'step')
    const reasons = textOf(posted, 'reasons')
    return settle(await visit.run(settleDepartment, { ...packageOf(params), departmentId: params.department, step: isDepartmentStep(step) ? step : '', reasons }), {
      done: () => redirect(departments.to(params), step === 'returned' ? 'The work is returned to the department with your reasons.' : 'The department’s work is accepted.'),
      refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, { ...typedWords(posted), settling: params.department }), issues.map(each => each.field === 'reasons' ? { ...each, field: `reasons-${params.department}` } : each)),
    })
  },
})
