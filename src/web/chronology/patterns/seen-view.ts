/** Who saw the child, and when the child was seen alone, from the columns that agencies keep of it. */
import { readSeen } from '../../../domain/chronology/child-seen.ts'
import { spokenPeriod } from '../../../domain/chronology/spans.ts'
import type { IntegratedAgency } from '../../../store/chronology/integrated.ts'
import type { SeenCount } from '../../../store/chronology/seen.ts'

export interface SeenRow {
  readonly agency: IntegratedAgency
  readonly source: string
  readonly yes: number
  readonly no: number
  readonly apart: number
  readonly otherWords: readonly string[]
  readonly alone: number
  readonly notAlone: number
  readonly when: string
}
export interface SeenTable { readonly rows: readonly SeenRow[]; readonly further: number }

const LISTED = 50

/** By agency, then by whoever saw the child most often. */
export function seenTable(counts: readonly SeenCount[], agencies: readonly IntegratedAgency[]): SeenTable {
  const bySource = [...Map.groupBy(counts, count => `${count.agency} ${count.source}`).values()]
  const rows = bySource.flatMap(of => {
    const agency = agencies[of[0]?.agency ?? -1]
    return agency ? [rowOf(agency, of)] : []
  })
  rows.sort((a, b) => agencies.indexOf(a.agency) - agencies.indexOf(b.agency) || b.yes - a.yes || b.alone - a.alone || (a.source < b.source ? -1 : 1))
  return { rows: rows.slice(0, LISTED), further: Math.max(0, rows.length - LISTED) }
}

function rowOf(agency: IntegratedAgency, counts: readonly SeenCount[]): SeenRow {
  const read = counts.map(count => ({ ...count, reading: readSeen(count.column, count.words) }))
  const many = (those: (each: (typeof read)[number]) => boolean): number => read.filter(those).reduce((sum, each) => sum + each.entries, 0)
  const asked = (answer: string) => many(({ column, reading }) => column === 'seen' && reading.seen === answer)
  const seen = read.filter(({ reading }) => reading.seen === 'yes')
  const first = seen.map(each => each.first).filter(day => day !== null).toSorted()[0]
  const last = seen.map(each => each.last).filter(day => day !== null).toSorted().at(-1)
  return {
    agency, source: counts[0]?.source ?? '', yes: asked('yes'), no: asked('no'), apart: asked('does not apply'),
    otherWords: read.filter(({ column, reading }) => column === 'seen' && reading.seen === 'in other words').map(({ words, entries }) => entries === 1 ? words : `${words} (${entries})`).slice(0, 5),
    alone: many(({ reading }) => reading.alone === true), notAlone: many(({ reading }) => reading.alone === false),
    when: first && last ? spokenPeriod({ from: first, to: last }) : '',
  }
}
