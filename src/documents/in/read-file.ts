/**
 * Reads an agency's file into tables of rows. What can be told cheaply is told here; the parsing itself happens in a
 * child process with little memory, little time and no rights, so that a hostile or broken file harms nobody else.
 */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Sheet, SheetRow } from '../../domain/chronology/sheet.ts'
import { openArchive } from './archive.ts'
import { MOST_BYTES_WAITING, READING_MEMORY_MB, READING_TIME_MS, READ_AT_ONCE } from './limits.ts'
import { readingQueue } from './reading-queue.ts'
import { recognise } from './recognise.ts'
import type { FileKind } from './recognise.ts'
import { RefusedFile } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { Piece } from './reading-pieces.ts'

export type { Refusal } from './refusal.ts'
export { isRefusal } from './refusal.ts'

const ENTRY = fileURLToPath(new URL('reading-process.ts', import.meta.url))
const PROGRAM = fileURLToPath(new URL('../../../', import.meta.url))
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
      const first = await readInChild(bytes, kind)
      // A child may break off for reasons that are not in the file, on a machine short of memory or processes: once more before the file is blamed.
      return first === BROKE_OFF ? readInChild(bytes, kind) : first
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

function readInChild(bytes: Buffer, kind: FileKind): Promise<Sheet | Refusal> {
  const child = startChild(kind)
  return new Promise((resolve) => {
    const tables: { name: string; heading: string | null; rows: SheetRow[] }[] = []
    const finish = (result: Sheet | Refusal): void => {
      clearTimeout(overrun)
      child.kill('SIGKILL')
      resolve(result)
    }
    const overrun = setTimeout(() => finish(TOO_MUCH), READING_TIME_MS)
    child.on('error', () => finish(BROKE_OFF))
    // Running out of memory ends a process by a signal; a reader that stumbles ends it with a code.
    // Its last pieces may still be on their way when it has gone: only the end of the channel says that all have come.
    child.on('exit', (_code, signal) => {
      if (signal) finish(TOO_MUCH)
      else if (child.connected) child.once('disconnect', () => finish(BROKE_OFF))
      else setImmediate(() => finish(BROKE_OFF))
    })
    child.on('message', (message) => {
      const piece = message as Piece
      if ('refusal' in piece) finish(piece.refusal)
      else if ('done' in piece) finish({ tables, notes: piece.done.notes })
      else if ('table' in piece) tables.push({ ...piece.table, rows: [] })
      else tables.at(-1)?.rows.push(...piece.rows)
    })
    // The child may refuse and go before it has taken all the bytes.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(bytes)
  })
}

function startChild(kind: FileKind): ChildProcess {
  return fork(ENTRY, [kind], { stdio: ['pipe', 'ignore', 'ignore', 'ipc'], serialization: 'json', ...readingProcess() })
}

/** What the child may have: little memory, no environment, and reading only the program's own folder and where its libraries really are. */
export function readingProcess(): { env: Record<string, string>; execArgv: string[] } {
  const readable = [PROGRAM, realpathSync(`${PROGRAM}node_modules`)]
  return { env: {}, execArgv: [`--max-old-space-size=${READING_MEMORY_MB}`, '--permission', ...readable.map((folder) => `--allow-fs-read=${folder}`)] }
}
