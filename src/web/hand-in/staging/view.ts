import { MEANINGS } from '../../../domain/chronology/heading-words.ts'
import type { Column } from '../../../domain/chronology/headings.ts'
import type { Stage, StagedRow } from '../../../domain/chronology/stage.ts'
import type { RowPointing, StagePointings } from '../../../domain/chronology/stage-pointings.ts'
import type { Upload } from '../../../store/chronology/uploads.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import type { Head, PackageParams } from '../head.ts'
import * as paths from '../paths.ts'
import { MEANING_WORDS, shownEntry } from '../wording.ts'
import type { ShownEntry } from '../wording.ts'

export const PAGE_OF_ROWS = 50
export const SHOWS = ['doubts', 'dates', 'all', 'left-out'] as const
export type Show = (typeof SHOWS)[number]

export interface StagingFound {
  readonly head: Head
  readonly upload: Upload
  readonly staged: Stage | null
  readonly pointed: StagePointings | null
  readonly revision: number
  readonly year: number | null
  readonly mappedFor: string | null
  readonly earlier: boolean
  /** Entries of earlier files that were changed on screen since. */
  readonly changed: number
  readonly show: Show | null
  readonly from: number
  readonly typed: Readonly<Record<string, string>>
}

interface ShownQuestion { readonly column: string; readonly text: string; readonly question: string; readonly words: string; readonly ofColumn: boolean; readonly id: string }

/** A date pointed out: how to look at it is in the words; `said` is what somebody who looked said of it. */
interface ShownPointing { readonly column: string; readonly text: string; readonly told: string; readonly key: string; readonly looked: boolean; readonly said: string; readonly id: string; readonly words: string }

interface ShownRow {
  readonly place: string
  readonly entry: ShownEntry | null
  readonly leftOut: string
  readonly words: string
  readonly canBringBack: boolean
  readonly questions: readonly ShownQuestion[]
  readonly pointings: readonly ShownPointing[]
  readonly notes: readonly string[]
  readonly given: readonly string[]
}

export interface StagingView {
  readonly head: Head
  readonly back: Link
  readonly fileName: string
  readonly original: Address
  readonly refusal: { readonly refused: string; readonly advice: string } | null
  readonly unread: Address | null
  readonly open: boolean
  readonly told: string
  readonly notes: readonly string[]
  readonly counts: { readonly entries: number; readonly leftOut: number; readonly questions: number; readonly dates: number }
  readonly year: string
  /** A date of the file needs a year, or one was given for all. */
  readonly yearAsked: boolean
  readonly columns: readonly { readonly heading: string; readonly items: readonly { readonly value: string; readonly text: string; readonly selected: boolean }[] }[]
  readonly columnsAsked: boolean
  /** Said where there is no row to show. */
  readonly nothing: string
  readonly filters: readonly (Link & { readonly here: boolean })[]
  readonly caption: string
  readonly rows: readonly ShownRow[]
  /** Of each row to which the author gave words: what they were read as, or what is still asked of it. */
  readonly readings: ReadonlyMap<string, { readonly readAs: string; readonly stillAsked: string | null }>
  readonly previous: Link | null
  readonly next: Link | null
  readonly earlier: boolean
  readonly replaceHint: string
  readonly replace: string
  readonly revision: number
  readonly to: { readonly accept: Address; readonly year: Address; readonly columns: Address; readonly cell: Address; readonly asItIs: Address; readonly looked: Address; readonly leaveOut: Address; readonly bringBack: Address; readonly setAside: Address }
  readonly backTo: Address
}

