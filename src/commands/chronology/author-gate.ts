/** What every act of an author has in common: the agency takes part, the author has acknowledged who will read (R095), and whoever writes for a department does so while its work is theirs. */
import { isWithAuthor } from '../../domain/chronology/department.ts'
import { issue, type Issue } from '../../domain/history.ts'
import { hasAcknowledged } from '../../store/chronology/authors.ts'
import { departmentOf } from '../../store/chronology/departments.ts'
import type { Department } from '../../store/chronology/departments.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Act } from '../run.ts'

export interface AuthorGate {
  readonly acknowledged: boolean
  /** The department that they write for; null where they write for the whole agency. */
  readonly department: Department | null
}

/** Null where the agency does not take part in this review. */
export async function authorGate({ writer, session }: Act, of: PackageOf): Promise<AuthorGate | null> {
  if (!await reviewAgency(writer, of)) return null
  return { acknowledged: await hasAcknowledged(writer, of, session.personId), department: await departmentOf(writer, of, session.personId) }
}

export function gateIssues({ acknowledged, department }: AuthorGate): readonly Issue[] {
  if (!acknowledged) return [issue(null, 'First read and acknowledge who will see the chronology')]
  return department === null || isWithAuthor(department.state) ? [] : [issue(null, 'Your department’s work is with your agency’s collator. Ask them to return it before you change it')]
}

/** For what is done for the agency as a whole. */
export function collatorIssues(gate: AuthorGate): readonly Issue[] {
  return gate.department ? [issue(null, 'This is done for the whole agency by its collator. Your department’s entries go to them')] : gateIssues(gate)
}
