/** Puts on record where accounts of one event stand: open, differing and in what, or agreed and by whom. Each save is a version (R181). */
import type { PlainDate } from '../../domain/plain-date.ts'
import { accountIssues, type EventAccount, type EventState } from '../../domain/chronology/event-account.ts'
import { insertSameEvent, sameEvent, type SameEvent } from '../../store/same-events/same-events.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly eventId: string; readonly state: EventState | null; readonly differences: string; readonly account: string; readonly agreedWith: string; readonly agreedOn: PlainDate | null
  /** Entries that are taken out: they tell of something else. */ readonly without: readonly string[]; readonly basedOn: number }

export const compareAccounts: Command<Input, SameEvent, EventAccount & { readonly state: EventState; readonly version: number }, { readonly version: number }> = {
  name: 'compare-accounts',
  action: 'compare accounts',
  about: input => ({ caseId: input.caseId }),
  find: ({ writer }, { caseId, eventId }) => sameEvent(writer, caseId, eventId),
  decide(event, { state, differences, account, agreedWith, agreedOn, without, basedOn }, { today }) {
    if (event.version !== basedOn) return { conflict: { theirs: event.version } }
    const made = { state, differences, account, agreedWith, agreedOn, entries: event.entries.filter(({ entryId }) => !without.includes(entryId)) }
    const issues = accountIssues(made, today)
    return issues.length > 0 || state === null ? { issues } : { change: { ...made, state, version: event.version + 1 } }
  },
  async write({ writer, session }, change, { caseId, eventId }) {
    await insertSameEvent(writer, session, caseId, { ...change, eventId })
    return { version: change.version }
  },
  history: ({ state, version }, _result, { eventId }) => ({ event: eventId, state, version }),
}
