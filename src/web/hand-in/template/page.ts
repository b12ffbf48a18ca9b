/** The chronology template in Word or Excel, empty for an agency to fill in, or with its entries. It always has the column for comments (R092, R146). */
import type { Readable } from 'node:stream'
import { ownTables } from '../../../domain/chronology/own-shape.ts'
import type { CommentedEntry } from '../../../domain/chronology/entry.ts'
import { isChronologyKind } from '../../../domain/chronology/package.ts'
import { writeExcelTemplate, writeWordTemplate } from '../../../documents/out/template.ts'
import { writeOwnColumns } from '../../../documents/out/word-own-columns.ts'
import { entriesOf } from '../../../store/chronology/entries.ts'
import type { StoredEntry } from '../../../store/chronology/entries.ts'
import { writtenColumns } from '../../../store/chronology/review-columns.ts'
import { acceptedFiles } from '../../../store/chronology/uploads.ts'
import { file, missing } from '../../answer.ts'
import type { Answer } from '../../answer.ts'
import { page } from '../../route.ts'
import type { PageVisit } from '../../route.ts'
import { packageOf, readHead } from '../head.ts'
import type { Head } from '../head.ts'
import { copy, template } from '../paths.ts'
import { KIND_TITLE } from '../wording.ts'

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

type Format = keyof typeof TYPES
const isFormat = (text: string): text is Format => Object.hasOwn(TYPES, text)

function written(format: Format, head: Head, made: Date, entries: readonly CommentedEntry[], columns: readonly string[]): Readable {
  const on = { review: head.review, agency: head.agency, made }
  return format === 'docx' ? writeWordTemplate(on, entries, columns) : writeExcelTemplate(on, entries, columns)
}

export const templatePage = page({
  path: template,
  action: 'see agency chronology',
  records: 'nothing of a case',
  show: async ({ reader, params, now }) => {
    const head = await readHead(reader, params)
    const format = params.template
    return head && isFormat(format) ? file(`Chronology template ${head.code}.${format}`, TYPES[format], written(format, head, now, [], await writtenColumns(reader, packageOf(params), 'events'))) : missing
  },
})

export const copyPage = page({
  path: copy,
  action: 'see agency chronology',
  records: { reads: 'an agency’s chronology, as a file' },
  show: async visit => {
    const { reader, params, now } = visit
    const head = await readHead(reader, params)
    const format = params.template
    if (!head || !isFormat(format) && format !== OWN_COLUMNS || !isChronologyKind(params.chronology)) return missing
    const { entries } = await entriesOf(reader, packageOf(params), params.chronology)
    if (!isFormat(format)) return inOwnColumns(visit, head, entries)
    return file(`${KIND_TITLE[params.chronology]} ${head.code}.${format}`, TYPES[format], written(format, head, now, entries, await writtenColumns(reader, packageOf(params), params.chronology)))
  },
})

/** The word in the address for the columns of the agency's own file. */
export const OWN_COLUMNS = 'own-columns'

/** Of several accepted files the tables of each, one file after the other; missing where everything was written on screen. */
async function inOwnColumns({ reader, params, now, services }: PageVisit<'/:case/:agency/:chronology'>, head: Head, entries: readonly StoredEntry[]): Promise<Answer> {
  if (!isChronologyKind(params.chronology)) return missing
  const accepted = await acceptedFiles(reader, packageOf(params), params.chronology)
  const files = accepted.filter(({ uploadId }) => entries.some(entry => entry.uploadId === uploadId))
  if (files.length === 0) return missing
  const context = { agency: head.agency, today: services.moment().today }
  const tables = files.flatMap((each, at) => ownTables(each, at === 0 ? entries : entries.filter(entry => entry.uploadId !== null), context))
  const title = `${head.review}: chronology of ${head.agency}`
  return file(`${KIND_TITLE[params.chronology]} ${head.code} in its own columns.docx`, TYPES.docx, writeOwnColumns(title, tables, now))
}
