/** Real files of every kind from a report, by the writers of the product where it has one; what is planted is put in as raw XML, bytes or objects. */
import { excelParts } from '../../src/documents/out/excel-parts.ts'
import { sheetXml } from '../../src/documents/out/excel-sheet.ts'
import { csvLine } from '../../src/documents/out/csv.ts'
import { upright, wordParts } from '../../src/documents/out/word-parts.ts'
import { TABLE_END, tableRow, tableStart, wordParagraph } from '../../src/documents/out/word-table.ts'
import type { Part } from '../../src/documents/out/zip.ts'
import { zip } from '../support/office-files.ts'
import type { CleanReport } from './prose.ts'

const MADE = new Date('2017-05-02T09:00:00Z')
export type More = Readonly<Record<string, string | Buffer>>

async function partsOf(parts: readonly Part[]): Promise<Record<string, string | Buffer>> {
  const made: Record<string, string> = {}
  for (const { name, content } of parts) {
    let text = ''
    for await (const piece of content()) text += piece
    made[name] = text
  }
  return made
}

export interface WordExtras { readonly body?: string; readonly parts?: More; readonly change?: (parts: Record<string, string | Buffer>) => void }

/** `body`: paragraphs as XML in the middle of the report. */
export async function makeWord({ title, sections }: CleanReport, { body = '', parts = {}, change }: WordExtras = {}): Promise<Buffer> {
  const columns = [{ heading: 'When', width: 2000 }, { heading: 'What happened', width: 7000 }]
  const half = Math.ceil(sections.length / 2)
  function* content(): Generator<string> {
    yield wordParagraph(title, 'Title')
    for (const [at, section] of sections.entries()) {
      yield wordParagraph(section.heading, 'Heading1')
      for (const words of section.paragraphs) yield wordParagraph(words, '')
      if (at + 1 === half) yield body
    }
    yield tableStart(columns, 'Key events')
    yield tableRow(columns, [{ words: 'Spring 2014' }, { words: sections[0]?.paragraphs[0] ?? '' }])
    yield TABLE_END
  }
  const made = { ...await partsOf(wordParts(title, 'Overview Report', MADE, content, upright('Published by the Board'))), ...parts }
  change?.(made)
  return zip(made)
}

/** One paragraph of the document, as XML. */
export function words(text: string): string { return wordParagraph(text, '') }

export interface ExcelExtras { readonly rows?: readonly (readonly string[])[]; readonly change?: (parts: Record<string, string | Buffer>) => void }

export async function makeExcel({ title, sections }: CleanReport, { rows = [], change }: ExcelExtras = {}): Promise<Buffer> {
  const lines = [...sections.flatMap(section => section.paragraphs.map(paragraph => [section.heading, paragraph])), ...rows]
  const made = await partsOf(excelParts(title, MADE, [], [
    { name: 'Findings', content: () => sheetXml([{ heading: 'Section', width: 20 }, { heading: 'Text', width: 80 }, { heading: 'Further', width: 20 }], lines.map(cells => ({ cells: cells.map(each => ({ words: each })), tint: null }))) },
    { name: 'Actions', content: () => sheetXml([{ heading: 'Action', width: 40 }], [{ cells: [{ words: 'Every agency reviews its supervision policy by the autumn of 2017.' }], tint: null }]) },
  ]))
  change?.(made)
  return zip(made)
}

export function makeCsv({ sections }: CleanReport, rows: readonly (readonly string[])[] = []): Buffer {
  const lines = [['Section', 'Text'], ...sections.flatMap(section => section.paragraphs.map(paragraph => [section.heading, paragraph])), ...rows]
  return Buffer.from(`\uFEFF${lines.map(csvLine).join('')}`)
}

export function makeText({ title, sections }: CleanReport, more = ''): Buffer {
  return Buffer.from(`${title}\n\n${sections.map(section => `${section.heading}\n${section.paragraphs.join('\n')}`).join('\n\n')}\n${more}`)
}

export function makeHtml({ title, sections }: CleanReport, { head = '', body = '' } = {}): Buffer {
  return Buffer.from(`<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><h1>${title}</h1>${
    sections.map(section => `<h2>${section.heading}</h2>${section.paragraphs.map(each => `<p>${each}</p>`).join('')}`).join('')}${body}</body></html>`)
}

