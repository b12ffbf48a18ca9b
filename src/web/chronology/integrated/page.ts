/**
 * The integrated chronology, fifty entries a page: one page without comments, for everyone the chronology is shared with, and
 * one with them, for those who carry out the review (R179, AMB-9). The first never reads the comments.
 */
import { comesToLearningEvent } from '../../../domain/roles.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { childrenBorn } from '../../../store/chronology/lifetimes.ts'
import { glossaryOfReview } from '../../../store/chronology/glossary.ts'
import { countIntegrated, integratedAgencies, integratedEntries, integratedEntriesWithComments } from '../../../store/chronology/integrated.ts'
import { keyEvents } from '../../../store/key-events/key-events.ts'
import { standingKeyThemes } from '../../../store/key-themes/key-themes.ts'
import { entriesOfThemes } from '../../../store/key-themes/theme-entries.ts'
import { mentionsOfSigned } from '../../../store/identity/mentions.ts'
import { labelsOf } from '../../../store/identity/identities.ts'
import { questionsOn } from '../../../store/questioned-facts/questioned-facts.ts'
import type { Turn } from '../../../store/chronology/integrated.ts'
import type { Reader } from '../../../store/database.ts'
import { again, missing, view } from '../../answer.ts'
import type { Answer } from '../../answer.ts'
import { page } from '../../route.ts'
import type { PageVisit } from '../../route.ts'
import { askedOf } from './asked.ts'
import { integrated, integratedWithComments } from './paths.ts'
import { integratedView } from './view.ts'

const PAGE_SIZE = 50
const TEMPLATE = 'chronology/integrated/page.njk'

export const integratedPage = page({
  path: integrated, action: 'read integrated chronology', records: { reads: 'integrated chronology without comments' },
  show: visit => shown(visit, false),
})

export const integratedPageWithComments = page({
  path: integratedWithComments, action: 'read comments', records: { reads: 'integrated chronology with comments' },
  show: visit => shown(visit, true),
})

async function shown(visit: PageVisit<'/:case'>, withComments: boolean): Promise<Answer> {
  const { reader, params: { case: caseId } } = visit
  const header = await caseHeader(reader, caseId)
  if (!header) return missing
  const agencies = await integratedAgencies(reader, caseId)
  const asked = askedOf(visit.query, agencies, visit.services.moment().today)
  const query = { caseId, agencies, filter: asked.issues.length > 0 ? {} : asked.filter }
  const turn: Turn = { size: PAGE_SIZE, ...asked.after ? { after: asked.after } : asked.before ? { before: asked.before } : {} }
  const entries = withComments ? await integratedEntriesWithComments(reader, query, turn) : await integratedEntries(reader, query, turn)
  const { total, earlier } = await countIntegrated(reader, query, withComments, asked.after || asked.before ? entries[0]?.key ?? null : null)
  const people = await labelsOf(reader, caseId)
  const labels = asked.typed.people === 'labels' ? { people, mentions: await mentionsOfSigned(reader, caseId, entries.map(({ key }) => key.entryId), withComments) } : null
  const questions = await questionsOn(reader, caseId, entries.map(({ key }) => key.entryId))
  const model = integratedView({ caseId, births: await childrenBorn(reader, caseId), glossary: await glossaryOfReview(reader, caseId), questions, mayQuestion: visit.may('question facts'), keyEvents: visit.may('write key events') ? new Set((await keyEvents(reader, caseId)).keys()) : null, underThemes: visit.may('write key themes') ? await underThemes(reader, caseId) : null, name: caseName(header), asked, agencies, mayReadComments: visit.may('read comments'), withComments, forTheEvent: comesToLearningEvent(visit.standing.onCase), entries, labels, hasLabels: people.length > 0, total, earlier })
  return asked.issues.length > 0 ? again(TEMPLATE, model, asked.issues) : view(TEMPLATE, model)
}

/** By entry, which Key Themes rest on it; null while none is written, so that there is nothing to put an entry under. */
async function underThemes(reader: Reader, caseId: string): Promise<ReadonlyMap<string, readonly string[]> | null> {
  const standing = await standingKeyThemes(reader, caseId)
  if (standing.length === 0) return null
  const rests = await entriesOfThemes(reader, caseId)
  const titles = new Map<string, string[]>()
  for (const { themeId, title } of standing) {
    for (const { entryId } of rests.filter(each => each.themeId === themeId)) titles.set(entryId, [...titles.get(entryId) ?? [], title])
  }
  return titles
}
