/** Reads the worksheets of an Excel workbook (.xlsx), streaming: every cell as the person sees it, hidden ones too, with a note. */
import type { Archive } from './archive.ts'
import { carryMergesDown, mergeOf } from './merged-cells.ts'
import type { Merge } from './merged-cells.ts'
import { TableReading, Totals } from './reading.ts'
import { damaged } from './archive.ts'
import { RefusedFile } from './refusal.ts'
import { MAX_MERGED_CELLS } from './limits.ts'
import { readWorkbook } from './workbook.ts'
import type { Workbook, WorkbookSheet } from './workbook.ts'
import type { ReadFile } from './word.ts'
import type { ReadTable } from './reading.ts'
import { WorksheetReader } from './worksheet.ts'
import { readXml } from './xml.ts'

/** Reads every worksheet that has anything in it. Throws RefusedFile. */
export async function readExcel(archive: Archive): Promise<ReadFile> {
  const workbook = await readWorkbook(archive)
  const totals = new Totals()
  const notes: string[] = []
  const tables: ReadTable[] = []
  for (const sheet of workbook.sheets) {
    const table = await readWorksheet(archive, workbook, sheet, totals, notes)
    if (table.rows.length > 0) tables.push(table)
  }
  if (archive.names.some((name) => /^xl\/(comments|threadedComments)/i.test(name))) notes.push('The workbook has comments attached to cells, which were not read.')
  if (archive.names.some((name) => /^xl\/drawings\/drawing\d*\.xml$/i.test(name))) notes.push('The workbook has pictures, shapes or text boxes, which were not read.')
  if (tables.length > 1) return { tables: tables.map(nameThePlaces), notes }
  return { tables, notes }
}

async function readWorksheet(archive: Archive, workbook: Workbook, sheet: WorkbookSheet, totals: Totals, notes: string[]): Promise<ReadTable> {
  const stream = await archive.open(sheet.part)
  if (!stream) throw damaged()
  const reading = new TableReading(totals, { endless: true })
  const merges: Merge[] = []
  const reader = new WorksheetReader(workbook, (row) => reading.add(row), (area) => {
    const merge = mergeOf(area)
    if (merge) merges.push(merge)
    if (merges.length > MAX_MERGED_CELLS) throw new RefusedFile('The file has more merged cells than can be read.', 'Unmerge the cells in Excel and send the file again.')
  })
  await readXml(stream, reader)
  if (reading.rows.length > 0) {
    if (sheet.hidden) notes.push(`The sheet “${sheet.name}” is hidden in the workbook. It was read too.`)
    notes.push(...reader.notes(sheet.name))
    if (reading.blankLeftOut > 0) notes.push(`Sheet “${sheet.name}”: ${reading.blankLeftOut} blank rows between the others were passed over.`)
  }
  return { name: sheet.name, heading: null, rows: carryMergesDown(reading.rows, merges) }
}

function nameThePlaces(table: ReadTable): ReadTable {
  return { ...table, rows: table.rows.map((row) => ({ ...row, place: `Sheet ${table.name}, row ${row.row}` })) }
}

