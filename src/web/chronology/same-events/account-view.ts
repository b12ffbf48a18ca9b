/** An account as it is shown beside others: in the agency's own words, and never with a comment. */
import { dateGiven, furtherColumns, readAs } from '../../../domain/chronology/edition-cells.ts'
import type { Account } from '../../../store/same-events/tellings.ts'

export interface AccountView {
  readonly entryId: string
  readonly agency: string
  readonly code: string
  readonly colour: number
  readonly date: string
  readonly readAs: string
  readonly time: string
  readonly source: string
  readonly event: string
  readonly further: string
}

export function accountView({ entryId, code, colour, entry }: Account): AccountView {
  return {
    entryId, agency: entry.agency, code, colour, date: dateGiven(entry.date), readAs: readAs(entry.date), time: entry.time?.text ?? '', source: entry.source, event: entry.event, further: furtherColumns(entry.other),
  }
}
