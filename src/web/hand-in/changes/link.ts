import type { PackageState } from '../../../domain/chronology/package.ts'
import type { SignOff, Submission } from '../../../store/chronology/submissions.ts'
import type { Link } from '../../route.ts'
import type { PackageParams } from '../head.ts'
import { changes } from '../paths.ts'

/** The way to what differs since the package was last handed in; for a manager who signs again, since it was last signed. Null where it was handed in once and stands as it was. */
export function changesLink(params: PackageParams, state: PackageState, submission: Submission | null, signOff: SignOff | null): Link | null {
  if (submission === null || (submission.number === 1 && state !== 'changed since' && state !== 'returned')) return null
  return state === 'submitted' && signOff
    ? { text: `See what has changed since submission ${signOff.number}, which was signed off`, href: changes.to(params, { before: signOff.number }) }
    : { text: 'See what has changed since the submission before', href: changes.to(params) }
}
