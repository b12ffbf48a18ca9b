/**
 * A heading that gives the year or the month of what stands under it: "2006", "Year 2006", "2006 (continued)",
 * "Chronology 2006", "March 2006". Any other word makes it no heading: an event is never taken for one.
 */
import type { Token } from './date-tokens.ts'
import { tokensOf, trimmed } from './date-tokens.ts'
import { monthAt } from './date-wording.ts'

const OTHER_WORDS = new Set([
  'year', 'yr', 'continued', 'contd', 'cont', 'chronology', 'chronologies', 'events', 'event', 'entries', 'calendar', 'the', 'of', 'for', 'in', 'from', 'period', 'during', 'd',
  'significant', 'key', 'month', 'section', 'combined', 'integrated', 'agency', 'onwards', 'dates', 'timeline', 'table', 'case', 'multi', 'single',
])

export interface Heading { readonly year: number; readonly month: number | null }

/** The year and month a heading gives to what follows it, or null. A month alone is a heading only under a year that is `lent`. */
export function dateHeading(text: string, lent?: number): Heading | null {
  const words = trimmed(text)
  if (words.length > 80) return null
  let year: number | null = null
  let month: number | null = null
  const tokens = tokensOf(words)
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (!token || token.kind === 'mark') { if (!isHeadingMark(token)) return null; continue }
    if (token.kind === 'number') {
      if (year !== null || token.text.length !== 4 || token.value < 1900 || token.value > 2199) return null
      year = token.value
      continue
    }
    const named = monthAt(tokens, at)
    if (named && month === null) month = named.month
    else if (!OTHER_WORDS.has(token.text)) return null
  }
  if (year === null) return month === null || lent === undefined ? null : { year: lent, month }
  return { year, month }
}

function isHeadingMark(token: Token | undefined): boolean {
  return token !== undefined && ['.', ':', '-', ',', '*', "'", '#', '_', '=', '…'].includes(token.text)
}
