/** The integrated chronology as a file: the same entries that the page shows, narrowed in the same way, streamed. */
import type { Readable } from 'node:stream'
import { standingWords } from '../../../domain/chronology/edition-cells.ts'
import type { EditionEntries, EditionHead } from '../../../domain/chronology/edition-cells.ts'
import { writeCsv } from '../../../documents/out/csv.ts'
import { writeExcel } from '../../../documents/out/excel-chronology.ts'
import { writeWord } from '../../../documents/out/word-chronology.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { integratedAgencies } from '../../../store/chronology/integrated.ts'
import { file, missing, redirect } from '../../answer.ts'
import type { Answer } from '../../answer.ts'
import { page } from '../../route.ts'
import type { PageVisit } from '../../route.ts'
import { askedOf, queryOf } from './asked.ts'
import { allEntries, allEntriesWithComments } from './all-entries.ts'
import { download, downloadWithComments, integrated, integratedWithComments } from './paths.ts'

export const downloadPage = page({
  path: download, action: 'read integrated chronology', records: { reads: 'integrated chronology without comments, as a file' },
  show: visit => written(visit, false),
})

export const downloadPageWithComments = page({
  path: downloadWithComments, action: 'read comments', records: { reads: 'integrated chronology with comments, as a file' },
  show: visit => written(visit, true),
})

interface Format { readonly type: string; readonly write: (head: EditionHead, edition: EditionEntries) => Readable }

const FORMATS: Readonly<Record<string, Format>> = {
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', write: writeWord },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: writeExcel },
  csv: { type: 'text/csv; charset=utf-8', write: writeCsv },
}

async function written(visit: PageVisit<'/:case/:format'>, withComments: boolean): Promise<Answer> {
  const { reader, services, actor, params } = visit
  const format = Object.hasOwn(FORMATS, params.format) ? FORMATS[params.format] : undefined
  const header = await caseHeader(reader, params.case)
  if (!format || !header) return missing
  const agencies = await integratedAgencies(reader, params.case)
  const asked = askedOf(visit.query, agencies, services.moment().today)
  if (asked.issues.length > 0) return redirect((withComments ? integratedWithComments : integrated).to({ case: params.case }, queryOf(asked.typed)))
  const query = { caseId: params.case, agencies, filter: asked.filter }
  const edition: EditionEntries = withComments
    ? { comments: 'with', entries: allEntriesWithComments(services.database, actor, query) } : { comments: 'without', entries: allEntries(services.database, actor, query) }
  const title = `${caseName(header)}: integrated chronology${asked.narrowed ? ' (a selection)' : ''}`
  const head: EditionHead = { title, made: visit.now, agencies: agencies.map(({ name, code, colour, signedOn }) => ({ name, code, colour, standing: standingWords(signedOn) })) }
  return file(`${caseName(header)} integrated chronology ${withComments ? 'with' : 'without'} comments.${params.format}`, format.type, format.write(head, edition))
}
