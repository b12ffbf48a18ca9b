/**
 * All entries of the integrated chronology one after the other, as an edition tells them, read in pages, each in a short transaction of
 * its own. The signed packages they come from never change, so the pages fit together; should one come up short (the session ended, say), the
 * download breaks off rather than passing for whole.
 */
import type { Row } from '../../../domain/chronology/edition-cells.ts'
import type { UncommentedEntry } from '../../../domain/chronology/edition.ts'
import type { CommentedEntry, Entry } from '../../../domain/chronology/entry.ts'
import { questionedWords } from '../../../domain/chronology/questioned-words.ts'
import { countIntegrated, integratedEntries, integratedEntriesWithComments } from '../../../store/chronology/integrated.ts'
import type { IntegratedKey, IntegratedQuery, Turn } from '../../../store/chronology/integrated.ts'
import type { Database, Reader, Session } from '../../../store/database.ts'
import { questionsOn } from '../../../store/questioned-facts/questioned-facts.ts'
import { placeIn } from './view.ts'

const AT_ONCE = 500

export interface Placed<E extends Entry> { readonly entry: E; readonly key: IntegratedKey; readonly file: string | null }
/** What an edition tells of some entries, in their order; it may leave some out. */
export type Telling<E extends Entry> = (reader: Reader, found: readonly Placed<E>[]) => Promise<readonly Row<E>[]>

export function allEntries(database: Database, session: Session, query: IntegratedQuery, tell: Telling<UncommentedEntry> = asSigned(query.caseId)): AsyncGenerator<Row<UncommentedEntry>> {
  return paged(database, session, query, false, integratedEntries, tell)
}

export function allEntriesWithComments(database: Database, session: Session, query: IntegratedQuery): AsyncGenerator<Row<CommentedEntry>> {
  return paged(database, session, query, true, integratedEntriesWithComments, asSigned(query.caseId))
}

/** Each as its agency signed it, with where it stands in what the agency sent, and what was questioned in it. */
export function asSigned<E extends Entry>(caseId: string): Telling<E> {
  return async (reader, found) => {
    const questions = await questionsOn(reader, caseId, found.map(({ key }) => key.entryId))
    return found.map(({ entry, key, file }) => ({ ...entry, place: placeIn(file, entry.place), questioned: (questions.get(key.entryId) ?? []).map(questionedWords) }))
  }
}

async function* paged<E extends Entry>(
  database: Database, session: Session, query: IntegratedQuery, withComments: boolean,
  read: (reader: Reader, query: IntegratedQuery, turn: Turn) => Promise<readonly Placed<E>[]>, tell: Telling<E>,
): AsyncGenerator<Row<E>> {
  const { total } = await database.read(session, reader => countIntegrated(reader, query, withComments, null))
  let given = 0
  let after: IntegratedKey | null = null
  while (given < total) {
    const turn: Turn = { size: AT_ONCE, ...after ? { after } : {} }
    const { last, found, rows } = await database.read(session, async reader => {
      const placed: readonly Placed<E>[] = await read(reader, query, turn)
      return { last: placed.at(-1)?.key ?? null, found: placed.length, rows: await tell(reader, placed) }
    })
    if (last === null) throw new Error('the chronology could not be read to its end')
    yield* rows
    given += found
    after = last
  }
}
