/** The file of an edition that is made of the identity map: its name, how many entries are in it, and how it is written. */
import type { Paper } from '../../../../domain/chronology/edition-cells.ts'
import { countIntegrated } from '../../../../store/chronology/integrated.ts'
import type { Database, Reader, Session } from '../../../../store/database.ts'
import { countAnswers } from '../../../../store/identity/answers.ts'
import type { FileWanted } from '../../../making/file-or-making.ts'
import type { Query } from '../../../paths.ts'
import { allEntries } from '../../integrated/all-entries.ts'
import { partGiven, type FileChosen } from '../../integrated/formats.ts'
import type { MapEditionMade } from './made.ts'

/** Null where it has no such part. */
export async function editionFile(reader: Reader, database: Database, actor: Session, made: MapEditionMade, { name, format, part }: FileChosen, paper: Paper): Promise<FileWanted | null> {
  const given = await partGiven(format, part, async () => (await countIntegrated(reader, made.query, false, null)).total)
  if (!given) return null
  const answers = await countAnswers(reader, made.query.caseId)
  const head = { ...made.head, paper, title: `${made.head.title}${given.words}` }
  return {
    name: `${head.title}.${name}`, type: format.type, entries: given.entries,
    madeOf: JSON.stringify([made.query.agencies, made.labels, answers]),
    write: counting => format.write(head, { comments: 'without', entries: counting(given.within(allEntries(database, actor, made.query, made.tell))) }),
  }
}

/** Everything that the edition depends on, for an address; with the file, where one was chosen. */
export function choiceOf({ child, dates }: MapEditionMade, file = '', paper: Paper | null = null): Query {
  return { child: child?.identityId ?? null, dates, file, paper }
}
