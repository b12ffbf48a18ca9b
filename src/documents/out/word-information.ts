/** The agencies' written information, collated, as a Word document: an agency after another, with what each said that stands. */
import type { Readable } from 'node:stream'
import { TEXT_WIDTH, wordParts } from './word-parts.ts'
import { TABLE_END, tableRow, tableStart, wordParagraph, type WordColumn } from './word-table.ts'
import { zipped } from './zip.ts'

export interface CollatedAgency {
  readonly agency: string
  /** Where its answer stands, in words: "Answered, 3 days late". */
  readonly stands: string
  readonly asked: string
  readonly question: string
  readonly versions: readonly {
    readonly title: string
    readonly reason: string
    readonly nothingHeld: boolean
    readonly parts: readonly { readonly title: string; readonly text: string }[]
    readonly events: readonly { readonly date: string; readonly event: string }[]
    readonly family: readonly { readonly name: string; readonly relation: string }[]
    readonly files: readonly { readonly text: string }[]
  }[]
}

const COLUMNS: readonly WordColumn[] = [{ heading: 'Date', width: 3000 }, { heading: 'Event', width: TEXT_WIDTH - 3000 }]

export function writeCollated(head: { readonly title: string; readonly made: Date }, agencies: readonly CollatedAgency[]): Readable {
  return zipped(wordParts(head.title, `${head.title}. For those who consider the referral.`, head.made, () => body(head.title, agencies)), head.made)
}

function* body(title: string, agencies: readonly CollatedAgency[]): Generator<string> {
  yield wordParagraph(title, 'Title')
  if (agencies.length === 0) yield wordParagraph('No agency has been asked yet.', '')
  for (const each of agencies) {
    yield wordParagraph(each.agency, 'Heading1')
    yield wordParagraph(`${each.asked} ${each.stands}.`, '', true)
    yield* lines(each.question)
    for (const version of each.versions) yield* said(version)
  }
}

function* said(version: CollatedAgency['versions'][number]): Generator<string> {
  yield wordParagraph(version.title, 'Heading2')
  yield* lines(version.reason)
  if (version.nothingHeld) yield wordParagraph('The agency says that it holds nothing on this family.', '')
  for (const part of version.parts) {
    yield wordParagraph(part.title, '', true)
    yield* lines(part.text)
  }
  if (version.events.length > 0) yield tableStart(COLUMNS, 'Key events') + version.events.map(each => tableRow(COLUMNS, [{ words: each.date }, { words: each.event }])).join('') + TABLE_END
  if (version.family.length > 0) yield wordParagraph('Family members known to the agency', '', true)
  for (const each of version.family) yield wordParagraph([each.name, each.relation].filter(text => text !== '').join(', '), '')
  if (version.files.length > 0) yield wordParagraph('Files that came with it, kept apart from this document', '', true)
  for (const each of version.files) yield wordParagraph(each.text, '')
}

function* lines(text: string): Generator<string> {
  for (const line of text.split(/\r\n|\r|\n/)) if (line !== '') yield wordParagraph(line, '')
}
