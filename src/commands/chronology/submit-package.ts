/** The author submits the agency's package: complete, and with the hash of every word of it (R093, R094, R096, R148). */
import { submissionIssues } from '../../domain/chronology/package.ts'
import type { PackageAsItStands, PackageRecord } from '../../domain/chronology/package.ts'
import { issue } from '../../domain/history.ts'
import { departmentsOf } from '../../store/chronology/departments.ts'
import { entriesOf, organisationalDates } from '../../store/chronology/entries.ts'
import { partsOf } from '../../store/chronology/parts.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import { contentHash, recordOf, recordSubmission } from '../../store/chronology/submissions.ts'
import { isWaiting, uploadsOf } from '../../store/chronology/uploads.ts'
import type { Reader } from '../../store/database.ts'
import type { Command } from '../run.ts'
import { authorGate, collatorIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

interface Found extends AuthorGate { readonly package: PackageAsItStands; readonly record: PackageRecord; readonly hash: string }
interface Change { readonly number: number; readonly hash: string }

export const submitPackage: Command<PackageOf, Found, Change, { number: number }> = {
  name: 'submit-package',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const gate = await authorGate(act, input)
    const asItStands = await packageAsItStands(act.writer, input)
    return gate && asItStands && { ...gate, package: asItStands, record: await recordOf(act.writer, input), hash: await contentHash(act.writer, input) }
  },
  decide(found) {
    const issues = [...collatorIssues(found), ...submissionIssues(found.package)]
    const { submitted, changed, returned } = found.record
    if (submitted !== null && !changed && returned !== submitted) issues.push(issue(null, 'Nothing has changed since the package was last submitted'))
    return issues.length > 0 ? { issues } : { change: { number: (submitted ?? 0) + 1, hash: found.hash } }
  },
  async write({ writer, session }, change, input) {
    await recordSubmission(writer, session, input, change.number, change.hash)
    return { number: change.number }
  },
  history: (change, _result, input) => ({ agency: input.agencyId, submission: change.number, hash: change.hash }),
}

/** What completeness is judged by; null where the agency does not take part. */
export async function packageAsItStands(reader: Reader, of: PackageOf): Promise<PackageAsItStands | null> {
  const agency = await reviewAgency(reader, of)
  if (!agency) return null
  const { parts } = await partsOf(reader, of)
  const uploads = await uploadsOf(reader, of)
  return {
    events: (await entriesOf(reader, of, 'events', { offset: 0, limit: 0 })).total, organisational: await organisationalDates(reader, of), parts, period: agency.period,
    waitingDepartments: (await departmentsOf(reader, of)).filter(each => each.state !== 'accepted').map(each => each.name),
    waitingUploads: uploads.filter(isWaiting).length,
  }
}
