/** Puts two accounts side by side as telling of one event. Where one of them is linked already, the other joins that event; two events that meet become one. */
import { randomUUID } from 'node:crypto'
import { issue } from '../../domain/history.ts'
import { accountsOf, type Account } from '../../store/same-events/tellings.ts'
import { eventsOf, insertSameEvent, sameEvent, type SameEvent } from '../../store/same-events/same-events.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly first: string; readonly second: string }
interface Found { readonly accounts: readonly Account[]; readonly events: readonly SameEvent[] }
interface Change { readonly into: SameEvent | null; readonly emptied: SameEvent | null; readonly entries: SameEvent['entries'] }

export const linkAccounts: Command<Input, Found, Change, { readonly eventId: string }> = {
  name: 'link-accounts',
  action: 'compare accounts',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, first, second }) {
    const accounts = await accountsOf(writer, caseId, [first, second])
    if (accounts.length !== 2) return null
    const linked = await eventsOf(writer, caseId, [first, second])
    const events: SameEvent[] = []
    for (const eventId of new Set(linked.values())) {
      const event = await sameEvent(writer, caseId, eventId)
      if (event) events.push(event)
    }
    return { accounts, events }
  },
  decide({ accounts, events }) {
    const [one, other] = accounts
    if (one?.agencyId === other?.agencyId) return { issues: [issue(null, 'Both accounts are of one agency. Only accounts of different agencies are compared')] }
    const [into = null, emptied = null] = events
    const joined = [...into?.entries ?? [], ...emptied?.entries ?? [], ...accounts.map(({ entryId, agencyId }) => ({ entryId, agencyId }))]
    return { change: { into, emptied, entries: [...new Map(joined.map(each => [each.entryId, each])).values()] } }
  },
  async write({ writer, session }, { into, emptied, entries }, { caseId }) {
    const eventId = into?.eventId ?? randomUUID()
    if (emptied) await insertSameEvent(writer, session, caseId, { ...emptied, state: 'apart', version: emptied.version + 1, entries: [] })
    // What was said of fewer accounts is kept in the version before; more to compare means that it is open again.
    await insertSameEvent(writer, session, caseId, { eventId, version: (into?.version ?? 0) + 1, state: 'open', differences: into?.differences ?? '', account: into?.account ?? '', agreedWith: into?.agreedWith ?? '', agreedOn: null, entries })
    return { eventId }
  },
  history: ({ entries }, { eventId }) => ({ event: eventId, entries: entries.map(each => each.entryId) }),
}
