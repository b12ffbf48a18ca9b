/** Writes an entry on screen, or a new version of one that is there. Who was overtaken sees both texts, and loses none. */
import type { CommentedEntry } from '../../domain/chronology/entry.ts'
import type { ChronologyKind } from '../../domain/chronology/package.ts'
import { readWrittenEntry } from '../../domain/chronology/written-entry.ts'
import type { EntryFrame, WrittenEntry } from '../../domain/chronology/written-entry.ts'
import { settleDraft } from '../../store/chronology/drafts.ts'
import { entryOf, lastOnScreen } from '../../store/chronology/entries.ts'
import type { StoredEntry } from '../../store/chronology/entries.ts'
import { requiredIn } from '../../store/chronology/review-columns.ts'
import { isId } from '../../store/id.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import { addEntries, changeEntries } from '../../store/chronology/write-entries.ts'
import type { Json } from '../../store/tables.ts'
import type { Command } from '../run.ts'
import { authorGate, gateIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

export interface EntryWriting extends PackageOf {
  readonly chronology: ChronologyKind
  readonly written: WrittenEntry
  /** Which entry, and the version that the form was made from: 0 for one begun as a draft, which keeps its id. Null for a new one that has none yet. */
  readonly edits: { readonly entryId: string; readonly basedOn: number } | null
}
interface Found extends AuthorGate { readonly current: StoredEntry | null; readonly frame: EntryFrame }
interface Change { readonly entry: CommentedEntry; readonly current: StoredEntry | null }

export const writeEntry: Command<EntryWriting, Found, Change, { entryId: string; version: number }> = {
  name: 'write-entry',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const { writer, moment } = act
    const gate = await authorGate(act, input)
    const agency = await reviewAgency(writer, input)
    const current = input.edits ? await entryOf(writer, input, input.edits.entryId) : null
    const begun = input.edits?.basedOn === 0 && isId(input.edits.entryId)
    if (!gate || !agency || (current ? current.chronology !== input.chronology : input.edits && !begun)) return null
    const number = await lastOnScreen(writer, input, input.chronology) + 1
    const fresh = { row: number, place: `Written on screen, ${number}`, other: {}, sequence: null }
    return { ...gate, current, frame: { ...(current ?? fresh), agency: agency.name, today: moment.today, required: await requiredIn(writer, input.caseId, input.chronology), current } }
  },
  decide(found, input) {
    const issues = gateIssues(found)
    if (issues.length > 0) return { issues }
    if (found.current && found.current.version !== input.edits?.basedOn) return { conflict: { theirs: found.current as unknown as Json } }
    const read = readWrittenEntry(input.written, found.frame)
    if ('issues' in read) return read
    return { change: { entry: read.entry, current: found.current } }
  },
  async write({ writer, session }, { entry, current }, input) {
    if (current) {
      await changeEntries(writer, session, input, input.chronology, [{ entryId: current.entryId, version: current.version + 1, removed: false, entry }])
      await settleDraft(writer, session, { ...input, entryId: current.entryId })
      return { entryId: current.entryId, version: current.version + 1 }
    }
    const [entryId = ''] = await addEntries(writer, session, input, input.chronology, null, [entry], input.edits ? [input.edits.entryId] : [])
    if (input.edits) await settleDraft(writer, session, { ...input, entryId })
    return { entryId, version: 1 }
  },
  history: (_change, result, input) => ({ agency: input.agencyId, chronology: input.chronology, entry: result.entryId, version: result.version }),
}
