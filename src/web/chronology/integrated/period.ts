/** The period over which the chronology is counted or drawn: as asked for, otherwise the review's own, otherwise from the first entry to the last. */
import type { Period } from '../../../domain/chronology/package.ts'
import { extentOf, reviewPeriod } from '../../../store/chronology/patterns.ts'
import type { Extent } from '../../../store/chronology/patterns.ts'
import type { IntegratedQuery } from '../../../store/chronology/integrated.ts'
import type { Reader } from '../../../store/database.ts'

export interface Shown { readonly period: Period; readonly extent: Extent }

/** Null where nothing is dated and no review says what to look at. `extent` is of all the entries that are like what is asked for, whenever they were. */
export async function periodShown(reader: Reader, query: IntegratedQuery): Promise<Shown | null> {
  const { from: askedFrom, to: askedTo, ...likeness } = query.filter
  const review = await reviewPeriod(reader, query.caseId)
  const extent = await extentOf(reader, { ...query, filter: likeness })
  const from = askedFrom ?? review?.from ?? extent.first
  const to = askedTo ?? review?.to ?? extent.last
  if (from === null || to === null) return null
  return { extent, period: from <= to ? { from, to } : askedTo ? { from: to, to } : { from, to: extent.last && extent.last > from ? extent.last : from } }
}
