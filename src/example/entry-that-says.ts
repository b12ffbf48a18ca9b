/** An entry of the example's integrated chronology, found by words in it. */
import { integratedAgencies, integratedEntries } from '../store/chronology/integrated.ts'
import type { Stage } from './stage.ts'

/** Its id. @throws Error where nothing says that */
export async function entryThatSays(stage: Stage, email: string, caseId: string, words: string): Promise<string> {
  const [found] = await stage.database.read(stage.as(email), async reader => {
    const agencies = await integratedAgencies(reader, caseId)
    return integratedEntries(reader, { caseId, agencies, filter: { words } }, { size: 1 })
  })
  if (!found) throw new Error(`No entry of the example says “${words}”`)
  return found.key.entryId
}
