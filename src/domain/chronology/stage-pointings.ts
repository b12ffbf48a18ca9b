/** Dates of a file pointed out beside its rows, and which of them its author has looked at. A look holds for that row and that reading of its date alone. */
import type { EventDate } from './date-reading.ts'
import { pointOut } from './point-out.ts'
import type { PointContext, Pointing } from './point-out.ts'
import { hasNoOrder } from './point-out-order.ts'
import type { Sheet } from './sheet.ts'
import type { Stage } from './stage.ts'
import type { Looked, StagingAnswers } from './staging-answers.ts'

/** `column` is the heading in the file, `text` the words given. */
export interface RowPointing extends Pointing { readonly place: string; readonly column: string; readonly text: string; readonly key: string; readonly looked: Looked | null }

export interface StagePointings {
  readonly all: readonly RowPointing[]
  /** Not looked at yet. A day still to come is asked about as a doubt, and so not here. */
  readonly open: readonly RowPointing[]
  /** Said of the file as a whole. */
  readonly notes: readonly string[]
}

export function stagePointings(sheet: Sheet, staged: Pick<Stage, 'entries' | 'tables'>, answers: Pick<StagingAnswers, 'looked'>, context: PointContext): StagePointings {
  const entries = new Map(staged.entries.map(entry => [entry.place, entry]))
  const runs = sheet.tables.map(table => table.rows.flatMap(row => {
    const entry = entries.get(row.place)
    return entry ? [{ key: entry.place, date: entry.date }] : []
  }))
  const found = pointOut(runs, context)
  const all = runs.flatMap((run, table) => run.flatMap(({ key: place, date }): RowPointing[] => {
    const pointing = found.get(place)
    if (!pointing) return []
    const column = staged.tables[table]?.columns?.find(each => each.meaning === 'date')?.heading ?? 'Date'
    const key = lookKey(place, pointing, date)
    return [{ ...pointing, place, column, text: date.text, key, looked: answers.looked[key] ?? null }]
  }))
  return { all, open: all.filter(each => each.looked === null && each.about !== 'still to come'), notes: runs.flatMap((run, table) => hasNoOrder(run) ? [noOrder(sheet, table)] : []) }
}

function noOrder(sheet: Sheet, table: number): string {
  const which = sheet.tables.length > 1 ? `The rows of ${sheet.tables[table]?.name ?? 'a table'}` : 'The rows of this file'
  return `${which} stand in no order of date, so a date that is out of order cannot be told. They are put in order here; check that none has a wrong date.`
}

function lookKey(place: string, { about }: Pointing, { earliest, latest }: EventDate): string { return `${place} / ${about} / ${earliest ?? ''} to ${latest ?? ''}` }
