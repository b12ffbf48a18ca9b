/**
 * The Board Manager invites a person to set up an account, or to set it up anew after a loss. The link's secret is made by the form and
 * never stored: the database keeps its hash, and what this command returns and remembers holds nothing of it. Sent by mail, it stands in
 * the outbox until it has left.
 */
import { queueMail } from '../../store/mail/outbox.ts'
import { findPerson, storeInvitation, type Person } from '../../store/people/people.ts'
import type { Command } from '../run.ts'
import { hashOf } from '../sign-in/token.ts'

/** `address`: where the link leads. */
export interface Invitation { readonly personId: string; readonly token: string; readonly manner: 'by hand' | 'mail'; readonly address: string }

export const invitePerson: Command<Invitation, Person, Person, { personId: string }> = {
  name: 'invite-person',
  action: 'invite people',
  about: () => ({}),
  find: ({ writer }, input) => findPerson(writer, input.personId),
  decide: found => ({ change: found }),
  async write({ writer }, { personId, email }, { token, manner, address }) {
    if (!await storeInvitation(writer, personId, hashOf(token))) throw new Error('The database refused an invitation that the access table allows')
    if (manner === 'mail') await queueMail(writer, { to: email, purpose: 'set up account', link: address, secret: true })
    return { personId }
  },
  history: ({ personId }, _result, { manner }) => ({ person: personId, manner }),
}
