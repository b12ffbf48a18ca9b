/**
 * All entries of the integrated chronology one after the other, read in pages, each in a short transaction of its own. The signed
 * packages they come from never change, so the pages fit together; should one come up short (the session ended, say), the
 * download breaks off rather than passing for whole.
 */
import type { UncommentedEntry } from '../../../domain/chronology/edition.ts'
import type { CommentedEntry, Entry } from '../../../domain/chronology/entry.ts'
import { countIntegrated, integratedEntries, integratedEntriesWithComments } from '../../../store/chronology/integrated.ts'
import type { IntegratedKey, IntegratedQuery, Turn } from '../../../store/chronology/integrated.ts'
import type { Database, Reader, Session } from '../../../store/database.ts'
import { placeIn } from './view.ts'

const AT_ONCE = 500

export function allEntries(database: Database, session: Session, query: IntegratedQuery): AsyncGenerator<UncommentedEntry> {
  return paged(database, session, query, false, integratedEntries)
}

export function allEntriesWithComments(database: Database, session: Session, query: IntegratedQuery): AsyncGenerator<CommentedEntry> {
  return paged(database, session, query, true, integratedEntriesWithComments)
}

interface Placed<E extends Entry> { readonly entry: E; readonly key: IntegratedKey; readonly file: string | null }

async function* paged<E extends Entry>(
  database: Database, session: Session, query: IntegratedQuery, withComments: boolean,
  read: (reader: Reader, query: IntegratedQuery, turn: Turn) => Promise<readonly Placed<E>[]>,
): AsyncGenerator<E> {
  const { total } = await database.read(session, reader => countIntegrated(reader, query, withComments, null))
  let given = 0
  let after: IntegratedKey | null = null
  while (given < total) {
    const turn: Turn = { size: AT_ONCE, ...after ? { after } : {} }
    const rows: readonly Placed<E>[] = await database.read(session, reader => read(reader, query, turn))
    if (rows.length === 0) throw new Error('the chronology could not be read to its end')
    for (const { entry, file } of rows) yield { ...entry, place: placeIn(file, entry.place) }
    given += rows.length
    after = rows.at(-1)?.key ?? null
  }
}
