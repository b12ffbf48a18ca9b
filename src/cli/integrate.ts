/**
 * `cli integrate`: reads agencies' files, integrates them and writes the result as JSON, Word, Excel and CSV. Needs no
 * server, account or database. A file that cannot be read is refused with its reason; the others are still integrated.
 */
import { readFile as readBytes, stat } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { PlainDate } from '../domain/plain-date.ts'
import { readRows } from '../domain/chronology/read-rows.ts'
import { stagePointings } from '../domain/chronology/stage-pointings.ts'
import { NO_ANSWERS } from '../domain/chronology/staging-answers.ts'
import { isRefusal, readFile } from '../documents/in/read-file.ts'
import type { Refusal } from '../documents/in/read-file.ts'
import { MAX_FILE_BYTES } from '../documents/in/limits.ts'
import { USAGE, readArguments } from './integrate-arguments.ts'
import type { AgencyFile } from './integrate-arguments.ts'
import { integrated } from './integrate-result.ts'
import type { AgencyReading } from './integrate-result.ts'
import { writeOutputs } from './integrate-outputs.ts'
import { summarise } from './integrate-summary.ts'

export interface Terminal {
  /** Folder that relative file names start from. */
  readonly folder: string
  readonly today: Date
  readonly say: (line: string) => void
  readonly warn: (line: string) => void
}

/** Returns the exit code: 0 all read, 2 questions to settle, 1 a file refused or the command not understood. */
export async function integrateFiles(given: readonly string[], terminal: Terminal): Promise<number> {
  if (given.includes('--help') || given.includes('-h')) {
    terminal.say(USAGE)
    return 0
  }
  const asked = readArguments(given)
  if ('wrong' in asked) {
    terminal.warn(`${asked.wrong}\n\n${USAGE}`)
    return 1
  }
  const today = terminal.today.toISOString().slice(0, 10) as PlainDate
  const readings = await Promise.all(asked.agencies.map((agency) => readAgency(agency, terminal.folder, today)))
  const result = integrated(readings, asked.withComments)
  try {
    await writeOutputs(asked, result, terminal)
  } catch (error) {
    terminal.warn(`The result could not be written: ${whyNotWritten(error)}`)
    return 1
  }
  summarise(readings, asked, terminal)
  if (readings.some((reading) => 'refused' in reading)) return 1
  return result.json.questions.length > 0 ? 2 : 0
}

async function readAgency({ agency, file, year }: AgencyFile, folder: string, today: PlainDate): Promise<AgencyReading> {
  const bytes = await bytesOf(resolve(folder, file))
  if (isRefusal(bytes)) return { agency, file, ...bytes }
  const sheet = await readFile(bytes, basename(file))
  if (isRefusal(sheet)) return { agency, file, ...sheet }
  const rows = readRows(sheet, { agency, today, ...(year === undefined ? {} : { year }) })
  // Neither the review's period nor the children's births are known here.
  const { open, notes } = stagePointings(sheet, rows, NO_ANSWERS, { today, period: null, children: [] })
  return { agency, file, notes: [...sheet.notes, ...notes], rows, pointedOut: open }
}

const CHECK = 'Check the name of the file and the folder it is in.'

/** The bytes of the file, or in plain words why there are none. */
async function bytesOf(path: string): Promise<Buffer | Refusal> {
  try {
    const { size } = await stat(path)
    if (size > MAX_FILE_BYTES) return { refused: `The file is larger than ${Math.floor(MAX_FILE_BYTES / 1024 / 1024)} MB, which is more than a chronology can be.`, advice: 'Take out pictures, or send it in several files.' }
    return await readBytes(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT' || code === 'ENOTDIR') return { refused: 'There is no such file.', advice: CHECK }
    if (code === 'EISDIR') return { refused: 'This is a folder, not a file.', advice: CHECK }
    if (code === 'EACCES' || code === 'EPERM') return { refused: 'This file may not be opened: you have no permission to read it.', advice: 'Ask whoever owns it.' }
    throw error
  }
}

function whyNotWritten(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'the folder to write to does not exist. Make it first, or give another.'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'you may not write to that folder. Give another.'
  if (code === 'EISDIR') return 'there is a folder of that name. Give another name.'
  if (code === 'ENOSPC') return 'the disk is full.'
  return error instanceof Error ? error.message : String(error)
}
