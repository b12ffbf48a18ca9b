/** Takes an entry out of the chronology. Its words and all its versions stay on record. */
import { issue } from '../../domain/history.ts'
import { entryOf } from '../../store/chronology/entries.ts'
import type { EntryOnRecord } from '../../store/chronology/entries.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import { changeEntries } from '../../store/chronology/write-entries.ts'
import type { Command } from '../run.ts'
import { authorGate, gateIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

export interface Removing extends PackageOf { readonly entryId: string; readonly basedOn: number }

interface Found extends AuthorGate { readonly current: EntryOnRecord }

export const removeEntry: Command<Removing, Found, EntryOnRecord, null> = {
  name: 'remove-entry',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const gate = await authorGate(act, input)
    const current = await entryOf(act.writer, input, input.entryId)
    return gate && current && { ...gate, current }
  },
  decide(found, input) {
    const issues = gateIssues(found)
    if (issues.length > 0) return { issues }
    if (found.current.version !== input.basedOn) return { issues: [issue(null, 'The entry was changed since you opened it. Look at it again before you take it out')] }
    return { change: found.current }
  },
  async write({ writer, session }, entry, input) {
    await changeEntries(writer, session, input, entry.chronology, [{ entryId: entry.entryId, version: entry.version + 1, removed: true, entry }])
    return null
  },
  history: (entry, _result, input) => ({ agency: input.agencyId, chronology: entry.chronology, entry: entry.entryId, version: entry.version + 1 }),
}
