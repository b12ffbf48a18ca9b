/**
 * Keeps what an author has typed of an entry, as they type. No act on the case: nobody else sees it and nothing is decided by it, so
 * it has no history row and waits for no other act. Once their words are a version, the same draft is settled with it.
 */
import { may } from '../../domain/access.ts'
import type { WrittenEntry } from '../../domain/chronology/written-entry.ts'
import type { Database, Session, Writer } from '../../store/database.ts'
import { keepWordsOf, settleDraft } from '../../store/chronology/drafts.ts'
import type { DraftOf } from '../../store/chronology/drafts.ts'
import { isId } from '../../store/id.ts'
import { standingOf } from '../../store/reach.ts'

interface Frame { readonly database: Database }

/** False where this person writes no chronology here. */
export async function keepDraft(frame: Frame, session: Session, of: DraftOf, basedOn: number, words: WrittenEntry): Promise<boolean> {
  return asAuthor(frame, session, of, writer => keepWordsOf(writer, session, of, basedOn, words))
}

/** Its author lets go of it: it is asked about no more, and stays on record. */
export async function letGoOfDraft(frame: Frame, session: Session, of: DraftOf): Promise<boolean> {
  return asAuthor(frame, session, of, writer => settleDraft(writer, session, of))
}

async function asAuthor({ database }: Frame, session: Session, of: DraftOf, work: (writer: Writer) => Promise<void>): Promise<boolean> {
  if (!isId(of.entryId)) return false
  return database.write(session, async writer => {
    const standing = await standingOf(writer, of)
    if (!standing || !may('write chronology', standing)) return false
    await work(writer)
    return true
  })
}
