/** The words for what the hand-in's pages speak of. */
import { dateGiven, readAs } from '../../domain/chronology/edition-cells.ts'
import type { DepartmentState } from '../../domain/chronology/department.ts'
import type { CommentedEntry } from '../../domain/chronology/entry.ts'
import { furtherColumns } from '../../domain/chronology/edition-cells.ts'
import type { Meaning } from '../../domain/chronology/headings.ts'
import type { ChronologyKind, PackageState, Section } from '../../domain/chronology/package.ts'
import type { UploadState } from '../../store/chronology/uploads.ts'

export const KIND_TITLE: Readonly<Record<ChronologyKind, string>> = { events: 'Chronology', organisational: 'Organisational chronology' }
export const SECTION_TITLE: Readonly<Record<Section, string>> = {
  summary: 'Summary of comments', organisation: 'No organisational changes', action_plan: 'Action plan', practitioners: 'Practitioners involved',
}
export const STATE_WORDS: Readonly<Record<PackageState, string>> = {
  'not begun': 'Not begun', 'in preparation': 'In preparation', 'submitted': 'Waits for sign-off', 'signed off': 'Signed off',
  'changed since': 'Changed since it was submitted', 'returned': 'Returned to the agency',
}
export const STATE_TAG: Readonly<Record<PackageState, string>> = {
  'not begun': 'govuk-tag--grey', 'in preparation': 'govuk-tag--light-blue', 'submitted': 'govuk-tag--yellow', 'signed off': 'govuk-tag--green',
  'changed since': 'govuk-tag--orange', 'returned': 'govuk-tag--red',
}
export const DEPARTMENT_WORDS: Readonly<Record<DepartmentState, string>> = { 'in preparation': 'In preparation', 'submitted': 'Waits for the collator', 'returned': 'Returned to the department', 'accepted': 'Accepted' }
export const DEPARTMENT_TAG: Readonly<Record<DepartmentState, string>> = { 'in preparation': 'govuk-tag--light-blue', 'submitted': 'govuk-tag--yellow', 'returned': 'govuk-tag--red', 'accepted': 'govuk-tag--green' }
export const UPLOAD_WORDS: Readonly<Record<UploadState, string>> = {
  unread: 'Not read yet', refused: 'Could not be read', waiting: 'Waits for you', accepted: 'Accepted', 'set aside': 'Set aside',
}
export const MEANING_WORDS: Readonly<Record<Meaning, string>> = {
  date: 'Date (or start date)', time: 'Time (or start time)', 'end date': 'End date', 'end time': 'End time', sequence: 'Reference or order of events',
  source: 'Source of information', event: 'What happened', comment: 'Author’s comment', other: 'A further column of our own',
}

/** An entry as a table shows it: the words given, and the days they are read as where the words alone do not say. */
export interface ShownEntry { readonly place: string; readonly date: string; readonly readAs: string; readonly time: string; readonly source: string; readonly event: string; readonly comment: string; readonly other: string; /** The children's ages at the event, where they are told. */ readonly ages: string }

export function shownEntry(entry: CommentedEntry, ages = ''): ShownEntry {
  return {
    place: entry.place, date: dateGiven(entry.date), readAs: readAs(entry.date), time: timeShown(entry), source: entry.source, event: entry.event,
    comment: entry.comment, other: furtherColumns(entry.other), ages,
  }
}


/** The time in the words given, unless they stand in the date's, and by the 24-hour clock where those words say it otherwise. */
function timeShown({ date, time }: CommentedEntry): string {
  if (!time) return ''
  const words = date.text.includes(time.text.trim()) ? '' : time.text
  const clock = [time.from, time.to].filter(each => each !== null).join(' to ')
  if (clock === '' || clock === time.text.trim()) return words
  return words === '' ? clock : `${words} (${clock})`
}
