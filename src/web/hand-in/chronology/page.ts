/** One of an agency's two chronologies: its entries in order, the files it came in, and the ways to add to it. */
import { readUpload } from '../../../commands/chronology/read-upload.ts'
import { uploadChronology } from '../../../commands/chronology/upload-chronology.ts'
import { isChronologyKind } from '../../../domain/chronology/package.ts'
import { MAX_FILE_BYTES } from '../../../documents/in/limits.ts'
import { hasAcknowledged } from '../../../store/chronology/authors.ts'
import { unexplained } from '../../../domain/chronology/abbreviations.ts'
import { childrenBorn } from '../../../store/chronology/lifetimes.ts'
import { bothChronologies, glossaryOf } from '../../../store/chronology/glossary.ts'
import type { PackageOf } from '../../../store/chronology/scope.ts'
import { draftsOf } from '../../../store/chronology/drafts.ts'
import { entriesOf, undatedCount } from '../../../store/chronology/entries.ts'
import { entriesPointedOut } from '../../../store/chronology/pointed-out.ts'
import { askedOf } from '../../../store/chronology/review-columns.ts'
import { uploadsOf } from '../../../store/chronology/uploads.ts'
import type { Reader } from '../../../store/database.ts'
import { missing, orMissing, redirect, view } from '../../answer.ts'
import { fileOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import type { Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import type { PackageVisit } from '../head.ts'
import { chronology, staging, upload } from '../paths.ts'
import { chronologyView, PAGE_OF_ENTRIES } from './view.ts'
import type { ChronologyFound, ChronologyView } from './view.ts'
import { offsetOf } from '../../offset.ts'

const TEMPLATE = 'hand-in/chronology/page.njk'

type Asked = PackageVisit & Pick<Visit, 'actor'> & { readonly params: { readonly chronology: string } }

async function shown(reader: Reader, { params, may, actor, services }: Asked, from = 0): Promise<ChronologyView | null> {
  const head = await readHead(reader, params)
  if (!head || !isChronologyKind(params.chronology)) return null
  const of = packageOf(params)
  const writes = may('write chronology')
  return chronologyView(params, params.chronology, {
    head, from, writes, acknowledged: !writes || await hasAcknowledged(reader, of, actor.personId),
    page: await entriesOf(reader, of, params.chronology, { offset: from, limit: PAGE_OF_ENTRIES }),
    undated: await undatedCount(reader, of, params.chronology), pointed: await entriesPointedOut(reader, of, params.chronology, services.moment().today),
    births: await childrenBorn(reader, of.caseId), ...await abbreviationsOf(reader, of, writes),
    columns: writes ? await askedOf(reader, of.caseId, params.chronology) : [],
    drafts: writes ? (await draftsOf(reader, of, params.chronology)).length : 0,
    uploads: (await uploadsOf(reader, of)).filter(each => each.chronology === params.chronology),
  })
}

/** Looked for in both chronologies, as the glossary is of both; only for who can explain. */
async function abbreviationsOf(reader: Reader, of: PackageOf, writes: boolean): Promise<Pick<ChronologyFound, 'glossary' | 'unexplained'>> {
  const glossary = await glossaryOf(reader, of)
  return { glossary, unexplained: writes ? unexplained(await bothChronologies(reader, of), glossary).length : 0 }
}

export const chronologyPage = page({
  path: chronology,
  action: 'see agency chronology',
  records: { reads: 'an agency’s chronology' },
  show: async visit => orMissing(await shown(visit.reader, visit, offsetOf(visit.query.get('from'))), model => view(TEMPLATE, model)),
})

/** The file is kept first; then it is read, and its author is shown what came of it, be it a refusal. */
export const uploadAct = act({
  path: upload,
  action: 'write chronology',
  uploads: { maxBytes: MAX_FILE_BYTES, maxFiles: 1 },
  handle: async visit => {
    const { params } = visit
    const sent = fileOf(visit.posted, 'file')
    if (!isChronologyKind(params.chronology)) return missing
    const kept = await visit.run(uploadChronology, { ...packageOf(params), chronology: params.chronology, fileName: sent?.name ?? '', content: sent?.bytes ?? Buffer.alloc(0) })
    return settle(kept, {
      refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit), issues),
      done: async ({ uploadId }) => settle(await readUpload(visit.services, visit.actor, { ...packageOf(params), uploadId }), {
        refused: () => redirect(chronology.to(params)),
        // A refusal is no success to announce: the page says what is wrong and what to do.
        done: ({ refused }) => redirect(staging.to({ ...params, upload: uploadId }), refused ? null : 'The file is kept as you sent it. This is what was read of it.'),
      }),
    })
  },
})
