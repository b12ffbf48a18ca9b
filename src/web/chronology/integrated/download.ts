/** The integrated chronology as a file: the same entries that the page shows, narrowed in the same way, streamed. */
import { standingWords } from '../../../domain/chronology/edition-cells.ts'
import { EDITIONS } from '../../../domain/chronology/editions.ts'
import type { EditionEntries, EditionHead } from '../../../domain/chronology/edition-cells.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { glossaryOfReview } from '../../../store/chronology/glossary.ts'
import { countIntegrated, integratedAgencies } from '../../../store/chronology/integrated.ts'
import { missing, redirect } from '../../answer.ts'
import type { Answer } from '../../answer.ts'
import { askedAt, fileOrMaking } from '../../making/file-or-making.ts'
import type { Counting } from '../../making/works.ts'
import { page } from '../../route.ts'
import type { PageVisit } from '../../route.ts'
import { askedOf, queryOf } from './asked.ts'
import { allEntries, allEntriesWithComments } from './all-entries.ts'
import { fileAsked, formatNamed, partGiven } from './formats.ts'
import { download, downloadWithComments, integrated, integratedWithComments } from './paths.ts'

export const downloadPage = page({
  path: download, action: 'read integrated chronology', records: { reads: 'integrated chronology without comments, as a file' },
  show: visit => written(visit, false),
})

export const downloadPageWithComments = page({
  path: downloadWithComments, action: 'read comments', records: { reads: 'integrated chronology with comments, as a file' },
  show: visit => written(visit, true),
})

async function written(visit: PageVisit<'/:case/:format'>, withComments: boolean): Promise<Answer> {
  const { reader, services, actor, params } = visit
  const format = formatNamed(params.format)
  const header = await caseHeader(reader, params.case)
  if (!format || !header) return missing
  const agencies = await integratedAgencies(reader, params.case)
  const asked = askedOf(visit.query, agencies, services.moment().today)
  if (asked.issues.length > 0) return redirect((withComments ? integratedWithComments : integrated).to({ case: params.case }, queryOf(asked.typed)))
  const query = { caseId: params.case, agencies, filter: asked.filter }
  const { paper, part } = fileAsked(visit.query)
  const given = await partGiven(format, part, async () => (await countIntegrated(reader, query, withComments, null)).total)
  if (!given) return missing
  const edition = (counting: Counting): EditionEntries => withComments
    ? { comments: 'with', entries: counting(given.within(allEntriesWithComments(services.database, actor, query))) } : { comments: 'without', entries: counting(given.within(allEntries(services.database, actor, query))) }
  const head: EditionHead = {
    title: `${caseName(header)}: integrated chronology${asked.narrowed ? ' (a selection)' : ''}${given.words}`, made: visit.now, columns: EDITIONS[withComments ? 'with-comments' : 'without-comments'].columns, paper, layout: 'by month', note: '', abbreviations: await glossaryOfReview(reader, params.case),
    agencies: agencies.map(({ name, code, colour, signedOn }) => ({ name, code, colour, standing: standingWords(signedOn) })),
  }
  const [its, of] = [withComments ? { page: integratedWithComments, file: downloadWithComments } : { page: integrated, file: download }, { case: params.case }]
  return fileOrMaking(
    { name: `${caseName(header)} integrated chronology ${withComments ? 'with' : 'without'} comments${given.words}.${params.format}`, type: format.type, entries: given.entries, madeOf: JSON.stringify(agencies), write: counting => format.write(head, edition(counting)) },
    askedAt(visit, more => its.file.to(params, { ...queryOf(asked.typed), paper, part, ...more }), { text: 'Integrated chronology', href: its.page.to(of, queryOf(asked.typed)) }),
  )
}
