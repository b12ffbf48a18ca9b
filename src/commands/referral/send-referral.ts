/**
 * Sends a referral to the board, gaps and all: the signature is the signed-in person's own act, with its time (R317).
 * Each agency that it names is told to secure its files.
 */
import type { PlainDate } from '../../domain/plain-date.ts'
import { agenciesToTell, firstIncident, urgentAlert } from '../../domain/referral/consequences.ts'
import { gaps } from '../../domain/referral/gaps.ts'
import { referralIssues } from '../../domain/referral/issues.ts'
import type { Referral } from '../../domain/referral/referral.ts'
import { withoutBlankRows } from '../../domain/referral/tidy.ts'
import { recordFact } from '../../store/facts.ts'
import { addressesInRoles } from '../../store/mail/addresses.ts'
import { queueMail } from '../../store/mail/outbox.ts'
import { issueNotices, matchAgencies } from '../../store/referral/notices.ts'
import { draftOf, sendReferral as store } from '../../store/referral/referrals.ts'
import { keepIncidentKeys } from '../../store/referral/same-incident.ts'
import type { Command } from '../run.ts'

interface Sending { readonly referral: Referral; readonly incidentOn: PlainDate | null }
type Sent = { readonly agenciesTold: number; readonly gaps: number; readonly urgent: boolean }

export const sendReferral: Command<{ readonly caseId: string }, Referral, Sending, Sent> = {
  name: 'send-referral',
  action: 'write referral',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId }) => withoutBlankRows((await draftOf(writer, caseId)).content),
  decide(referral, _input, { today }) {
    const issues = referralIssues(referral, today)
    return issues.length > 0 ? { issues } : { change: { referral, incidentOn: firstIncident(referral) } }
  },
  async write({ writer, session, moment }, { referral, incidentOn }, { caseId }) {
    await store(writer, session, caseId, referral, moment.now)
    await keepIncidentKeys(writer, session, caseId, referral)
    await recordFact(writer, session, { caseId, kind: 'referral_received', on: moment.today })
    if (incidentOn) await recordFact(writer, session, { caseId, kind: 'incident', on: incidentOn })
    const agencies = await matchAgencies(writer, agenciesToTell(referral))
    await issueNotices(writer, session, caseId, agencies, moment.today)
    for (const { agencyId } of agencies) {
      if (agencyId === null) continue
      const link = `/cases/${caseId}/agencies/${agencyId}/secure-files`
      for (const to of await addressesInRoles(writer, ['agency_lead', 'chief_officer'], moment.today, agencyId)) await queueMail(writer, { to, purpose: 'do', link })
    }
    return { agenciesTold: agencies.length, gaps: gaps(referral).length, urgent: urgentAlert(referral) !== null }
  },
  history: (_change, result) => result,
}
