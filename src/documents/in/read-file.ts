/**
 * Reads an agency's file into tables of rows. What can be told cheaply is told here; the parsing itself happens in a
 * child process with little memory, little time and no rights, so that a hostile or broken file harms nobody else.
 */
import { fileURLToPath } from 'node:url'
import type { Sheet, SheetRow } from '../../domain/chronology/sheet.ts'
import { openArchive } from './archive.ts'
import { MOST_BYTES_WAITING, READING_TIME_MS, READ_AT_ONCE } from './limits.ts'
import { readInChild } from './reading-child.ts'
import { readingQueue } from './reading-queue.ts'
import { recognise } from './recognise.ts'
import type { FileKind } from './recognise.ts'
import { RefusedFile } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { Piece } from './reading-pieces.ts'

export type { Refusal } from './refusal.ts'
export { isRefusal } from './refusal.ts'

const ENTRY = fileURLToPath(new URL('reading-process.ts', import.meta.url))
const TOO_MUCH: Refusal = {
  refused: 'The file could not be read: it takes more time or memory than any chronology needs.',
  advice: 'Save it again without pictures, unused rows and nested tables, or send the chronology in several files.',
}
const BROKE_OFF: Refusal = {
  refused: 'The file could not be read: something in it is not as Word, Excel and other programs write it.',
  advice: 'Open it in Word or Excel, save it again under a new name, and send that. If it is refused again, please tell us.',
}
const BUSY: Refusal = {
  refused: 'The file was not read yet: too many large files are being read just now.',
  advice: 'Wait a few minutes, and send it again.',
}

const queue = readingQueue(READ_AT_ONCE, MOST_BYTES_WAITING)

/** The tables of the file, or why it was refused. Never throws for anything that is in the file. `name` is the file's name with its ending. */
export async function readFile(bytes: Buffer, name: string): Promise<Sheet | Refusal> {
  try {
    const kind = recognise(bytes, name)
    if (kind !== 'csv') await openArchive(bytes, kind)
    const sheet = await queue.run(bytes.length, async () => {
      const separators = /\.tsv\s*$/i.test(name) ? ['\t'] : []
      const first = await sheetFrom(bytes, kind, separators)
      // A child may break off for reasons that are not in the file, on a machine short of memory or processes: once more before the file is blamed.
      return first === BROKE_OFF ? sheetFrom(bytes, kind, separators) : first
    })
    if (sheet === null) return BUSY
    return 'refused' in sheet ? sheet : refuseWhereNothing(sheet, kind)
  } catch (error) {
    if (error instanceof RefusedFile) return { refused: error.refused, advice: error.advice }
    throw error
  }
}

function refuseWhereNothing(sheet: Sheet, kind: FileKind): Sheet | Refusal {
  if (sheet.tables.some((table) => table.rows.length > 0)) return sheet
  if (kind !== 'word') return { refused: 'There is nothing in the file: all its cells are empty.', advice: 'Check that it is the right file, and send it again.' }
  return { refused: 'There is no table in the document, and a chronology is read from a table.', advice: 'Put the chronology in a table with a column for the date and one for the event; our template has one ready.' }
}

function sheetFrom(bytes: Buffer, kind: FileKind, separators: readonly string[]): Promise<Sheet | Refusal> {
  const tables: { name: string; heading: string | null; rows: SheetRow[] }[] = []
  return readInChild<Sheet | Refusal>({
    entry: ENTRY, args: [kind, ...separators], timeMs: READING_TIME_MS, sends: [bytes], tooMuch: TOO_MUCH, brokeOff: BROKE_OFF,
    heard(message) {
      const piece = message as Piece
      if ('refusal' in piece) return piece.refusal
      if ('done' in piece) return { tables, notes: piece.done.notes }
      if ('table' in piece) tables.push({ ...piece.table, rows: [] })
      else tables.at(-1)?.rows.push(...piece.rows)
      return null
    },
  })
}
