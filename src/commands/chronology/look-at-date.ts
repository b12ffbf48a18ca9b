/** Somebody of the agency looked at a date that was pointed out, and lets it stand: who, and what they found, is kept. */
import { issue, type Issue } from '../../domain/history.ts'
import type { Pointing, Strange } from '../../domain/chronology/point-out.ts'
import { entryOf } from '../../store/chronology/entries.ts'
import type { EntryOnRecord } from '../../store/chronology/entries.ts'
import { entriesPointedOut, recordLooks } from '../../store/chronology/pointed-out.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'
import { authorGate, gateIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

export interface LookingAtDate extends PackageOf { readonly entryId: string; readonly about: Strange; readonly said: string }
interface Found extends AuthorGate { readonly entry: EntryOnRecord; readonly pointing: Pointing | null }

export const lookAtDate: Command<LookingAtDate, Found, { version: number; about: Strange; said: string }, null> = {
  name: 'look-at-date',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const gate = await authorGate(act, input)
    const entry = await entryOf(act.writer, input, input.entryId)
    if (!gate || !entry) return null
    return { ...gate, entry, pointing: (await entriesPointedOut(act.writer, input, entry.chronology, act.moment.today)).get(input.entryId) ?? null }
  },
  decide(found, input) {
    const issues: Issue[] = [...gateIssues(found)]
    if (found.pointing?.about !== input.about) issues.push(issue(null, 'Somebody looked at this date already, or changed it'))
    return issues.length > 0 ? { issues } : { change: { version: found.entry.version, about: input.about, said: input.said.trim() } }
  },
  async write({ writer, session }, change, input) {
    await recordLooks(writer, session, input, [{ entryId: input.entryId, by: session.personId, ...change }])
    return null
  },
  history: (change, _result, input) => ({ agency: input.agencyId, entry: input.entryId, version: change.version, about: change.about }),
}
