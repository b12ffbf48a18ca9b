/** The Sub-Committee's collated comments as a Word document. Made of the record alone: the same record gives the same bytes. */
import type { Readable } from 'node:stream'
import type { CollatedComments, CollatedView } from '../../domain/collated-comments.ts'
import { TEXT_WIDTH, wordParts } from './word-parts.ts'
import { TABLE_END, tableRow, tableStart, wordParagraph, type WordColumn } from './word-table.ts'
import { zipped } from './zip.ts'

const FIXED = { member: 2400, agency: 2200, view: 1500, given: 2400 }
const COLUMNS: readonly WordColumn[] = [
  { heading: 'Member', width: FIXED.member }, { heading: 'For', width: FIXED.agency }, { heading: 'View', width: FIXED.view },
  { heading: 'Rationale', width: TEXT_WIDTH - FIXED.member - FIXED.agency - FIXED.view - FIXED.given }, { heading: 'Given', width: FIXED.given },
]

/** `made` is the day of the close, so that it does not change from one making to the next. */
export function writeCollated(comments: CollatedComments, made: Date): Readable {
  const title = `${comments.title}: ${comments.reference}`
  return zipped(wordParts(title, `${title}. Confidential.`, made, () => body(title, comments)), made)
}

function* body(title: string, comments: CollatedComments): Generator<string> {
  yield wordParagraph(title, 'Title')
  for (const sentence of comments.circumstances) yield wordParagraph(sentence, '')
  yield wordParagraph('The count', 'Heading1')
  yield wordParagraph(comments.conclusion, '', true)
  yield wordParagraph(comments.count, '')
  yield wordParagraph('Views', 'Heading1')
  yield* table('Each view with its rationale', comments.views)
  yield* names('No response', comments.noResponse, 'Every member entitled to vote has answered.')
  yield* names('Shut out of this case', comments.excluded, 'Nobody.')
  if (comments.notCounted.length > 0) {
    yield wordParagraph('Not counted', 'Heading1')
    yield* table('Views of people who could not vote on the day of the count', comments.notCounted)
  }
}

function* table(caption: string, views: readonly CollatedView[]): Generator<string> {
  yield tableStart(COLUMNS, caption)
  for (const { member, agency, view, rationale, given } of views) yield tableRow(COLUMNS, [{ words: member }, { words: agency }, { words: view }, { words: rationale }, { words: given }])
  yield TABLE_END
}

function* names(heading: string, people: readonly string[], none: string): Generator<string> {
  yield wordParagraph(heading, 'Heading1')
  for (const each of people.length > 0 ? people : [none]) yield wordParagraph(each, '')
}
