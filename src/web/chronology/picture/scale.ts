/** Where a day stands across the picture, and the line of time at its top: in the picture's own units, whatever the paper or screen. */
import type { Period } from '../../../domain/chronology/package.ts'
import type { Span } from '../../../domain/chronology/spans.ts'
import { axisWord, spanFor, spansOf } from '../../../domain/chronology/spans.ts'
import { daysIn } from '../../../domain/chronology/stretches.ts'
import { addDays, daysBetween, yearOf } from '../../../domain/plain-date.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'

export const WIDTH = 1400
/** Room for the agency's code at either end of its lane. */
export const SIDE = 72
const PLOT = WIDTH - 2 * SIDE
const WORD = 48
const TICKS = 60

export interface Scale {
  readonly period: Period
  /** From the beginning of the first day to the end of the last; what lies outside is cut at the edge. */
  readonly across: (stretch: Period) => { readonly x: number; readonly width: number }
}

export function scaleOf(period: Period): Scale {
  const all = daysIn(period)
  const at = (day: PlainDate): number => SIDE + Math.min(1, Math.max(0, daysBetween(period.from, day) / all)) * PLOT
  return { period, across: ({ from, to }) => ({ x: round(at(from)), width: round(at(addDays(to, 1)) - at(from)) }) }
}

export interface Tick { readonly x: number; readonly word: string; readonly year: string }

/** A tick where each span begins; words only where there is room, the year at the first tick and wherever it turns. */
export function ticksOf(scale: Scale, span: Span): Tick[] {
  const spans = spansOf(scale.period, span).length <= TICKS ? span : spanFor(scale.period, TICKS)
  const ticks = spansOf(scale.period, spans)
  const every = Math.ceil(WORD / (PLOT / ticks.length))
  return ticks.map(({ from }, index) => {
    const turns = index === 0 || yearOf(from) !== yearOf(ticks[index - 1]?.from ?? from)
    return { x: scale.across({ from, to: from }).x, word: index % every === 0 && spans !== 'year' ? axisWord(from, spans) : '', year: turns && (spans !== 'year' || index % every === 0) ? String(yearOf(from)) : '' }
  })
}

export function round(number: number): number { return Math.round(number * 10) / 10 }
