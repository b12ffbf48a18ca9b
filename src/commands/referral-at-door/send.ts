/** Sending a referral without an account: signed by the name that stands in it, and answered once with a receipt code. */
import { randomUUID } from 'node:crypto'
import type { Moment } from '../../domain/actor.ts'
import type { Issue } from '../../domain/history.ts'
import { agenciesToTell, firstIncident, urgentAlert } from '../../domain/referral/consequences.ts'
import { gaps } from '../../domain/referral/gaps.ts'
import { referralIssues } from '../../domain/referral/issues.ts'
import { incidentKeys } from '../../domain/referral/same-incident.ts'
import { withoutBlankRows } from '../../domain/referral/tidy.ts'
import { atDoor } from '../../store/door.ts'
import type { Database } from '../../store/database.ts'
import { newReference } from '../../store/referral/open-case.ts'
import { hashOfCode, newCode } from './code.ts'
import { wasTrue } from './tries.ts'
import type { ReferralVisit } from './visit.ts'
import { draftAtDoor } from './write.ts'

export type SentAtDoor =
  | { readonly kind: 'sent'; readonly code: string; readonly reference: string; readonly agencies: readonly string[] }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] }
  /** Sent before, or changed in another window meanwhile. */
  | { readonly kind: 'overtaken' }

export async function sendAtDoor(database: Database, visit: ReferralVisit, moment: Moment, from: string): Promise<SentAtDoor> {
  const draft = await draftAtDoor(database, visit)
  const referral = withoutBlankRows(draft.content)
  const issues = referralIssues(referral, moment.today)
  if (visit.sentAt !== null) return { kind: 'overtaken' }
  if (issues.length > 0) return { kind: 'refused', issues }
  const [code, reference, agencies] = [newCode(), newReference(moment.today), agenciesToTell(referral)]
  const facts = JSON.stringify({ withoutAccount: true, agenciesTold: agencies.length, gaps: gaps(referral).length, urgent: urgentAlert(referral) !== null })
  const [row] = await atDoor<{ sent: boolean }>(database, 'select app.door_send_referral($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) as sent', [
    visit.proof, draft.version, randomUUID(), reference, JSON.stringify(referral), referral.referrer.name.trim(), firstIncident(referral), agencies, incidentKeys(referral),
    hashOfCode(code), moment.today, facts,
  ])
  if (!row?.sent) return { kind: 'overtaken' }
  await wasTrue(database, 'begin', from)
  return { kind: 'sent', code, reference, agencies }
}
