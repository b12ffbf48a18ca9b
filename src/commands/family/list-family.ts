/** Puts those whom the referral names, and who are not on it yet, on the list of the family to be heard (R008). */
import { familyIn, familyKey, type FamilyPerson } from '../../domain/family.ts'
import { issue } from '../../domain/history.ts'
import type { Reader } from '../../store/database.ts'
import { familyOf, insertFamily } from '../../store/family/members.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { sentReferral } from '../../store/referral/referrals.ts'
import type { Command } from '../run.ts'

export const listFamily: Command<{ readonly caseId: string }, readonly FamilyPerson[], readonly FamilyPerson[], { readonly added: readonly string[] }> = {
  name: 'list-family',
  action: 'list family',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId }) => await reviewOf(writer, caseId) ? familyNotListed(writer, caseId) : null,
  decide: missing => missing.length === 0 ? { issues: [issue(null, 'Everybody whom the referral names is on the list already.')] } : { change: missing },
  write: async ({ writer, session }, people, { caseId }) => ({ added: await insertFamily(writer, session, caseId, people, true) }),
  history: (_people, { added }) => ({ members: added }),
}

/** Whom the referral names and the list does not. Nobody for whoever may not read the referral. */
export async function familyNotListed(reader: Reader, caseId: string): Promise<readonly FamilyPerson[]> {
  const [referral, listed] = [await sentReferral(reader, caseId), await familyOf(reader, caseId)]
  const known = new Set(listed.map(familyKey))
  return referral ? familyIn(referral.stands).filter(person => !known.has(familyKey(person))) : []
}
