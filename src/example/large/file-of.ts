/** The larger example's chronologies as the files that agencies would send: Word in two shapes, workbooks, CSV with commas. */
import { buffer } from 'node:stream/consumers'
import { excelParts } from '../../documents/out/excel-parts.ts'
import { sheetXml } from '../../documents/out/excel-sheet.ts'
import { TEXT_WIDTH, wordParts } from '../../documents/out/word-parts.ts'
import { TABLE_END, tableRow, tableStart, wordParagraph } from '../../documents/out/word-table.ts'
import { zipped } from '../../documents/out/zip.ts'
import type { LargeAgency } from './agencies.ts'
import { ASKS_SEEN } from './story.ts'
import type { LargeEntry } from './story.ts'

interface Table { readonly headings: readonly string[]; readonly rows: readonly (readonly string[])[] }
const MADE = new Date('2016-11-20T09:00:00Z')

export async function fileOf(agency: LargeAgency, entries: readonly LargeEntry[]): Promise<{ readonly name: string; readonly content: Buffer }> {
  const name = `${agency.key}.${agency.format}`
  const table = agency.key === 'police' ? chronolator(entries) : agency.format === 'xlsx' ? dateAndTimeInOne(agency, entries) : columns(agency, entries)
  const title = `Chronology: ${agency.name}`
  return { name, content: agency.format === 'csv' ? csv(table) : agency.format === 'docx' ? await buffer(word(title, table)) : await buffer(excel(title, table)) }
}

function chronolator(entries: readonly LargeEntry[]): Table {
  return {
    headings: ['Event Ref', 'Start Date', 'Start Time', 'End Date', 'End Time', 'Source of Information', 'Significant Event', 'Observations of practice'],
    rows: entries.map((entry, at) => [String(at + 1), entry.date.words, entry.time, entry.date.end, '', entry.source, entry.event, entry.comment]),
  }
}

function columns(agency: LargeAgency, entries: readonly LargeEntry[]): Table {
  const asks = ASKS_SEEN.has(agency.key)
  return {
    headings: ['Date', 'Time', 'Source', 'Event', ...asks ? ['Child seen?', 'Seen alone?'] : [], 'Author’s comments'],
    rows: entries.map(entry => [inOne(entry), entry.time, entry.source, entry.event, ...asks ? [entry.seen, entry.alone] : [], entry.comment]),
  }
}

function dateAndTimeInOne(agency: LargeAgency, entries: readonly LargeEntry[]): Table {
  const { headings, rows } = columns(agency, entries)
  const both = ([day = '', time = '', ...others]: readonly string[]): string[] => [time === '' ? day : `${day} ${time}`, ...others]
  return { headings: ['Date and time', ...headings.slice(2)], rows: rows.map(both) }
}

function inOne({ date: { words, end } }: LargeEntry): string { return end === '' ? words : `${words} - ${end}` }

function csv({ headings, rows }: Table): Buffer {
  return Buffer.from(`\ufeff${[headings, ...rows].map(row => row.map(cell => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}`)
}

function word(title: string, { headings, rows }: Table) {
  const all = headings.map(heading => ({ heading, width: Math.floor(TEXT_WIDTH / headings.length) }))
  return zipped(wordParts(title, title, MADE, function* () {
    yield wordParagraph(title, 'Title')
    yield tableStart(all, title)
    for (const row of rows) yield tableRow(all, row.map(words => ({ words })))
    yield TABLE_END
  }), MADE)
}

function excel(title: string, { headings, rows }: Table) {
  const all = headings.map(heading => ({ heading, width: 20 }))
  return zipped(excelParts(title, MADE, [], [{ name: 'Chronology', content: () => sheetXml(all, rows.map(row => ({ tint: null, cells: row.map(words => ({ words })) }))) }]), MADE)
}