export function stagingView(params: PackageParams & { readonly upload: string }, found: StagingFound): StagingView {
  const { upload, staged } = found
  const rows = staged?.rows ?? []
  const questions = staged?.questions.length ?? 0
  const dates = found.pointed?.open.length ?? 0
  const pointings = Map.groupBy(found.pointed?.all ?? [], each => each.place)
  const open = new Set(found.pointed?.open.map(each => each.place))
  const show = found.show ?? (questions > 0 ? 'doubts' : dates > 0 ? 'dates' : 'all')
  const chosen = rows.filter(row => SHOWN[show](row, open))
  const page = chosen.slice(found.from, found.from + PAGE_OF_ROWS)
  const at = (from: number): Address => paths.staging.to(params, { show, from })
  const answer = (kind: string): Address => paths.answerTo.to({ ...params, answer: kind })
  const columns = columnsOf(staged)
  const counts = { entries: staged?.entries.length ?? 0, leftOut: staged?.leftOut.length ?? 0, questions, dates }
  return {
    head: found.head, back: { text: 'The chronology', href: paths.chronology.to({ ...params, chronology: upload.chronology }) }, fileName: upload.fileName,
    original: paths.originalFile.to(params), refusal: upload.refusal, unread: upload.state === 'unread' ? paths.readAgain.to(params) : null,
    open: upload.state === 'waiting', told: upload.state === 'accepted' ? 'This file was accepted. Its entries can now be changed one by one.' : upload.state === 'set aside' ? 'This file was set aside. Nothing of it is used.' : '',
    notes: [...found.mappedFor === null ? [] : [`Columns with the same headings are read as you said for ${found.mappedFor}. You can change that under “What each column holds”.`], ...staged?.notes ?? [], ...found.pointed?.notes ?? []], counts, year: found.typed['year'] ?? (found.year === null ? '' : String(found.year)),
    yearAsked: found.year !== null || (staged?.questions ?? []).some(({ question }) => /\byear\b/i.test(question)),
    columns: columns.map(column => ({ heading: column.heading, items: MEANINGS.map(meaning => ({ value: meaning, text: MEANING_WORDS[meaning], selected: meaning === column.meaning })) })),
    columnsAsked: (staged?.questions ?? []).some(question => columns.some(column => column.heading === question.column) && rows.some(row => row.place === question.place && row.leftOut !== null)),
    nothing: counts.entries === 0 ? 'No entry was found in this file. If it holds a chronology, say above what its columns hold; else send another file.' : NOTHING[show](upload.state === 'waiting'),
    filters: SHOWS.map(each => ({ text: FILTER[each](counts), href: paths.staging.to(params, { show: each }), here: each === show })),
    caption: chosen.length > PAGE_OF_ROWS ? `Rows ${found.from + 1} to ${found.from + page.length} of ${chosen.length}` : CAPTION[show],
    rows: page.map((row, index) => shownRow(row, index, found.typed, pointings.get(row.place) ?? [])), earlier: found.earlier, replaceHint: replaceHint(found.changed), replace: found.typed['replace'] ?? '', revision: found.revision,
    readings: new Map(rows.filter(row => Object.keys(row.given).length > 0).map(row => [row.place, readingOf(row)])),
    previous: found.from > 0 ? { text: 'Rows before', href: at(Math.max(0, found.from - PAGE_OF_ROWS)) } : null,
    next: found.from + PAGE_OF_ROWS < chosen.length ? { text: 'Rows after', href: at(found.from + PAGE_OF_ROWS) } : null,
    to: {
      accept: paths.accept.to(params), year: answer('year'), columns: answer('columns'), cell: answer('cell'), asItIs: answer('as-it-is'), looked: answer('looked'),
      leaveOut: answer('leave-out'), bringBack: answer('bring-back'), setAside: answer('set-aside'),
    },
    backTo: at(found.from),
  }
}

const FILTER: Readonly<Record<Show, (counts: StagingView['counts']) => string>> = {
  doubts: counts => `In doubt (${counts.questions})`, dates: counts => `Dates to look at (${counts.dates})`, all: counts => `All rows (${counts.entries + counts.leftOut})`, 'left-out': counts => `Left out (${counts.leftOut})`,
}
const CAPTION: Readonly<Record<Show, string>> = { doubts: 'Rows in doubt', dates: 'Rows whose date is to be looked at', all: 'All rows of the file', 'left-out': 'Rows left out' }

const SHOWN: Readonly<Record<Show, (row: StagedRow, toLookAt: ReadonlySet<string>) => boolean>> = {
  'all': () => true, 'doubts': row => row.questions.length > 0, 'dates': (row, toLookAt) => toLookAt.has(row.place), 'left-out': row => row.leftOut !== null,
}
const NOTHING: Readonly<Record<Show, (open: boolean) => string>> = {
  'all': () => 'There are none.', 'left-out': () => 'There are none.', 'dates': () => 'No date is left to look at.',
  'doubts': open => open ? 'No row is in doubt. Look through all rows if you wish, then accept what was read below.' : 'No row is in doubt.',
}

function replaceHint(changed: number): string {
  const lost = changed === 0 ? '' : `${changed === 1 ? 'One of them was' : `${changed} of them were`} changed here since; the changes go out with them. `
  return `${lost}What was written on screen stays either way, and what goes out can be put back.`
}

function shownRow(row: StagedRow, index: number, typed: Readonly<Record<string, string>>, pointings: readonly RowPointing[]): ShownRow {
  return {
    place: row.place, entry: row.entry && shownEntry(row.entry), leftOut: row.leftOut ?? '', words: row.words, canBringBack: row.leftOut !== null && row.canBringBack,
    notes: row.notes.map(note => (note.column === '' ? note.note : `${note.column}: ${note.note}`)),
    given: Object.entries(row.given).map(([column, text]) => (text.trim() === '' ? `${column}: the file says nothing; you gave it` : `${column}: the file says “${text}”; you gave how to read it`)),
    pointings: pointings.filter(each => each.about !== 'still to come').map(({ column, text, told, key, looked }) => ({
      column, text, told, key, looked: looked !== null, said: looked?.said ?? '', id: `date-${index}`,
      words: typed['place'] === row.place && typed['column'] === column ? typed['words'] ?? '' : text,
    })),
    questions: row.questions.map((question, number) => ({
      column: question.column, text: question.text, question: question.question, ofColumn: row.leftOut !== null, id: `words-${index}-${number}`,
      words: typed['place'] === row.place && typed['column'] === question.column ? typed['words'] ?? '' : question.text,
    })),
  }
}

function readingOf({ place, entry, questions: [first] }: StagedRow): { readonly readAs: string; readonly stillAsked: string | null } {
  const shown = entry && shownEntry(entry)
  const when = shown === null ? '' : [shown.readAs || shown.date, shown.time].filter(text => text !== '').join(', ')
  return { readAs: `${place} is now read as ${when || 'you said'}.`, stillAsked: first ? `${place} is still in doubt. ${first.question}` : null }
}

/** Each heading once, in the order met. */
function columnsOf(staged: Stage | null): readonly Column[] {
  const found = new Map<string, Column>()
  for (const table of staged?.tables ?? []) for (const column of table.columns ?? []) if (!found.has(column.heading)) found.set(column.heading, column)
  return [...found.values()]
}
