/** The extract for a board's annual report as a Word document, to be taken into the report itself. */
import type { Readable } from 'node:stream'
import { ACTION_STATES } from '../../domain/actions.ts'
import type { AnnualExtract } from '../../domain/annual-report.ts'
import { spoken } from '../../domain/plain-date.ts'
import { kindName } from '../../domain/review-kind.ts'
import { TEXT_WIDTH, wordParts } from './word-parts.ts'
import { TABLE_END, tableRow, tableStart, wordParagraph } from './word-table.ts'
import { zipped } from './zip.ts'

export function writeAnnualReport(extract: AnnualExtract, made: Date): Readable {
  const title = `Reviews, ${extract.year.title}`
  return zipped(wordParts(title, title, made, () => body(title, extract)), made)
}

async function* body(title: string, { reviews, actions, impacts }: AnnualExtract): AsyncGenerator<string> {
  yield wordParagraph(title, 'Title')
  yield* table('Reviews', 'No review was under way in this year.', ['Review', 'Kind', 'Begun on', 'Finished on', 'In this year'],
    reviews.map(each => [each.name, kindName(each.kind), spoken(each.begunOn), each.finishedOn ? spoken(each.finishedOn) : 'Not yet', each.part]))
  yield* table('Actions', 'No action was open in this year.', ['Review', 'Kind', 'Action', 'Whose', 'How it stood'],
    actions.map(each => [each.review.name, kindName(each.review.kind), each.action, each.whose, ACTION_STATES[each.state]]))
  yield* table('Impact', 'No impact was reported in this year.', ['Review', 'Action', 'Whose', 'Reported on', 'Impact'],
    impacts.map(each => [each.review.name, each.action, each.whose, spoken(each.on), each.impact]))
}

function* table(heading: string, none: string, headings: readonly string[], rows: readonly (readonly string[])[]): Generator<string> {
  yield wordParagraph(heading, 'Heading1')
  if (rows.length === 0) {
    yield wordParagraph(none, '')
    return
  }
  const columns = headings.map(each => ({ heading: each, width: Math.floor(TEXT_WIDTH / headings.length) }))
  yield tableStart(columns, heading)
  for (const row of rows) yield tableRow(columns, row.map(words => ({ words })))
  yield TABLE_END
}
