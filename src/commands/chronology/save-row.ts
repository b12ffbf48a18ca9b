/**
 * One row of a table that an author writes in: saved as an entry where it can be read, and kept as their draft where something is to
 * be asked, where somebody else was there first, or where the entry was taken out meanwhile. Whatever happens, the words are on the
 * server afterwards.
 */
import { createHash, randomUUID } from 'node:crypto'
import type { CommentedEntry } from '../../domain/chronology/entry.ts'
import { isBlank, saysWhatStands } from '../../domain/chronology/written-entry.ts'
import type { WrittenEntry } from '../../domain/chronology/written-entry.ts'
import type { Issue } from '../../domain/history.ts'
import { entryOf, versionsOf } from '../../store/chronology/entries.ts'
import type { EntryOnRecord } from '../../store/chronology/entries.ts'
import type { DraftOf } from '../../store/chronology/drafts.ts'
import type { Session } from '../../store/database.ts'
import { run } from '../run.ts'
import type { Frame } from '../run.ts'
import { keepDraft, letGoOfDraft } from './keep-draft.ts'
import { writeEntry } from './write-entry.ts'

export interface Row extends DraftOf {
  /** The version that the row was made from; 0 for a row that is no entry yet. */
  readonly basedOn: number
  readonly written: WrittenEntry
}

export type RowOutcome =
  | { readonly kind: 'blank' }
  /** `isNew`: this very save made the version; false where the entry said so already. */
  | { readonly kind: 'saved'; readonly entry: EntryOnRecord; readonly isNew: boolean }
  | { readonly kind: 'asked'; readonly issues: readonly Issue[] }
  | { readonly kind: 'overtaken'; readonly theirs: EntryOnRecord }
  /** The words are kept as the draft of a new entry under this id. */
  | { readonly kind: 'taken out'; readonly draftId: string; readonly was: CommentedEntry }
  | { readonly kind: 'not found' }

export async function saveRow(frame: Frame, session: Session, row: Row): Promise<RowOutcome> {
  const { written, basedOn } = row
  const find = (removed: boolean): Promise<EntryOnRecord | null> => frame.database.read(session, reader => entryOf(reader, row, row.entryId, removed))
  const before = await find(false)
  if (before && saysWhatStands(before, written)) {
    await letGoOfDraft(frame, session, row)
    return { kind: 'saved', entry: before, isNew: false }
  }
  // A row that its author left alone says nothing against what somebody else has made of the entry since.
  if (before && basedOn > 0 && before.version !== basedOn && await saidBefore(frame, session, row)) return { kind: 'saved', entry: before, isNew: false }
  if (basedOn === 0 && !before && isBlank(written)) return { kind: 'blank' }
  // First kept, then saved: whatever stops the second, the words are there.
  if (!await keepDraft(frame, session, row, basedOn, written)) return { kind: 'not found' }
  const outcome = await run(frame, writeEntry, session, { ...row, edits: { entryId: row.entryId, basedOn } }, operationOf(row))
  if (outcome.kind === 'refused') return { kind: 'asked', issues: outcome.issues }
  const now = await find(false)
  if (now) return outcome.kind === 'done' && outcome.result.version === now.version ? { kind: 'saved', entry: now, isNew: true } : { kind: 'overtaken', theirs: now }
  const was = await find(true)
  if (!was) return { kind: 'not found' }
  const draftId = randomUUID()
  await keepDraft(frame, session, { ...row, entryId: draftId }, 0, written)
  await letGoOfDraft(frame, session, row)
  return { kind: 'taken out', draftId, was }
}

async function saidBefore({ database }: Frame, session: Session, row: Row): Promise<boolean> {
  const versions = await database.read(session, reader => versionsOf(reader, row, row.entryId))
  const shown = versions.find(each => each.version === row.basedOn)
  return shown !== undefined && saysWhatStands(shown, row.written)
}

/** The same words for the same version of the same entry are one act, however often they are sent. */
function operationOf({ entryId, basedOn, written }: Row): string {
  const hex = createHash('sha256').update(JSON.stringify([entryId, basedOn, written])).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}
