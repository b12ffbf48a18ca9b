/**
 * The integrated chronology as an Excel workbook: one sheet of entries, with the date in the agency's words beside the
 * earliest and latest day as real dates, and one with the code and colour of each agency. Streamed.
 */
import type { Readable } from 'node:stream'
import { AGENCY_COLOURS, agencyColour } from '../../domain/agency-colour.ts'
import { aboutCopy, dateGiven, furtherColumns, howExact } from '../../domain/chronology/edition-cells.ts'
import type { Column, EditionEntries, EditionHead, Row } from '../../domain/chronology/edition-cells.ts'
import type { UncommentedEntry } from '../../domain/chronology/edition.ts'
import type { CommentedEntry } from '../../domain/chronology/entry.ts'
import { excelParts } from './excel-parts.ts'
import { sheetXml } from './excel-sheet.ts'
import type { SheetCell, SheetColumn, SheetLine } from './excel-sheet.ts'
import { zipped } from './zip.ts'

export function writeExcel(head: EditionHead, edition: EditionEntries): Readable {
  const tints = AGENCY_COLOURS.map((colour) => colour.tint)
  const withComments = edition.comments === 'with'
  return zipped(excelParts(head.title, head.made, tints, [
    { name: 'Chronology', content: () => sheetXml(entryColumns(head, withComments), entryLines(head, edition), head.paper) },
    { name: 'Agencies', content: () => sheetXml(AGENCY_COLUMNS, agencyLines(head, withComments), head.paper) },
    ...head.abbreviations.length > 0 ? [{ name: 'Abbreviations', content: () => sheetXml(ABBREVIATION_COLUMNS, abbreviationLines(head), head.paper) }] : [],
  ]), head.made)
}

function chosen<Each>({ columns }: EditionHead, column: Column, ...cells: readonly Each[]): readonly Each[] { return columns.includes(column) ? cells : [] }

function entryColumns(head: EditionHead, withComments: boolean): SheetColumn[] {
  return [
    { heading: 'Agency code', width: 10 }, { heading: 'Agency', width: 18 }, { heading: 'Date as given', width: 18 },
    ...chosen(head, 'age', { heading: 'Child’s age', width: 18 }),
    ...chosen(head, 'days', { heading: 'Earliest', width: 12 }, { heading: 'Latest', width: 12 }, { heading: 'How exact', width: 12 }),
    ...chosen(head, 'time', { heading: 'Time', width: 10 }), ...chosen(head, 'source', { heading: 'Source', width: 24 }), { heading: 'Event', width: 70 },
    ...(withComments ? [{ heading: 'Comment', width: 50 }] : []), ...chosen(head, 'further', { heading: 'Further columns', width: 30 }),
    ...chosen(head, 'questioned', { heading: 'Questioned facts', width: 40 }), ...chosen(head, 'place', { heading: 'Place in the original', width: 24 }),
  ]
}

async function* entryLines(head: EditionHead, edition: EditionEntries): AsyncGenerator<SheetLine> {
  const agencies = new Map(head.agencies.map((agency) => [agency.name, agency]))
  const line = (entry: Row<CommentedEntry | UncommentedEntry>, comment: readonly SheetCell[]): SheetLine => {
    const agency = agencies.get(entry.agency)
    const { date } = entry
    return {
      tint: agency ? AGENCY_COLOURS.indexOf(agencyColour(agency.colour)) : null,
      cells: [
        { words: agency?.code ?? '' }, { words: entry.agency }, { words: dateGiven(date) },
        ...chosen(head, 'age', { words: entry.age ?? '' }),
        ...chosen<SheetCell>(head, 'days', { day: date.earliest }, { day: date.latest }, { words: howExact(date) }),
        ...chosen(head, 'time', { words: entry.time?.text ?? '' }), ...chosen(head, 'source', { words: entry.source }), { words: entry.event },
        ...comment, ...chosen(head, 'further', { words: furtherColumns(entry.other) }), ...chosen(head, 'questioned', { words: entry.questioned?.join('\n') ?? '' }),
        ...chosen(head, 'place', { words: entry.place }),
      ],
    }
  }
  if (edition.comments === 'with') for await (const entry of edition.entries) yield line(entry, [{ words: entry.comment }])
  else for await (const entry of edition.entries) yield line(entry, [])
}

const ABBREVIATION_COLUMNS: readonly SheetColumn[] = [{ heading: 'Abbreviation', width: 16 }, { heading: 'Agency code', width: 12 }, { heading: 'Meaning', width: 70 }]

function* abbreviationLines({ abbreviations }: EditionHead): Generator<SheetLine> {
  for (const { abbreviation, code, meaning } of abbreviations) yield { tint: null, cells: [{ words: abbreviation }, { words: code }, { words: meaning }] }
}

const AGENCY_COLUMNS: readonly SheetColumn[] = [{ heading: 'Code', width: 9 }, { heading: 'Agency', width: 60 }, { heading: 'Its chronology', width: 36 }]

function* agencyLines(head: EditionHead, withComments: boolean): Generator<SheetLine> {
  for (const agency of head.agencies) {
    yield { tint: AGENCY_COLOURS.indexOf(agencyColour(agency.colour)), cells: [{ words: agency.code }, { words: agency.name }, { words: agency.standing ?? '' }] }
  }
  yield { tint: null, cells: [{ words: '' }, { words: aboutCopy(head, withComments ? 'with' : 'without') }, { words: '' }] }
}
