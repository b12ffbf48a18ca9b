/**
 * The chronology template that agencies are given (R146), in Word and in Excel, empty or with one agency's entries in it, with the
 * further columns that the agency has.
 * Its columns are ChronoLator's, and the last is always the one for comments: there is no template without it (R092).
 */
import type { Readable } from 'node:stream'
import { readAs } from '../../domain/chronology/edition-cells.ts'
import type { CommentedEntry } from '../../domain/chronology/entry.ts'
import { excelParts } from './excel-parts.ts'
import { sheetXml } from './excel-sheet.ts'
import type { SheetColumn } from './excel-sheet.ts'
import { TEXT_WIDTH, wordParts } from './word-parts.ts'
import { TABLE_END, tableRow, tableStart, wordParagraph } from './word-table.ts'
import type { WordColumn } from './word-table.ts'
import { zipped } from './zip.ts'

export interface TemplateHead { /** The review's pseudonym, "Child K". */ readonly review: string; readonly agency: string; readonly made: Date }

export const TEMPLATE_GUIDANCE: readonly string[] = [
  'One row for each event or contact, with the date as exactly as your records give it. The year belongs in every date.',
  'A date may be a day (3/2/2006), a month (March 2006), a season or a year, or begin with a question mark where it is not certain (? 3/2/2006). Where something lasted, give the end too.',
  'Source of Information: the record this was taken from, without the name of your agency.',
  'Event: the facts as recorded, without opinion. State periods without any contact as well.',
  'Comments, analysis and observations of practice: your own objective view of what was done, what was good and what might have been better. Practitioners at the Learning Event do not see this column.',
]

const BEFORE = ['Event Ref', 'Start Date', 'Start Time', 'End Date', 'End Time', 'Source of Information', 'Event']
export const COMMENTS_HEADING = 'Comments, analysis and observations of practice'
const BLANK_ROWS = 20

export function writeWordTemplate(head: TemplateHead, entries: readonly CommentedEntry[] = [], columns: readonly string[] = []): Readable {
  const { headings, rows } = filledIn(entries, columns)
  return zipped(wordParts(titleOf(head), titleOf(head), head.made, function* () {
    yield wordParagraph(titleOf(head), 'Title')
    for (const line of TEMPLATE_GUIDANCE) yield wordParagraph(line, '')
    const columns = wordColumns(headings)
    yield tableStart(columns, titleOf(head))
    for (const row of rows) yield tableRow(columns, row.map((words) => ({ words })))
    yield TABLE_END
  }), head.made)
}

export function writeExcelTemplate(head: TemplateHead, entries: readonly CommentedEntry[] = [], further: readonly string[] = []): Readable {
  const { headings, rows } = filledIn(entries, further)
  const columns = headings.map((heading): SheetColumn => ({ heading, width: WIDE.has(heading) ? 50 : heading === 'Source of Information' ? 24 : 12 }))
  return zipped(excelParts(titleOf(head), head.made, [], [
    { name: 'Chronology', content: () => sheetXml(columns, rows.map((row) => ({ tint: null, cells: row.map((words) => ({ words })) }))) },
    { name: 'How to fill it in', content: () => sheetXml([{ heading: titleOf(head), width: 110 }], TEMPLATE_GUIDANCE.map((words) => ({ tint: null, cells: [{ words }] }))) },
  ]), head.made)
}

const WIDE: ReadonlySet<string> = new Set(['Event', COMMENTS_HEADING])

function titleOf({ review, agency }: TemplateHead): string { return `${review}: chronology of ${agency}` }

function filledIn(entries: readonly CommentedEntry[], columns: readonly string[]): { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const own = [...new Set([...columns, ...entries.flatMap((entry) => Object.keys(entry.other))])].filter((heading) => !BEFORE.includes(heading))
  const headings = [...BEFORE, ...own, COMMENTS_HEADING]
  const rows = entries.map((entry) => [
    entry.other['Event Ref'] ?? (entry.sequence === null ? '' : String(entry.sequence)), dateToGive(entry), entry.time?.text ?? '', '', '', entry.source, entry.event,
    ...own.map((heading) => entry.other[heading] ?? ''), entry.comment,
  ])
  return { headings, rows: rows.length > 0 ? rows : Array.from({ length: BLANK_ROWS }, () => headings.map(() => '')) }
}

/** In the agency's words; where its year stood elsewhere in the file, with the year. */
function dateToGive({ date }: CommentedEntry): string { return readAs(date) || date.text }

function wordColumns(headings: readonly string[]): WordColumn[] {
  const narrow = 1050
  const source = 1700
  const wide = Math.floor((TEXT_WIDTH - source - narrow * (headings.length - 3)) / 2)
  return headings.map((heading) => ({ heading, width: WIDE.has(heading) ? Math.max(wide, 2000) : heading === 'Source of Information' ? source : narrow }))
}
