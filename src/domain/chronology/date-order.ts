/**
 * The day by which an entry takes its place among the others: the first day on which it may have happened; for
 * "before …" the last; entries whose date is not known come after all others.
 */
import type { EventDate } from './date-reading.ts'

/** Compared as text. `9999-99-99` is later than any day. */
export function dateSortKey(date: EventDate): string { return date.earliest ?? date.latest ?? '9999-99-99' }
