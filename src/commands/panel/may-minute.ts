/** Who writes the Panel's record: its Chair and the board's office all of it, its legal adviser their own advice. */
import type { PanelSeat } from '../../domain/panel/seat.ts'
import { standingOf } from '../../store/reach.ts'
import type { Act } from '../run.ts'

export async function mayMinute({ writer, session }: Act, caseId: string, seats: readonly PanelSeat[], isLegalAdvice: boolean): Promise<boolean> {
  const standing = await standingOf(writer, { caseId })
  if (!standing) return false
  if (standing.onCase.has('panel_chair') || standing.onBoard.has('board_manager') || standing.onBoard.has('support_team')) return true
  return isLegalAdvice && seats.some(seat => seat.personId === session.personId && seat.capacity === 'legal')
}
