/** The example's letters: each approved by the Independent Chair, who signs all of them, and recorded as sent by post that day. */
import { approveLetter } from '../commands/letters/approve-letter.ts'
import { sendLetter } from '../commands/letters/send-letter.ts'
import { isSettled } from '../domain/letters/progress.ts'
import { lettersOf } from '../store/letters/letters.ts'
import { BOARD_MANAGER } from './people.ts'
import type { Stage } from './stage.ts'

export async function sendLetters(stage: Stage, caseId: string): Promise<void> {
  const letters = await stage.database.read(stage.as(BOARD_MANAGER.email), reader => lettersOf(reader, caseId))
  for (const { letterId, version } of letters.filter(letter => !isSettled(letter))) {
    await stage.act('chair@board.example', approveLetter, { caseId, letterId, version })
    await stage.act(BOARD_MANAGER.email, sendLetter, { caseId, letterId, manner: 'post', on: stage.today() })
  }
}
