import { isWithAuthor } from '../../../domain/chronology/department.ts'
import type { PackagePerson } from '../../../store/chronology/authors.ts'
import type { Department, DepartmentAuthor } from '../../../store/chronology/departments.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import type { Head, PackageParams } from '../head.ts'
import * as paths from '../paths.ts'
import { DEPARTMENT_TAG, DEPARTMENT_WORDS } from '../wording.ts'

export interface DepartmentsFound {
  readonly head: Head
  /** An author of this agency, who has acknowledged the sharing notice. */
  readonly writes: boolean
  readonly departments: readonly Department[]
  /** The one that the visitor writes for; null for a collator, and for whoever only reads. */
  readonly own: Department | null
  readonly authors: readonly PackagePerson[]
  readonly assigned: readonly DepartmentAuthor[]
  readonly typed: Readonly<Record<string, string>>
}

interface Option { readonly value: string; readonly text: string; readonly selected: boolean }
interface ShownDepartment {
  readonly name: string; readonly authors: string; readonly entries: string; readonly state: string; readonly tag: string; readonly reasons: string
  readonly settling: { readonly to: Address; readonly id: string; readonly mayAccept: boolean; readonly reasons: string } | null
}

export interface DepartmentsView {
  readonly head: Head
  readonly back: Link
  readonly departments: readonly ShownDepartment[]
  readonly own: { readonly name: string; readonly submit: Address | null; readonly chronology: Address } | null
  readonly collates: { readonly add: Address; readonly name: string; readonly assign: Address; readonly people: readonly Option[]; readonly choices: readonly Option[]; readonly nominate: Address } | null
}

export function departmentsView(params: PackageParams, found: DepartmentsFound): DepartmentsView {
  const { own, typed, writes } = found
  const nameOf = (personId: string): string => found.authors.find(each => each.personId === personId)?.name ?? ''
  const authorsOf = (departmentId: string): string => found.assigned.filter(each => each.departmentId === departmentId).map(each => nameOf(each.personId)).filter(name => name !== '').join(', ')
  const collates = writes && own === null
  return {
    head: found.head, back: { text: found.head.agency, href: found.head.home },
    departments: found.departments.filter(each => own === null || each.departmentId === own.departmentId).map(each => ({
      name: each.name, authors: authorsOf(each.departmentId) || 'Nobody yet', entries: each.entries === 1 ? '1 entry' : `${each.entries.toLocaleString('en-GB')} entries`,
      state: DEPARTMENT_WORDS[each.state], tag: DEPARTMENT_TAG[each.state], reasons: each.reasons,
      settling: collates && !isWithAuthor(each.state) ? {
        to: paths.departmentSettling.to({ ...params, department: each.departmentId }), id: `reasons-${each.departmentId}`, mayAccept: each.state === 'submitted',
        reasons: typed['settling'] === each.departmentId ? typed['reasons'] ?? '' : '',
      } : null,
    })),
    own: own && { name: own.name, submit: writes && isWithAuthor(own.state) ? paths.departmentSubmission.to(params) : null, chronology: paths.chronology.to({ ...params, chronology: 'events' }) },
    collates: collates ? {
      add: paths.departments.to(params), name: typed['name'] ?? '', assign: paths.departmentAuthors.to(params), nominate: paths.authors.to(params),
      people: [{ value: '', text: 'Choose an author', selected: false }, ...found.authors.map(each => ({ value: each.personId, text: each.name, selected: typed['author'] === each.personId }))],
      choices: [{ value: '', text: 'The whole agency: collates', selected: false }, ...found.departments.map(each => ({ value: each.departmentId, text: each.name, selected: typed['department'] === each.departmentId }))],
    } : null,
  }
}
