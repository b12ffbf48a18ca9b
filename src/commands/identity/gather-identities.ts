/** Puts on the identity map those whom the referral and the agencies' lists of practitioners name and who are not on it yet. */
import { issue } from '../../domain/history.ts'
import type { IdentityDetails } from '../../domain/identity/identity.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { findInCase } from '../../store/identity/find.ts'
import { insertIdentities } from '../../store/identity/identities.ts'
import { namedElsewhere } from '../../store/identity/named-elsewhere.ts'
import type { Command } from '../run.ts'

export const gatherIdentities: Command<{ readonly caseId: string }, readonly IdentityDetails[], readonly IdentityDetails[], { readonly added: readonly string[] }> = {
  name: 'gather-identities',
  action: 'keep identity map',
  about: ({ caseId }) => ({ caseId }),
  find: async ({ writer }, { caseId }) => await reviewOf(writer, caseId) ? namedElsewhere(writer, caseId) : null,
  decide: people => people.length === 0 ? { issues: [issue(null, 'Everybody whom the referral and the agencies’ lists name is on the map already.')] } : { change: people },
  async write({ writer, session }, people, { caseId }) {
    const added = await insertIdentities(writer, session, caseId, people.map(each => ({ ...each, label: null })))
    await findInCase(writer, session, caseId, added)
    return { added }
  },
  history: (_people, { added }) => ({ identities: added }),
}
