/**
 * The Board Manager invites a person to set up an account, or to set it up anew after a loss. The link's secret is made by the form and
 * never stored: the database keeps its hash, and what this command returns and remembers holds nothing of it.
 */
import { findPerson, storeInvitation, type Person } from '../../store/people/people.ts'
import type { Command } from '../run.ts'
import { hashOf } from '../sign-in/token.ts'

export interface Invitation { readonly personId: string; readonly token: string }

export const invitePerson: Command<Invitation, Person, Person, { personId: string }> = {
  name: 'invite-person',
  action: 'invite people',
  about: () => ({}),
  find: ({ writer }, input) => findPerson(writer, input.personId),
  decide: found => ({ change: found }),
  async write({ writer }, { personId }, { token }) {
    if (!await storeInvitation(writer, personId, hashOf(token))) throw new Error('The database refused an invitation that the access table allows')
    return { personId }
  },
  history: ({ personId }) => ({ person: personId }),
}
