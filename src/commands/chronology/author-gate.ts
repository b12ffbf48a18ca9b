/** What every act of an author has in common: the agency takes part, and the author has acknowledged who will read (R095). */
import { issue, type Issue } from '../../domain/history.ts'
import { hasAcknowledged } from '../../store/chronology/authors.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Act } from '../run.ts'

export interface AuthorGate { readonly acknowledged: boolean }

/** Null where the agency does not take part in this review. */
export async function authorGate({ writer, session }: Act, of: PackageOf): Promise<AuthorGate | null> {
  return await reviewAgency(writer, of) ? { acknowledged: await hasAcknowledged(writer, of, session.personId) } : null
}

export function gateIssues(gate: AuthorGate): readonly Issue[] {
  return gate.acknowledged ? [] : [issue(null, 'First read and acknowledge who will see the chronology')]
}
