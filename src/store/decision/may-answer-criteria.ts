/** Until when the criteria may be answered: by the office and the Lead for Safeguarding at any time, by the Panel Chair while the Panel sits. */
import type { Role } from '../../domain/roles.ts'
import type { Reader } from '../database.ts'
import { panelOf } from '../panel/panels.ts'
import { standingOf } from '../reach.ts'

const AT_ANY_TIME: readonly Role[] = ['board_manager', 'support_team', 'safeguarding_lead']

/** Of somebody who may answer them at all; a Panel sits from its convening until it closes. */
export async function mayAnswerNow(reader: Reader, caseId: string): Promise<boolean> {
  const standing = await standingOf(reader, { caseId })
  if (standing && AT_ANY_TIME.some(role => standing.onBoard.has(role))) return true
  const panel = await panelOf(reader, caseId)
  return panel !== null && panel.closedOn === null
}
