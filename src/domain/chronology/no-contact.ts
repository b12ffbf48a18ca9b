/** What an agency says that had nothing to do with the family for a while, as it is asked for it, and the entry that comes of it. */
import { issue } from '../history.ts'
import type { Issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'
import { NO_CONTACT_DAYS, saysNoContact } from './silence.ts'
import { BLANK, readWrittenWhen } from './written-entry.ts'
import type { WrittenEntry } from './written-entry.ts'

/** What an author says of such a period, as they are asked for it. */
export interface SilentPeriod { readonly from: string; readonly to: string; readonly source: string; /** How it is known, or why there was none. */ readonly how: string; readonly comment: string }

/** The entry that it becomes, in words by which it is known as one. */
export function silentEntry({ from, to, source, how, comment }: SilentPeriod): WrittenEntry {
  return { ...BLANK, date: from, endDate: to, source, comment, event: `No contact with the child or family in this period. How this is known: ${how}` }
}

/** What stands in the way of it, beside what stands in the way of any entry. */
export function silentIssues(period: SilentPeriod, today: PlainDate): Issue[] {
  const issues: Issue[] = []
  if (period.from === '') issues.push(issue('from', 'Enter the first day without contact'))
  if (period.to === '') issues.push(issue('to', 'Enter the last day without contact'))
  if (period.source === '') issues.push(issue('source', 'Enter the source: the records that were searched'))
  if (period.how === '') issues.push(issue('how', 'Say how it is known that there was no contact, or why there was none'))
  if (issues.length > 0) return issues
  const { date, doubts } = readWrittenWhen(silentEntry(period), { today, current: null })
  for (const doubt of doubts) issues.push(issue(doubt.column === 'end date' ? 'to' : 'from', doubt.question))
  if (issues.length === 0 && !saysNoContact(silentEntry(period).event, date)) issues.push(issue('to', `Enter a period of at least ${NO_CONTACT_DAYS} days, with a first and a last day that are known: a shorter silence is no entry of its own`))
  return issues
}
