/** What `integrate` found, in integrated order and in the shape it writes as JSON. The shape is documented in docs/integrate.md. */
import { basename } from 'node:path'
import { withoutComments } from '../domain/chronology/edition.ts'
import type { Edition } from '../domain/chronology/edition.ts'
import type { CommentedEntry, Entry } from '../domain/chronology/entry.ts'
import { integrate } from '../domain/chronology/merge.ts'
import type { Strange } from '../domain/chronology/point-out.ts'
import type { RowNote, RowQuestion, RowsReading } from '../domain/chronology/read-rows.ts'
import type { RowPointing } from '../domain/chronology/stage-pointings.ts'

export type AgencyReading =
  | { readonly agency: string; readonly file: string; readonly notes: readonly string[]; readonly rows: RowsReading; readonly pointedOut: readonly RowPointing[] }
  | { readonly agency: string; readonly file: string; readonly refused: string; readonly advice: string }

interface JsonAgency {
  readonly name: string
  readonly file: string
  readonly rowsRead: number
  readonly entries: number
  readonly leftOut: readonly { readonly row: number; readonly place: string; readonly reason: string }[]
  readonly notes: readonly string[]
  readonly cellNotes: readonly RowNote[]
  readonly refused?: string
  readonly advice?: string
}

/** A date that was read and may be mistaken: to be looked at, and no question that must be settled. */
interface JsonPointing { readonly agency: string; readonly place: string; readonly column: string; readonly text: string; readonly about: Strange; readonly told: string }
interface JsonQuestion { readonly agency: string; readonly row: number; readonly place: string; readonly column: string; readonly text: string; readonly question: string }

export interface Integrated {
  readonly json: { readonly agencies: readonly JsonAgency[]; readonly entries: Edition['entries']; readonly questions: readonly JsonQuestion[]; readonly pointedOut: readonly JsonPointing[] }
  /** The same entries for documents: each place names the file. */
  readonly edition: Edition
}

export function integrated(readings: readonly AgencyReading[], withComments: boolean): Integrated {
  const read = readings.flatMap((reading) => ('rows' in reading ? [reading] : []))
  const files = new Map<Entry, string>()
  for (const { file, rows } of read) for (const entry of rows.entries) files.set(entry, basename(file))
  const ordered = integrate(read.map(({ rows }) => rows.entries))
  const placed = ordered.map((entry): CommentedEntry => ({ ...entry, place: `${files.get(entry) ?? ''}, ${entry.place}` }))
  const questions = read.flatMap(({ agency, rows }) => rows.questions.map((question) => jsonQuestion(agency, question, withComments)))
  return {
    json: {
      agencies: readings.map((reading) => jsonAgency(reading)),
      entries: withComments ? ordered : withoutComments(ordered).entries,
      questions, pointedOut: read.flatMap(({ agency, pointedOut }) => pointedOut.map(({ place, column, text, about, told }) => ({ agency, place, column, text, about, told }))),
    },
    edition: withComments ? { comments: 'with', entries: placed } : withoutComments(placed),
  }
}

function jsonAgency(reading: AgencyReading): JsonAgency {
  const { agency: name, file } = reading
  if ('refused' in reading) return { name, file, rowsRead: 0, entries: 0, leftOut: [], notes: [], cellNotes: [], refused: reading.refused, advice: reading.advice }
  const { rows, notes } = reading
  return { name, file, rowsRead: rows.rowsRead, entries: rows.entries.length, leftOut: rows.leftOut, notes, cellNotes: rows.notes }
}

/** The words in doubt stand beside the question, unless they may be of a comment and comments are left out. */
function jsonQuestion(agency: string, { row, place, column, text, question, ofComment }: RowQuestion, withComments: boolean): JsonQuestion {
  return { agency, row, place, column, text: ofComment && !withComments ? '' : text, question }
}
