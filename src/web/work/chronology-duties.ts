/** What an agency's people owe a review: its author the next thing to do, its manager the signature, its chief officer the names of both. */
import { packageAsItStands } from '../../commands/chronology/submit-package.ts'
import { isWithAuthor } from '../../domain/chronology/department.ts'
import { packageState, submissionIssues } from '../../domain/chronology/package.ts'
import type { PackageRecord } from '../../domain/chronology/package.ts'
import { stage } from '../../domain/chronology/stage.ts'
import type { Timetable } from '../../domain/timetable.ts'
import { hasAcknowledged, holdersOf } from '../../store/chronology/authors.ts'
import type { OwnPackage } from '../../store/chronology/own-packages.ts'
import { departmentOf, departmentsOf } from '../../store/chronology/departments.ts'
import { commitmentOf, requestsOf } from '../../store/chronology/returns.ts'
import { recordOf } from '../../store/chronology/submissions.ts'
import { isWaiting, stagedOf, uploadsOf } from '../../store/chronology/uploads.ts'
import type { Upload } from '../../store/chronology/uploads.ts'
import type { Reader, Session } from '../../store/database.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { caseHome } from '../cases/paths.ts'
import * as handIn from '../hand-in/paths.ts'
import type { Duty } from './duty.ts'

/** Open cases with their timetables: a package of a closed review asks for nothing. */
export async function chronologyDuties(reader: Reader, session: Session, packages: readonly OwnPackage[], open: ReadonlyMap<string, Timetable>, today: PlainDate): Promise<readonly Duty[]> {
  const duties: Duty[] = []
  for (const own of packages) {
    const table = open.get(own.caseId)
    if (!table) continue
    const next = await nextFor(reader, session, own, today)
    if (!next) continue
    const step = table.steps.find(each => each.outputs.some(output => output.facts.includes('chronologies_in')))
    const why = step ? step.explanation : 'Each agency that takes part hands in its chronology, signed off by a senior manager (toolkit, Learning and Improvement Model, 1.5 and 2.1).'
    const mayOpen = own.role !== 'chief_officer'
    duties.push({ caseName: own.review, caseHref: mayOpen ? caseHome.to({ case: own.caseId }) : null, due: step?.due ?? null, why, own: true, ...next })
  }
  return duties
}

type Next = Pick<Duty, 'what' | 'act' | 'href'>

async function nextFor(reader: Reader, session: Session, own: OwnPackage, today: PlainDate): Promise<Next | null> {
  const params = { case: own.caseId, agency: own.agencyId }
  if (own.role === 'chief_officer') {
    const authors = await holdersOf(reader, own, 'chronology_author', today)
    const signers = await holdersOf(reader, own, 'agency_senior_manager', today)
    if (authors.length === 0 || signers.length === 0) return { what: `Name ${own.agency}’s author and the manager who signs`, act: 'Name them', href: handIn.authors.to(params) }
    if (await commitmentOf(reader, own)) return null
    return { what: `Commit ${own.agency} to taking part fully`, act: 'Give the commitment', href: handIn.authors.to(params) }
  }
  const record = await recordOf(reader, own)
  const state = packageState(record)
  if (own.role === 'agency_senior_manager') return state === 'submitted' ? { what: `Sign ${own.agency}’s chronology off`, act: 'Read and sign', href: handIn.submission.to(params) } : null
  if ((await requestsOf(reader, own)).some(request => !request.answer)) return { what: `Answer what the review asks ${own.agency}`, act: 'Read and answer', href: handIn.requests.to(params) }
  if (state === 'signed off' || state === 'submitted') return null
  if (!await hasAcknowledged(reader, own, session.personId)) return { what: `Begin ${own.agency}’s chronology`, act: 'Read who will see it, and begin', href: handIn.sharing.to(params) }
  const waiting = (await uploadsOf(reader, own)).find(isWaiting)
  if (waiting) return { ...await settling(reader, own, waiting, today), href: handIn.staging.to({ ...params, upload: waiting.uploadId }) }
  const department = await departmentOf(reader, own, session.personId)
  if (department) return isWithAuthor(department.state) ? { what: department.state === 'returned' ? `Mend the work of ${department.name}: the collator returned it` : `Write the work of ${department.name}, and hand it in`, act: 'Go on', href: handIn.departments.to(params) } : null
  const toCollate = (await departmentsOf(reader, own)).find(each => each.state === 'submitted')
  if (toCollate) return { what: `Look at the work of ${toCollate.name}, which was handed in to you`, act: 'Accept or return it', href: handIn.departments.to(params) }
  return completing(reader, own, record)
}

/** A file of theirs that waits: its doubts, or only to be accepted. */
async function settling(reader: Reader, own: OwnPackage, { uploadId, fileName }: Upload, today: PlainDate): Promise<Pick<Next, 'what' | 'act'>> {
  const staged = await stagedOf(reader, { ...own, uploadId })
  if (!staged) return { what: `Have ${fileName} read`, act: 'Go on' }
  const doubts = stage(staged.sheet, staged.answers, { agency: own.agency, today }).questions.length
  if (doubts === 0) return { what: `Accept what was read of ${fileName}`, act: 'Look at what was read' }
  return { what: `Settle ${doubts === 1 ? 'one doubt' : `${doubts.toLocaleString('en-GB')} doubts`} in ${fileName}`, act: 'Look at what was read' }
}

/** What is left to do for a package begun: mend what was returned, fill what is missing, submit what is complete. */
async function completing(reader: Reader, own: OwnPackage, record: PackageRecord): Promise<Next> {
  const params = { case: own.caseId, agency: own.agencyId }
  const state = packageState(record)
  if (state === 'returned' && !record.changed) return { what: `Mend ${own.agency}’s chronology: it was returned with reasons`, act: 'Read the reasons', href: handIn.packageHome.to(params) }
  const stands = await packageAsItStands(reader, own)
  const missing = stands ? submissionIssues(stands).length : 0
  if (missing === 0) return { what: `Submit ${own.agency}’s chronology${record.submitted === null ? '' : ' again: it was changed'}`, act: 'Look it over and submit it', href: handIn.submission.to(params) }
  if (stands?.events === 0) return { what: `Send or write ${own.agency}’s chronology`, act: 'Send or write it', href: handIn.chronology.to({ ...params, chronology: 'events' }) }
  return { what: `Complete ${own.agency}’s chronology: ${missing === 1 ? 'one thing is' : `${missing} things are`} missing`, act: 'Go on', href: handIn.packageHome.to(params) }
}
