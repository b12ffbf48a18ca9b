/** Reading a file in a test: the sheet where it must be read, the refusal where it must be refused. */
import assert from 'node:assert/strict'
import { isRefusal, readFile } from '../../src/documents/in/read-file.ts'
import type { Refusal } from '../../src/documents/in/read-file.ts'
import type { Sheet, SheetRow, SheetTable } from '../../src/domain/chronology/sheet.ts'

export async function sheetOf(bytes: Buffer, name: string): Promise<Sheet> {
  const read = await readFile(bytes, name)
  assert.ok(!isRefusal(read), `refused: ${isRefusal(read) ? read.refused : ''}`)
  return read
}

export async function tableOf(bytes: Buffer, name: string): Promise<SheetTable> {
  const [table] = (await sheetOf(bytes, name)).tables
  assert.ok(table, 'a table was read')
  return table
}

export async function refusalOf(bytes: Buffer, name: string): Promise<Refusal> {
  const read = await readFile(bytes, name)
  assert.ok(isRefusal(read), `read, though it should be refused: ${JSON.stringify(read).slice(0, 200)}`)
  assert.notEqual(read.advice, '')
  return read
}

/** The words of each cell, null where there is none. */
export function words(row: SheetRow | undefined): (string | null)[] { return row?.cells.map((cell) => cell?.text ?? null) ?? [] }
export function notesOf(row: SheetRow | undefined, column: number): readonly string[] { return row?.cells[column]?.notes ?? [] }
