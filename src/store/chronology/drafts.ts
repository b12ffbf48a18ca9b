/** What a person has typed of entries and not yet saved. Row-level security shows each person their own alone. */
import { saysTheSame } from '../../domain/chronology/written-entry.ts'
import type { WrittenEntry } from '../../domain/chronology/written-entry.ts'
import type { ChronologyKind } from '../../domain/chronology/package.ts'
import type { Reader, Session, Writer } from '../database.ts'
import { isId } from '../id.ts'
import { keyOf } from './scope.ts'
import type { PackageOf } from './scope.ts'

export interface DraftOf extends PackageOf { readonly chronology: ChronologyKind; readonly entryId: string }
export interface EntryDraft { readonly entryId: string; readonly basedOn: number; readonly words: WrittenEntry; readonly keptAt: Date }

/** Those not yet settled, the one last typed at the end. */
export async function draftsOf(reader: Reader, of: PackageOf, chronology: ChronologyKind): Promise<EntryDraft[]> {
  const rows = await reader.selectFrom('entry_drafts').distinctOn('entry_id').select(['entry_id', 'based_on', 'words', 'kept_at', 'revision'])
    .where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).where('chronology', '=', chronology)
    .orderBy('entry_id').orderBy('revision', 'desc').execute()
  return rows.flatMap(row => row.words ? [{ entryId: row.entry_id, basedOn: row.based_on, words: row.words, keptAt: row.kept_at, revision: row.revision }] : [])
    .sort((a, b) => a.revision - b.revision).map(({ revision: _revision, ...draft }) => draft)
}

/** The draft of one entry as it was last kept; null where there is none or it is settled. */
export async function draftOf(reader: Reader, of: PackageOf, entryId: string): Promise<EntryDraft | null> {
  if (!isId(entryId)) return null
  const row = await reader.selectFrom('entry_drafts').select(['based_on', 'words', 'kept_at'])
    .where('case_id', '=', of.caseId).where('agency_id', '=', of.agencyId).where('entry_id', '=', entryId).orderBy('revision', 'desc').limit(1).executeTakeFirst()
  return row?.words ? { entryId, basedOn: row.based_on, words: row.words, keptAt: row.kept_at } : null
}

export async function keepWordsOf(writer: Writer, session: Session, of: DraftOf, basedOn: number, words: WrittenEntry): Promise<void> {
  const last = await draftOf(writer, of, of.entryId)
  if (last && last.basedOn === basedOn && saysTheSame(last.words, words)) return
  await insert(writer, session, of, basedOn, words)
}

/** The draft became a version, or its author let go of it. Its words stay on record. */
export async function settleDraft(writer: Writer, session: Session, of: DraftOf): Promise<void> {
  if (await draftOf(writer, of, of.entryId)) await insert(writer, session, of, 0, null)
}

async function insert(writer: Writer, session: Session, of: DraftOf, basedOn: number, words: WrittenEntry | null): Promise<void> {
  await writer.insertInto('entry_drafts').values({
    ...keyOf(session, of), person_id: session.personId, entry_id: of.entryId, chronology: of.chronology, based_on: basedOn, words: words && JSON.stringify(words),
  }).execute()
}
