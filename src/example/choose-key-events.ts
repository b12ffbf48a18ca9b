/** The key events that the Lead Reviewer has begun to choose for the Learning Event on Family N, in short words. */
import { writeKeyEvent } from '../commands/key-events/write-key-event.ts'
import { integratedAgencies, integratedEntries } from '../store/chronology/integrated.ts'
import type { Stage } from './stage.ts'

const REVIEWER = 'reviewer@independent.example'

/** Words of the entry, and what is said of it in short. */
const CHOSEN: readonly (readonly [string, string])[] = [
  ['Pregnancy test positive', 'Mother, aged 17, tells her GP that she is pregnant.'],
  ['raised voices between Mother', 'The first call to the police: raised voices outside Father’s home.'],
  ['Child A born', ''],
]

export async function chooseKeyEventsOfFamilyN(stage: Stage, caseId: string): Promise<void> {
  for (const [words, inShort] of CHOSEN) {
    const [found] = await stage.database.read(stage.as(REVIEWER), async reader => {
      const agencies = await integratedAgencies(reader, caseId)
      return integratedEntries(reader, { caseId, agencies, filter: { words } }, { size: 1 })
    })
    if (!found) throw new Error(`No entry of the example says “${words}”`)
    await stage.act(REVIEWER, writeKeyEvent, { caseId, entryId: found.key.entryId, isChosen: true, words: inShort, basedOn: 0 })
  }
}
