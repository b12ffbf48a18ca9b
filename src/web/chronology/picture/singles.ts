/** Few entries drawn one by one: a dot for a known day, a bar for what lies over more, each leading to the entry. */
import { dateGiven } from '../../../domain/chronology/edition-cells.ts'
import { markOf } from '../../../domain/chronology/date-marks.ts'
import type { IntegratedAgency, PlacedEntry } from '../../../store/chronology/integrated.ts'
import type { Address } from '../../paths.ts'
import type { Mark } from './marks.ts'
import type { Scale } from './scale.ts'

const DOT = 16
const LEAST_WIDTH = 16
const WORDS = 90

export function singlesOf(agency: IntegratedAgency, entries: readonly PlacedEntry[], scale: Scale, toEntry: (placed: PlacedEntry) => Address): Mark[] {
  return entries.flatMap((placed): Mark[] => {
    const { date } = placed.entry
    const mark = markOf(date)
    if (mark === 'none') return []
    const stretch = { from: date.earliest ?? scale.period.from, to: date.latest ?? scale.period.to }
    const { x, width } = scale.across(stretch)
    const href = toEntry(placed)
    const name = `${agency.name}, ${dateGiven(date)}: ${shortened(placed.entry.event)}`
    if (mark === 'day') return [{ kind: 'dot', x: x + width / 2 - DOT / 2, width: DOT, href, name }]
    return [{
      kind: 'bar', x, width: Math.max(width, LEAST_WIDTH), entries: 1, firm: mark === 'from day to day', href, name,
      openBefore: date.earliest === null || date.earliest < scale.period.from, openAfter: date.latest === null || date.latest > scale.period.to,
    }]
  })
}

/** The first words of what happened, on one line. */
export function shortened(event: string): string {
  const line = event.replaceAll(/\s+/g, ' ').trim()
  return line.length <= WORDS ? line : `${line.slice(0, line.lastIndexOf(' ', WORDS) > 40 ? line.lastIndexOf(' ', WORDS) : WORDS)} …`
}