export interface PdfExtras { readonly lines?: readonly string[]; readonly info?: string; readonly content?: string; readonly notes?: string; readonly objects?: readonly string[]; readonly catalog?: string; readonly append?: string }

/** A PDF of plain pages in Helvetica. `content`: operators at the end of the first page; `notes`: annotations of it; `objects` are numbered from 10. */
export function makePdf({ title, sections }: CleanReport, { lines = [], info = '', content = '', notes = '', objects = [], catalog = '', append = '' }: PdfExtras = {}): Buffer {
  const all = [title, ...sections.flatMap(section => [section.heading, ...section.paragraphs.flatMap(wrapped)]), ...lines]
  const text = (line: string): string => line.replaceAll(/[’‘]/g, "'").replaceAll(/[“”]/g, '"').replaceAll('£', 'GBP ').replaceAll(/[\\()]/g, mark => `\\${mark}`)
  const pages = Array.from({ length: Math.ceil(all.length / 66) }, (_, at) => all.slice(at * 66, at * 66 + 66))
  const made: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`], [2, `<< /Type /Pages /Kids [${pages.map((_, at) => `${20 + 2 * at} 0 R`).join(' ')}] /Count ${pages.length} >>`],
    ...pages.flatMap((page, at): [number, string][] => {
      const stream = `BT /F1 9 Tf 11 TL 40 800 Td ${page.map(line => `(${text(line)}) Tj T*`).join('\n')} ET ${at === 0 ? content : ''}`
      return [
        [20 + 2 * at, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${21 + 2 * at} 0 R /Resources << /Font << /F1 5 0 R >> >> ${at > 0 || notes === '' ? '' : `/Annots [${notes}]`} >>`],
        [21 + 2 * at, `<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream`],
      ]
    }),
    [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
    [6, `<< /Title (${text(title)}) ${info} >>`], ...objects.map((object, at): [number, string] => [10 + at, object]),
  ]
  let body = '%PDF-1.7\n'
  const places = new Map<number, number>()
  for (const [number, object] of made) {
    places.set(number, Buffer.byteLength(body, 'latin1'))
    body += `${number} 0 obj\n${object}\nendobj\n`
  }
  const start = Buffer.byteLength(body, 'latin1')
  const size = Math.max(...places.keys()) + 1
  body += `xref\n0 ${size}\n0000000000 65535 f \n${Array.from({ length: size - 1 }, (_, at) => `${String(places.get(at + 1) ?? 0).padStart(10, '0')} ${places.has(at + 1) ? '00000 n' : '65535 f'} \n`).join('')}`
  body += `trailer << /Size ${size} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n${append}`
  return Buffer.from(body, 'latin1')
}

function wrapped(paragraph: string): string[] {
  const lines = ['']
  for (const word of paragraph.split(' ')) {
    if ((lines.at(-1) ?? '').length + word.length > 100) lines.push('')
    lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${word}`
  }
  return lines
}

/** A small JPEG with EXIF in it: little endian, one directory with the given text entries and, where asked, a GPS pointer. */
export function photograph(entries: readonly (readonly [number, string])[], gps: boolean): Buffer {
  const count = entries.length + (gps ? 1 : 0)
  const directory = Buffer.alloc(2 + count * 12 + 4)
  directory.writeUInt16LE(count)
  const texts: Buffer[] = []
  let free = 8 + directory.length
  for (const [at, [tag, value]] of entries.entries()) {
    const text = Buffer.from(`${value}\0`)
    directory.writeUInt16LE(tag, 2 + at * 12)
    directory.writeUInt16LE(2, 4 + at * 12)
    directory.writeUInt32LE(text.length, 6 + at * 12)
    if (text.length <= 4) text.copy(directory, 10 + at * 12)
    else {
      directory.writeUInt32LE(free, 10 + at * 12)
      texts.push(text)
      free += text.length
    }
  }
  if (gps) {
    directory.writeUInt16LE(0x8825, 2 + entries.length * 12)
    directory.writeUInt16LE(4, 4 + entries.length * 12)
    directory.writeUInt32LE(1, 6 + entries.length * 12)
  }
  const tiff = Buffer.concat([Buffer.from('II*\0\x08\0\0\0', 'latin1'), directory, ...texts])
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const size = Buffer.alloc(2)
  size.writeUInt16BE(content.length + 2)
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe1]), size, content, Buffer.from([0xff, 0xda, 0, 2, 0xff, 0xd9])])
}
