import { NO_PARTS, partIssues } from '../../../domain/chronology/package.ts'
import type { PackageParts, PackageState, Section } from '../../../domain/chronology/package.ts'
import { isWithAuthor } from '../../../domain/chronology/department.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Department } from '../../../store/chronology/departments.ts'
import type { PackagePerson } from '../../../store/chronology/authors.ts'
import type { InformationRequest } from '../../../store/chronology/returns.ts'
import type { LeftEmpty } from '../../../store/chronology/review-columns.ts'
import type { PackageReview, SignOff, Submission } from '../../../store/chronology/submissions.ts'
import { isWaiting } from '../../../store/chronology/uploads.ts'
import type { Upload } from '../../../store/chronology/uploads.ts'
import { home, type Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import type { Head, PackageParams } from '../head.ts'
import { changesLink } from '../changes/link.ts'
import * as paths from '../paths.ts'
import { DEPARTMENT_TAG, DEPARTMENT_WORDS, STATE_TAG, STATE_WORDS } from '../wording.ts'

export interface PackageFound {
  readonly head: Head
  readonly state: PackageState
  readonly writes: boolean
  readonly departments: readonly Department[]
  /** The department that the visitor writes for; null for whoever writes for the whole agency or only reads. */
  readonly own: Department | null
  readonly signs: boolean
  /** What still stands in the way of submitting it. */
  readonly missing: readonly Issue[]
  /** Whether they may see how far the other agencies are. */
  readonly seesAll: boolean
  readonly acknowledged: boolean
  readonly authors: readonly PackagePerson[]
  readonly signers: readonly PackagePerson[]
  /** Dates of both chronologies that are to be looked at. */
  readonly dates: Readonly<Record<'events' | 'organisational', number>>
  /** Further columns in which every entry should have something, and in how many nothing stands. */
  readonly leftEmpty: readonly LeftEmpty[]
  readonly events: number
  readonly organisational: number
  readonly uploads: readonly Upload[]
  readonly parts: PackageParts
  readonly submission: Submission | null
  readonly signOff: SignOff | null
  readonly reviews: readonly PackageReview[]
  readonly requests: readonly InformationRequest[]
}

interface Task { readonly title: { readonly text: string }; readonly href: Address; readonly hint?: { readonly text: string }; readonly status: object }

export interface PackageView {
  readonly head: Head
  readonly back: Link
  readonly state: string
  readonly tag: string
  readonly next: Link | null
  readonly tasks: readonly Task[]
  readonly submission: Submission | null
  readonly signOff: SignOff | null
  readonly reviews: readonly PackageReview[]
  readonly changes: Link | null
}

export function packageView(params: PackageParams, found: PackageFound): PackageView {
  return {
    head: found.head, back: found.seesAll ? { text: 'All agencies', href: paths.packages.to(params) } : { text: 'Your work', href: home.to({}) }, state: STATE_WORDS[found.state], tag: STATE_TAG[found.state],
    next: nextStep(params, found), tasks: tasks(params, found), submission: found.submission, signOff: found.signOff, reviews: found.reviews,
    changes: changesLink(params, found.state, found.submission, found.signOff),
  }
}

/** The one thing to do first, for who writes or signs. */
function nextStep(params: PackageParams, found: PackageFound): Link | null {
  if (found.signs && found.state === 'submitted') return { text: 'Read the package and sign it off', href: paths.submission.to(params) }
  if (!found.writes) return null
  if (!found.acknowledged) return { text: 'Read who will see the chronology, and begin', href: paths.sharing.to(params) }
  const waiting = found.uploads.find(upload => upload.state === 'waiting')
  if (waiting) return { text: `Look at what was read of ${waiting.fileName}`, href: paths.staging.to({ ...params, upload: waiting.uploadId }) }
  if (found.events === 0) return { text: 'Send your chronology, or write it here', href: paths.chronology.to({ ...params, chronology: 'events' }) }
  if (found.own) return isWithAuthor(found.own.state) ? { text: `Hand in the work of ${found.own.name}`, href: paths.departments.to(params) } : null
  const isToSubmit = found.missing.length === 0 && found.state !== 'submitted' && found.state !== 'signed off'
  return isToSubmit ? { text: 'Submit the package', href: paths.submission.to(params) } : null
}

function tasks(params: PackageParams, found: PackageFound): Task[] {
  const waits = (kind: 'events' | 'organisational'): boolean => found.uploads.some(upload => upload.chronology === kind && isWaiting(upload))
  const names = (people: readonly PackagePerson[]): string => people.map(person => person.name).join(', ')
  const entries = (kind: 'events' | 'organisational', count: number): object =>
    waits(kind) ? tag('A file waits', 'govuk-tag--yellow') : count > 0 ? { text: count === 1 ? '1 entry' : `${count.toLocaleString('en-GB')} entries` } : todo
  const organisation = found.organisational === 0 && found.parts.organisation.none ? { text: 'Nothing changed' } : entries('organisational', found.organisational)
  const looks = (kind: 'events' | 'organisational'): string => found.dates[kind] === 0 ? '' : `. ${found.dates[kind] === 1 ? 'One date is' : `${found.dates[kind]} dates are`} to be looked at`
  const open = found.requests.filter(request => !request.answer).length
  const part = (section: Section): object => {
    if (partIssues(section, found.parts[section]).length === 0) return { text: 'Complete' }
    return JSON.stringify(found.parts[section]) === JSON.stringify(NO_PARTS[section]) ? todo : tag('Begun', 'govuk-tag--light-blue')
  }
  const all: Task[] = [
    { title: { text: 'Author and signing manager' }, href: paths.authors.to(params), status: found.authors.length > 0 && found.signers.length > 0 ? { text: 'Named' } : todo,
      hint: { text: `${names(found.authors) || 'No author yet'}; signs: ${names(found.signers) || 'nobody yet'}` } },
    ...(found.writes ? [{ title: { text: 'Who will see the chronology' }, href: paths.sharing.to(params), status: found.acknowledged ? { text: 'Acknowledged' } : todo }] : []),
    { title: { text: 'Chronology' }, href: paths.chronology.to({ ...params, chronology: 'events' }), status: entries('events', found.events), hint: { text: `Your agency’s involvement, with your comments${looks('events')}${found.leftEmpty.map(({ heading, entries }) => `. Nothing stands under “${heading}” in ${entries === 1 ? 'one entry' : `${entries.toLocaleString('en-GB')} entries`}`).join('')}` } },
    { title: { text: 'Organisational chronology' }, href: paths.chronology.to({ ...params, chronology: 'organisational' }), status: organisation, hint: { text: `Changes in your agency over the same period: reorganisation, staffing, significant events${looks('organisational')}` } },
    ...(found.departments.length > 0 || (found.writes && found.acknowledged) ? [departmentsTask(params, found)] : []),
    { title: { text: 'Summary of comments' }, href: paths.part.to({ ...params, part: 'summary' }), status: part('summary') },
    { title: { text: 'Action plan' }, href: paths.part.to({ ...params, part: 'action_plan' }), status: part('action_plan') },
    { title: { text: 'Practitioners involved' }, href: paths.part.to({ ...params, part: 'practitioners' }), status: part('practitioners') },
    { title: { text: 'Questions from the review' }, href: paths.requests.to(params), status: open > 0 ? tag(open === 1 ? '1 to answer' : `${open} to answer`, 'govuk-tag--yellow') : { text: found.requests.length === 0 ? 'None' : 'Answered' } },
    { title: { text: 'Submission and sign-off' }, href: paths.submission.to(params), status: tag(STATE_WORDS[found.state], STATE_TAG[found.state]) },
  ]
  return found.own ? all.filter(({ href }) => OF_DEPARTMENT(params).has(href)) : all
}

/** What an author of a department has to do with; the rest is the collator's. */
const OF_DEPARTMENT = (params: PackageParams): ReadonlySet<Address> => new Set([
  paths.sharing.to(params), ...(['events', 'organisational'] as const).map(chronology => paths.chronology.to({ ...params, chronology })), paths.departments.to(params),
])

function departmentsTask(params: PackageParams, { departments, own }: PackageFound): Task {
  const accepted = departments.filter(each => each.state === 'accepted').length
  const status = own ? tag(DEPARTMENT_WORDS[own.state], DEPARTMENT_TAG[own.state]) : departments.length === 0 ? { text: 'None' } : accepted === departments.length ? { text: 'All accepted' } : tag(`${accepted} of ${departments.length} accepted`, 'govuk-tag--yellow')
  return { title: { text: own ? `The work of ${own.name}` : 'Departments' }, href: paths.departments.to(params), status, hint: { text: own ? 'Goes to your agency’s collator' : 'For a large agency whose departments hand in to one collator' } }
}

function tag(text: string, classes: string): object { return { tag: { text, classes } } }
const todo = tag('To do', 'govuk-tag--blue')
