/** A reminder to an agency whose written information is awaited: when, how, and what was said. */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'

export const MANNERS = { 'mail': 'E-mail with a link', 'telephone': 'Telephone', 'letter': 'Letter', 'in person': 'In person' } as const
export type ReminderManner = keyof typeof MANNERS

export function isManner(text: string): text is ReminderManner { return Object.hasOwn(MANNERS, text) }

export interface Reminder { readonly manner: ReminderManner | null; readonly on: PlainDate | null; readonly note: string }

export function reminderIssues({ manner, on }: Reminder, askedOn: PlainDate, today: PlainDate): readonly Issue[] {
  const found: Issue[] = []
  if (manner === null) found.push(issue('manner', 'Say how the agency was reminded'))
  if (on === null) found.push(issue('on-day', 'Enter the day of the reminder: day, month and year'))
  else if (on > today || on < askedOn) found.push(issue('on-day', 'A reminder is given after the agency was asked, and not later than today'))
  return found
}
