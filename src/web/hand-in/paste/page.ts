/** A table copied from Word or Excel: kept as it came and read like a file, with the same questions. */
import { readUpload } from '../../../commands/chronology/read-upload.ts'
import { uploadChronology } from '../../../commands/chronology/upload-chronology.ts'
import { isChronologyKind } from '../../../domain/chronology/package.ts'
import { issue } from '../../../domain/history.ts'
import { spokenInstant } from '../../../domain/moment.ts'
import { hasAcknowledged } from '../../../store/chronology/authors.ts'
import type { Reader } from '../../../store/database.ts'
import { missing, orMissing, redirect, view } from '../../answer.ts'
import { asTyped } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import type { PackageVisit } from '../head.ts'
import { chronology, paste, sharing, staging } from '../paths.ts'
import { KIND_TITLE } from '../wording.ts'

const TEMPLATE = 'hand-in/paste/page.njk'

async function shown(reader: Reader, { params }: PackageVisit & { readonly params: { readonly chronology: string } }, words: string): Promise<object | null> {
  const head = await readHead(reader, params)
  if (!head || !isChronologyKind(params.chronology)) return null
  return { head, back: { text: KIND_TITLE[params.chronology], href: chronology.to(params) }, here: paste.to(params), words }
}

export const pastePage = page({
  path: paste,
  action: 'write chronology',
  records: 'nothing of a case',
  async show(visit) {
    if (!await hasAcknowledged(visit.reader, packageOf(visit.params), visit.actor.personId)) return redirect(sharing.to(visit.params))
    return orMissing(await shown(visit.reader, visit, ''), model => view(TEMPLATE, model))
  },
})

export const pasteAct = act({
  path: paste,
  action: 'write chronology',
  handle: async visit => {
    const { params, services, actor } = visit
    const kind = params.chronology
    if (!isChronologyKind(kind)) return missing
    // As typed: a tab at the very beginning is an empty first cell.
    const words = asTyped(visit.posted, 'words')
    const formFaulty = (issues: readonly ReturnType<typeof issue>[]) => formAgain(visit, TEMPLATE, reader => shown(reader, visit, words), issues)
    if (words.trim() === '') return formFaulty([issue('words', 'Paste the table into the box')])
    if (!words.includes('\t')) return formFaulty([issue('words', 'These words are no table: there is no tab between them. Select the whole table in Word or Excel, copy it, and paste it here')])
    const kept = await visit.run(uploadChronology, { ...packageOf(params), chronology: kind, fileName: `Pasted on ${spokenInstant(visit.now).replaceAll(':', '.')}.tsv`, content: Buffer.from(words, 'utf8') })
    return settle(kept, {
      refused: formFaulty,
      done: async ({ uploadId }) => settle(await readUpload(services, actor, { ...packageOf(params), uploadId }), {
        refused: () => redirect(chronology.to(params)),
        done: ({ refused }) => redirect(staging.to({ ...params, upload: uploadId }), refused ? null : 'What you pasted is kept. This is what was read of it.'),
      }),
    })
  },
})
