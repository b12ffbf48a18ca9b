/** What was read of a file, before any of it is used: row by row, what is in doubt, what was left out and why. */
import { acceptUpload } from '../../../commands/chronology/accept-upload.ts'
import { readUpload } from '../../../commands/chronology/read-upload.ts'
import { stage } from '../../../domain/chronology/stage.ts'
import { stagePointings } from '../../../domain/chronology/stage-pointings.ts'
import { entriesOf } from '../../../store/chronology/entries.ts'
import { pointContext } from '../../../store/chronology/pointed-out.ts'
import { reviewAgency } from '../../../store/chronology/scope.ts'
import { fileOf, stagedOf, uploadOf } from '../../../store/chronology/uploads.ts'
import type { Reader } from '../../../store/database.ts'
import { file, orMissing, redirect, view } from '../../answer.ts'
import { textOf, typedWords } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, headOf, packageOf } from '../head.ts'
import type { PackageParams, PackageVisit } from '../head.ts'
import { accept, chronology, originalFile, readAgain, staging } from '../paths.ts'
import { stagingView } from './view.ts'
import type { Show, StagingView } from './view.ts'
import { offsetOf } from '../../offset.ts'

export const TEMPLATE = 'hand-in/staging/page.njk'

export type StagingVisit = PackageVisit & { readonly params: PackageParams & { readonly upload: string } }
interface Asked { readonly show: Show | null; readonly from: number; readonly typed: Readonly<Record<string, string>> }

export function askedOf(words: (name: string) => string, typed: Readonly<Record<string, string>> = {}): Asked {
  const show = words('show')
  return { show: show === 'all' || show === 'doubts' || show === 'dates' || show === 'left-out' ? show : null, from: offsetOf(words('from')), typed }
}

export async function shownStaging(reader: Reader, { params, services }: StagingVisit, asked: Asked): Promise<StagingView | null> {
  const of = { ...packageOf(params), uploadId: params.upload }
  const agency = await reviewAgency(reader, of)
  const upload = await uploadOf(reader, of)
  if (!agency || !upload) return null
  const staged = await stagedOf(reader, of)
  const { entries } = await entriesOf(reader, of, upload.chronology)
  const { today } = services.moment()
  const read = staged && stage(staged.sheet, staged.answers, { agency: agency.name, today })
  return stagingView(params, {
    head: headOf(agency, params), upload, revision: staged?.revision ?? 0, year: staged?.answers.year ?? null, mappedFor: staged?.answers.mappedFor ?? null, earlier: entries.some(entry => entry.uploadId !== null), changed: entries.filter(entry => entry.uploadId !== null && entry.version > 1).length,
    staged: read, pointed: staged && read && stagePointings(staged.sheet, read, staged.answers, await pointContext(reader, of, upload.chronology, today)), ...asked,
  })
}

export const stagingPage = page({
  path: staging,
  action: 'write chronology',
  records: { reads: 'what was read of an agency’s file' },
  show: async visit => orMissing(await shownStaging(visit.reader, visit, askedOf(name => visit.query.get(name) ?? '')), model => view(TEMPLATE, model)),
})

/** A file that was kept but not read, because the program was stopped between the two. */
export const readAgainAct = act({
  path: readAgain,
  action: 'write chronology',
  handle: async visit => settle(await readUpload(visit.services, visit.actor, { ...packageOf(visit.params), uploadId: visit.params.upload }), {
    done: () => redirect(staging.to(visit.params)),
    refused: () => redirect(staging.to(visit.params)),
  }),
})

export const acceptAct = act({
  path: accept,
  action: 'write chronology',
  handle: async visit => {
    const { posted, params } = visit
    const replace = textOf(posted, 'replace')
    const typed = typedWords(posted)
    const outcome = await visit.run(acceptUpload, {
      ...packageOf(params), uploadId: params.upload, replace: replace === 'yes' ? true : replace === 'no' ? false : null,
      openQuestionsSeen: textOf(posted, 'openQuestionsSeen') === 'yes', datesSeen: textOf(posted, 'datesSeen') === 'yes', basedOn: Number(visit.basedOn ?? -1),
    })
    return settle(outcome, {
      done: async ({ entries }) => {
        const upload = await visit.read(reader => uploadOf(reader, { ...packageOf(params), uploadId: params.upload }))
        return redirect(chronology.to({ ...params, chronology: upload?.chronology ?? 'events' }), `${entries === 1 ? '1 entry is' : `${entries} entries are`} now in the chronology. The agency’s page lists what its package still needs.`)
      },
      refused: issues => formAgain(visit, TEMPLATE, reader => shownStaging(reader, visit, askedOf(() => '', typed)), issues),
    })
  },
})

export const originalFilePage = page({
  path: originalFile,
  action: 'see agency chronology',
  records: { reads: 'an agency’s file as it came' },
  show: async ({ reader, params }) => orMissing(await fileOf(reader, { ...packageOf(params), uploadId: params.upload }),
    kept => file(kept.fileName, 'application/octet-stream', kept.content)),
})
