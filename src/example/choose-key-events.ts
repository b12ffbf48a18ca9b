/** The key events that the Lead Reviewer has begun to choose for the Learning Event on Family N, in short words. */
import { writeKeyEvent } from '../commands/key-events/write-key-event.ts'
import { entryThatSays } from './entry-that-says.ts'
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
    await stage.act(REVIEWER, writeKeyEvent, { caseId, entryId: await entryThatSays(stage, REVIEWER, caseId, words), isChosen: true, words: inShort, basedOn: 0 })
  }
}
