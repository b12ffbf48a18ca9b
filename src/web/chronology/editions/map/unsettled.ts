/** Names in the words of an edition that nobody has settled: an edition with labels is not made while there are any. */
import { unsettled } from '../../../../domain/identity/mention.ts'
import type { Database, Session } from '../../../../store/database.ts'
import { mentionsOfSigned } from '../../../../store/identity/mentions.ts'
import { allEntries } from '../../integrated/all-entries.ts'
import type { MapEditionMade } from './made.ts'

export interface UnsettledName { readonly agency: string; readonly date: string; readonly name: string; readonly around: string }

const AROUND = 50

/** In the order of the chronology. Only such as could be somebody who is to be told by label, or is nobody on the map. */
export async function unsettledNames(database: Database, session: Session, { query, labels }: MapEditionMade): Promise<readonly UnsettledName[]> {
  const [byLabel, open]: [ReadonlySet<string>, UnsettledName[]] = [new Set(labels.map(each => each.identityId)), []]
  const read = allEntries(database, session, query, async (reader, found) => {
    const mentions = await mentionsOfSigned(reader, query.caseId, found.map(({ key }) => key.entryId), false)
    for (const { entry, key } of found) {
      const named = unsettled(mentions.get(key.entryId) ?? []).filter(each => each.field === 'event' && (each.status === 'somebody else' || each.couldBe.some(id => byLabel.has(id))))
      open.push(...named.map(({ from, to }) => ({ agency: entry.agency, date: entry.date.text, name: entry.event.slice(from, to), around: entry.event.slice(Math.max(0, from - AROUND), to + AROUND) })))
    }
    return []
  })
  // Nothing is told of them: what was found on the way is all.
  while (!(await read.next()).done) continue
  return open
}
