import type { PackageState } from '../../../domain/chronology/package.ts'
import type { Issue } from '../../../domain/history.ts'
import type { ProceedingWithout } from '../../../store/chronology/returns.ts'
import type { SignOff, Submission } from '../../../store/chronology/submissions.ts'
import { RATINGS } from '../../../commands/chronology/judge-package.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import type { Head, PackageParams } from '../head.ts'
import { changesLink } from '../changes/link.ts'
import * as paths from '../paths.ts'
import { KIND_TITLE, SECTION_TITLE, STATE_TAG, STATE_WORDS } from '../wording.ts'

export interface SubmissionFound {
  readonly head: Head
  readonly state: PackageState
  readonly missing: readonly Issue[]
  readonly submission: Submission | null
  readonly signOff: SignOff | null
  readonly maySubmit: boolean
  readonly maySign: boolean
  readonly mayJudge: boolean
  readonly mayGoOn: boolean
  readonly without: ProceedingWithout | null
  readonly typed: Readonly<Record<string, string>>
}

export interface SubmissionView {
  readonly head: Head
  readonly back: Link
  readonly state: string
  readonly tag: string
  readonly missing: readonly { readonly text: string; readonly href: Address }[]
  readonly submission: (Submission & { readonly checkCode: string }) | null
  readonly signOff: SignOff | null
  /** Where a hand-in can be compared with the one before. */
  readonly changes: Link | null
  readonly submit: Address | null
  readonly sign: { readonly to: Address; readonly parts: readonly Link[]; readonly hash: string; readonly name: string; readonly role: string } | null
  readonly judge: { readonly to: Address; readonly ratings: readonly { readonly value: string; readonly text: string }[]; readonly rating: string; readonly comments: string; readonly returned: boolean } | null
  readonly without: ProceedingWithout | null
  readonly goOn: { readonly to: Address; readonly reason: string } | null
}

export function submissionView(params: PackageParams, found: SubmissionFound): SubmissionView {
  const { state, submission, typed } = found
  return {
    head: found.head, back: { text: found.head.agency, href: found.head.home }, state: STATE_WORDS[state], tag: STATE_TAG[state],
    missing: found.missing.map(issue => ({ text: issue.message, href: placeOf(params, issue.field) })),
    // The start of the hash is enough to tell submissions apart on paper.
    submission: submission && { ...submission, checkCode: submission.hash.slice(0, 12) }, signOff: found.signOff,
    changes: changesLink(params, state, submission, found.signOff),
    submit: found.maySubmit && state !== 'submitted' && state !== 'signed off' ? paths.submission.to(params) : null,
    sign: found.maySign && submission && (state === 'submitted' || state === 'changed since') ? { to: paths.signOff.to(params), parts: partsToRead(params), hash: submission.hash, name: typed['name'] ?? '', role: typed['role'] ?? '' } : null,
    judge: found.mayJudge && found.signOff && state !== 'returned' ? {
      to: paths.judgement.to(params), ratings: RATINGS.map(each => ({ value: each, text: `${each.charAt(0).toUpperCase()}${each.slice(1)}` })),
      rating: typed['rating'] ?? '', comments: typed['comments'] ?? '', returned: typed['returned'] === 'yes',
    } : null,
    without: found.without, goOn: found.mayGoOn && !found.signOff && !found.without ? { to: paths.goOnWithout.to(params), reason: typed['withoutReason'] ?? '' } : null,
  }
}

/** What a signature is for, in the order in which it is read. */
function partsToRead(params: PackageParams): Link[] {
  return [
    ...(['events', 'organisational'] as const).map(kind => ({ text: KIND_TITLE[kind], href: paths.chronology.to({ ...params, chronology: kind }) })),
    ...(['summary', 'action_plan', 'practitioners'] as const).map(section => ({ text: SECTION_TITLE[section], href: paths.part.to({ ...params, part: section }) })),
  ]
}

/** Where a gap is filled. */
function placeOf(params: PackageParams, field: string | null): Address {
  if (field === 'events') return paths.chronology.to({ ...params, chronology: 'events' })
  if (field === 'departments') return paths.departments.to(params)
  if (field === 'organisation') return paths.chronology.to({ ...params, chronology: 'organisational' })
  return field === null ? paths.packageHome.to(params) : paths.part.to({ ...params, part: field })
}
