/** Gives an entry the words of one of its earlier versions again, as a further version: nothing in between goes. */
import { issue } from '../../domain/history.ts'
import type { CommentedEntry } from '../../domain/chronology/entry.ts'
import { settleDraft } from '../../store/chronology/drafts.ts'
import { entryOf, versionsOf } from '../../store/chronology/entries.ts'
import type { EntryOnRecord } from '../../store/chronology/entries.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import { changeEntries } from '../../store/chronology/write-entries.ts'
import type { Command } from '../run.ts'
import { authorGate, gateIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

export interface PuttingBackVersion extends PackageOf { readonly entryId: string; readonly version: number; readonly basedOn: number }
interface Found extends AuthorGate { readonly current: EntryOnRecord; readonly earlier: CommentedEntry }

export const putBackVersion: Command<PuttingBackVersion, Found, Found, { version: number }> = {
  name: 'put-back-version',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const gate = await authorGate(act, input)
    const current = await entryOf(act.writer, input, input.entryId)
    const earlier = (await versionsOf(act.writer, input, input.entryId)).find(each => each.version === input.version)
    return gate && current && earlier ? { ...gate, current, earlier } : null
  },
  decide(found, input) {
    const issues = gateIssues(found)
    if (issues.length > 0) return { issues }
    if (found.current.version !== input.basedOn) return { issues: [issue(null, 'The entry was changed since you opened it. Look at it again before you put an earlier version back')] }
    return { change: found }
  },
  async write({ writer, session }, { current, earlier }, input) {
    const version = current.version + 1
    await changeEntries(writer, session, input, current.chronology, [{ entryId: current.entryId, version, removed: false, entry: { ...earlier, agency: current.agency } }])
    await settleDraft(writer, session, { ...input, chronology: current.chronology })
    return { version }
  },
  history: ({ current }, result, input) => ({ agency: input.agencyId, chronology: current.chronology, entry: current.entryId, version: result.version, putBack: input.version }),
}
