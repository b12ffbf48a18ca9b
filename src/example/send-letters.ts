/** The example's letters: each approved by whoever signs it, and recorded as sent by post that day. */
import { approveLetter } from '../commands/letters/approve-letter.ts'
import { sendLetter } from '../commands/letters/send-letter.ts'
import { isSettled } from '../domain/letters/progress.ts'
import { lettersOf } from '../store/letters/letters.ts'
import type { Role } from '../domain/roles.ts'
import { BOARD_MANAGER, PANEL_CHAIR } from './people.ts'
import type { Stage } from './stage.ts'

const CHAIR = 'chair@board.example'
const SIGNS: Partial<Readonly<Record<Role, string>>> = { panel_chair: PANEL_CHAIR, board_manager: BOARD_MANAGER.email }

export async function sendLetters(stage: Stage, caseId: string): Promise<void> {
  const letters = await stage.database.read(stage.as(BOARD_MANAGER.email), reader => lettersOf(reader, caseId))
  for (const { letterId, version, signatory } of letters.filter(letter => !isSettled(letter))) {
    await stage.act(SIGNS[signatory] ?? CHAIR, approveLetter, { caseId, letterId, version })
    await stage.act(BOARD_MANAGER.email, sendLetter, { caseId, letterId, manner: 'post', on: stage.today() })
  }
}
