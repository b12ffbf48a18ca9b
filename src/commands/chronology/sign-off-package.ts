/** The agency's senior manager, never an author, signs the package off. The signature holds for these very words: any later change needs it again (R152). */
import { issue, type Issue } from '../../domain/history.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import { contentHash, lastSignOff, lastSubmission, recordOf, recordSignOff } from '../../store/chronology/submissions.ts'
import type { Submission } from '../../store/chronology/submissions.ts'
import { holdersOf } from '../../store/chronology/authors.ts'
import type { Command } from '../run.ts'
import { recordAllIn } from './record-all-in.ts'

export interface SignOffGiven extends PackageOf {
  readonly name: string
  readonly role: string
  readonly agreed: boolean
  /** The hash on the page that was signed. */
  readonly hash: string
}
interface Found { readonly submission: Submission | null; readonly now: string; readonly signed: boolean; readonly returned: boolean; readonly isAuthor: boolean }
interface Change { readonly number: number; readonly hash: string; readonly name: string; readonly role: string }

export const signOffPackage: Command<SignOffGiven, Found, Change, { number: number; complete: boolean }> = {
  name: 'sign-off-package',
  action: 'sign off chronology',
  about: input => input,
  async find({ writer, session, moment }, input) {
    if (!await reviewAgency(writer, input)) return null
    const submission = await lastSubmission(writer, input)
    const authors = await holdersOf(writer, input, 'chronology_author', moment.today)
    return {
      submission, now: await contentHash(writer, input), signed: (await lastSignOff(writer, input))?.number === submission?.number && submission !== null,
      returned: submission !== null && (await recordOf(writer, input)).returned === submission.number,
      isAuthor: submission?.submittedBy === session.personId || authors.some(each => each.personId === session.personId),
    }
  },
  decide({ submission, now, signed, returned, isAuthor }, input) {
    const issues: Issue[] = []
    if (isAuthor) issues.push(issue(null, 'Whoever wrote the chronology cannot sign it off: a senior manager other than the author must'))
    if (!submission) issues.push(issue(null, 'The package has not been submitted yet'))
    else if (returned) issues.push(issue(null, 'The package was returned to the agency: it must be submitted again first'))
    else if (signed) issues.push(issue(null, 'This submission is signed off already'))
    else if (submission.hash !== now) issues.push(issue(null, 'The package was changed after it was submitted. Ask the author to submit it again, then sign that'))
    else if (input.hash !== submission.hash) issues.push(issue(null, 'A newer submission came in while you were reading. Look at it again, then sign'))
    if (input.name.trim() === '') issues.push(issue('name', 'Enter your name as you sign'))
    if (input.role.trim() === '') issues.push(issue('role', 'Enter your role in the agency'))
    if (!input.agreed) issues.push(issue('agreed', 'Tick the box to sign'))
    return issues.length > 0 || !submission ? { issues } : { change: { number: submission.number, hash: now, name: input.name.trim(), role: input.role.trim() } }
  },
  async write(act, change, input) {
    const { writer, session, moment } = act
    await recordSignOff(writer, session, input, { ...change, on: moment.today })
    const complete = await recordAllIn(act, input.caseId)
    return { number: change.number, complete }
  },
  history: (change, result, input) => ({ agency: input.agencyId, submission: change.number, hash: change.hash, allIn: result.complete }),
}
