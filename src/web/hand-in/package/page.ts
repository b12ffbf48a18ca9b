/** One agency's package: what it is made of, how far each part has come, and where the whole stands. */
import { packageAsItStands } from '../../../commands/chronology/submit-package.ts'
import { packageState, submissionIssues } from '../../../domain/chronology/package.ts'
import { hasAcknowledged, holdersOf } from '../../../store/chronology/authors.ts'
import { departmentOf, departmentsOf } from '../../../store/chronology/departments.ts'
import { entriesOf } from '../../../store/chronology/entries.ts'
import { partsOf } from '../../../store/chronology/parts.ts'
import { entriesPointedOut } from '../../../store/chronology/pointed-out.ts'
import { entriesLeftEmpty } from '../../../store/chronology/review-columns.ts'
import { requestsOf } from '../../../store/chronology/returns.ts'
import { lastSignOff, lastSubmission, recordOf, reviewsOf } from '../../../store/chronology/submissions.ts'
import { uploadsOf } from '../../../store/chronology/uploads.ts'
import { letterToAgency } from '../../../store/commissioning/agency-letters.ts'
import { missing, view } from '../../answer.ts'
import { agencyLetter } from '../../commissioning/paths.ts'
import { page } from '../../route.ts'
import { packageOf, readHead } from '../head.ts'
import { packageHome } from '../paths.ts'
import { packageView } from './view.ts'

const NONE = { offset: 0, limit: 0 }

export const packagePage = page({
  path: packageHome,
  action: 'see agency chronology',
  records: { reads: 'an agency’s package' },
  async show({ reader, params, actor, may, services }) {
    const head = await readHead(reader, params)
    if (!head) return missing
    const of = packageOf(params)
    const { today } = services.moment()
    const stands = await packageAsItStands(reader, of)
    const letter = await letterToAgency(reader, params.case, params.agency)
    return view('hand-in/package/page.njk', { letter: letter ? agencyLetter.to(params) : null, ...packageView(params, {
      head, state: packageState(await recordOf(reader, of)), writes: may('write chronology'), departments: await departmentsOf(reader, of), own: await departmentOf(reader, of, actor.personId), signs: may('sign off chronology'), missing: stands ? submissionIssues(stands) : [], seesAll: may('see agencies’ progress'), acknowledged: await hasAcknowledged(reader, of, actor.personId),
      authors: await holdersOf(reader, of, 'chronology_author', today), signers: await holdersOf(reader, of, 'agency_senior_manager', today),
      leftEmpty: await entriesLeftEmpty(reader, of), events: (await entriesOf(reader, of, 'events', NONE)).total, organisational: (await entriesOf(reader, of, 'organisational', NONE)).total,
      dates: { events: (await entriesPointedOut(reader, of, 'events', today)).size, organisational: (await entriesPointedOut(reader, of, 'organisational', today)).size },
      uploads: await uploadsOf(reader, of), parts: (await partsOf(reader, of)).parts,
      submission: await lastSubmission(reader, of), signOff: await lastSignOff(reader, of), reviews: await reviewsOf(reader, of), requests: await requestsOf(reader, of),
    }) })
  },
})
