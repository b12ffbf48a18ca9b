/** Who may sign a review's terms of reference off, by the parts that they hold on the case today. */
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Signatories } from '../../domain/terms-of-reference.ts'
import { holdersOnCase } from '../commissioning/review-people.ts'
import type { Reader } from '../database.ts'

export async function signatoriesOf(reader: Reader, caseId: string, today: PlainDate): Promise<Signatories> {
  return {
    panelChairs: await holdersOnCase(reader, caseId, 'panel_chair', today),
    team: await holdersOnCase(reader, caseId, 'review_team_member', today),
    leads: await holdersOnCase(reader, caseId, 'lead_reviewer', today),
  }
}
