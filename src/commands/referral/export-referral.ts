/** Takes a referral out of the service, encrypted, to be sent by mail where a secure way is not to be had (R306). That it left is on record, and by whom. */
import { logRead } from '../../store/access-log.ts'
import { sentReferral, type SentReferral } from '../../store/referral/referrals.ts'
import type { Command } from '../run.ts'

export const exportReferral: Command<{ readonly caseId: string }, SentReferral, { readonly version: number }, { readonly version: number }> = {
  name: 'export-referral',
  action: 'see referral',
  about: input => ({ caseId: input.caseId }),
  find: ({ writer }, { caseId }) => sentReferral(writer, caseId),
  decide: ({ addenda }) => ({ change: { version: addenda.length } }),
  async write({ writer, session }, { version }, { caseId }) {
    await logRead(writer, session, caseId, 'referral as an encrypted archive', { version })
    return { version }
  },
  history: ({ version }) => ({ version }),
}
