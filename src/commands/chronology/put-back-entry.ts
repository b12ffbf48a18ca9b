/** Puts an entry back that was taken out, or that a later file replaced: in its last words, as a further version. */
import { entryOf } from '../../store/chronology/entries.ts'
import type { EntryOnRecord } from '../../store/chronology/entries.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import { changeEntries } from '../../store/chronology/write-entries.ts'
import type { Command } from '../run.ts'
import { authorGate, gateIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

export interface PuttingBack extends PackageOf { readonly entryId: string }
interface Found extends AuthorGate { readonly removed: EntryOnRecord }

export const putBackEntry: Command<PuttingBack, Found, EntryOnRecord, { version: number }> = {
  name: 'put-back-entry',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const gate = await authorGate(act, input)
    const removed = await entryOf(act.writer, input, input.entryId, true)
    return gate && removed && { ...gate, removed }
  },
  decide(found) {
    const issues = gateIssues(found)
    return issues.length > 0 ? { issues } : { change: found.removed }
  },
  async write({ writer, session }, entry, input) {
    const version = entry.version + 1
    await changeEntries(writer, session, input, entry.chronology, [{ entryId: entry.entryId, version, removed: false, entry }])
    return { version }
  },
  history: (entry, result, input) => ({ agency: input.agencyId, chronology: entry.chronology, entry: entry.entryId, version: result.version }),
}
