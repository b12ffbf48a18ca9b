/**
 * An agency's chronology as it now stands, in the shape of the file that it came in: its tables, its columns under its own headings, in its
 * order. A cell holds the words of the file unless the entry says otherwise since; what was taken out is gone, what was written on screen
 * stands after the entry that it follows in time.
 */
import type { CommentedEntry } from './entry.ts'
import type { Column, Meaning } from './headings.ts'
import type { Sheet, SheetRow } from './sheet.ts'
import { stage } from './stage.ts'
import type { StageContext } from './stage.ts'
import type { StagingAnswers } from './staging-answers.ts'

export interface OwnTable { readonly name: string; readonly rows: readonly (readonly string[])[]; /** Whether its first row heads its columns. */ readonly headed: boolean }
export interface AcceptedFile { readonly uploadId: string; readonly fileName: string; readonly sheet: Sheet; readonly answers: StagingAnswers }
interface Standing extends CommentedEntry { readonly uploadId: string | null }

/** `entries` in the order of time; those of other files are passed over, those of none go in where they follow one of this file. */
export function ownTables({ uploadId, sheet, answers }: AcceptedFile, entries: readonly Standing[], context: StageContext): readonly OwnTable[] {
  const staged = stage(sheet, answers, context)
  const asRead = new Map(staged.rows.flatMap(row => row.entry ? [[row.place, row.entry] as const] : []))
  const leftOutByAuthor = new Set(staged.rows.filter(row => row.entry === null && row.byAuthor).map(row => row.place))
  const now = new Map(entries.filter(entry => entry.uploadId === uploadId).map(entry => [entry.place, entry]))
  const following = onScreenAfter(entries, uploadId)
  return sheet.tables.map((table, index) => {
    const columns = staged.tables[index]?.columns ?? null
    const width = Math.max(1, ...table.rows.map(row => row.cells.length))
    const written = (place: string | null): string[][] => columns ? (following.get(place) ?? []).map(entry => changed([], width, columns, null, entry)) : []
    const rows = table.rows.flatMap((row): string[][] => {
      const [before, entry] = [asRead.get(row.place), now.get(row.place)]
      if (!before) return leftOutByAuthor.has(row.place) ? [] : [wordsOf(row, width)]
      return [...entry && columns ? [changed(wordsOf(row, width), width, columns, before, entry)] : [], ...written(row.place)]
    })
    const first = columns ? written(null) : []
    const headed = columns !== null && columns.some(column => rows[0]?.[column.index]?.replaceAll(/\s+/g, ' ').trim() === column.heading)
    return { name: table.name, rows: headed ? [...rows.slice(0, 1), ...first, ...rows.slice(1)] : [...first, ...rows], headed }
  })
}

/** Entries written on screen, by the place of the file's entry that they follow in time; by null those before all. */
function onScreenAfter(entries: readonly Standing[], uploadId: string): ReadonlyMap<string | null, readonly Standing[]> {
  const found = new Map<string | null, Standing[]>()
  let place: string | null = null
  for (const entry of entries) {
    if (entry.uploadId === uploadId) place = entry.place
    else if (entry.uploadId === null) found.set(place, [...found.get(place) ?? [], entry])
  }
  return found
}

function wordsOf(row: SheetRow, width: number): string[] { return Array.from({ length: width }, (_, index) => row.cells[index]?.text ?? '') }

/** The row's words, with those replaced that the entry says differently now; `before` is null for an entry that stands in no row. */
function changed(words: readonly string[], width: number, columns: readonly Column[], before: CommentedEntry | null, entry: CommentedEntry): string[] {
  const cells = Array.from({ length: width }, (_, index) => words[index] ?? '')
  const put = (meaning: Meaning, text: string): void => columns.filter(column => column.meaning === meaning).forEach(({ index }, at) => { cells[index] = at === 0 ? text : '' })
  const differs = (of: (entry: CommentedEntry) => string): boolean => before === null || of(before) !== of(entry)
  const hasTime = columns.some(column => column.meaning === 'time')
  const when = (each: CommentedEntry): string => JSON.stringify([each.date.text, each.time?.text ?? ''])
  if (differs(when)) {
    put('date', hasTime || !entry.time ? entry.date.text : `${entry.date.text} ${entry.time.text}`)
    put('end date', '')
    put('time', entry.time?.text ?? '')
    put('end time', '')
  }
  if (differs(each => each.source)) put('source', entry.source)
  if (differs(each => each.event)) put('event', entry.event)
  if (differs(each => each.comment)) for (const { index, words: said } of commentsByColumn(entry.comment, columns)) cells[index] = said
  for (const { index, heading } of columns.filter(column => column.meaning === 'other')) if (differs(each => each.other[heading] ?? '')) cells[index] = entry.other[heading] ?? ''
  return cells
}

/** A comment kept of several columns stands there under their headings; what stands under none goes into the last. */
function commentsByColumn(comment: string, columns: readonly Column[]): readonly { readonly index: number; readonly words: string }[] {
  const own = columns.filter(column => column.meaning === 'comment')
  const said = new Map<Column, string[]>(own.map(column => [column, []]))
  let to = own.at(-1)
  for (const paragraph of comment === '' ? [] : comment.split('\n\n')) {
    const named = own.length > 1 ? own.find(({ heading }) => paragraph.startsWith(`${heading}: `)) : undefined
    to = named ?? to
    if (to) said.get(to)?.push(named ? paragraph.slice(named.heading.length + 2) : paragraph)
  }
  return own.map(column => ({ index: column.index, words: said.get(column)?.join('\n\n') ?? '' }))
}
