/** Names who answers for an agency and gives them a link of their own, by mail or by hand. Any link given out before ends. */
import { contactIssues, LINK_DAYS, type ContactDetails, type LinkManner } from '../../domain/information/contact.ts'
import { contactsOf, insertContact, issueLink, type Contact } from '../../store/initial-information/links.ts'
import { requestsOf } from '../../store/initial-information/requests.ts'
import { queueMail } from '../../store/mail/outbox.ts'
import type { Command } from '../run.ts'
import { hashOf } from '../sign-in/token.ts'

/** `token` is the link's secret, made with the form, so that the form sent twice gives the same link; `address` where it leads. */
interface Input { readonly caseId: string; readonly requestId: string; readonly contact: ContactDetails; readonly manner: LinkManner | null; readonly token: string; readonly address: string }
interface Change { readonly contact: ContactDetails; readonly known: string | null; readonly manner: LinkManner }

export const giveLink: Command<Input, { readonly contacts: readonly Contact[] }, Change, { readonly linkId: string; readonly contactId: string }> = {
  name: 'give-information-link',
  action: 'ask for information',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, requestId }) {
    const isAsked = (await requestsOf(writer, caseId)).some(request => request.requestId === requestId)
    return isAsked ? { contacts: await contactsOf(writer, caseId, requestId) } : null
  },
  decide({ contacts }, { contact: typed, manner }) {
    const contact = { name: typed.name.trim(), post: typed.post.trim(), email: typed.email.trim() }
    const issues = contactIssues(contact, manner)
    if (manner === null || issues.length > 0) return { issues }
    // The same person again: what they have written so far waits for them behind the new link.
    const known = contacts.find(each => each.name === contact.name && each.post === contact.post && each.email === contact.email)?.contactId ?? null
    return { change: { contact, known, manner } }
  },
  async write({ writer, session }, { contact, known, manner }, input) {
    const contactId = known ?? await insertContact(writer, session, input, contact)
    const linkId = await issueLink(writer, { requestId: input.requestId, contactId, hash: hashOf(input.token), manner, days: LINK_DAYS })
    if (linkId === null) throw new Error('the access table and the database differ on who gives out links')
    if (manner === 'mail') await queueMail(writer, { to: contact.email, purpose: 'do', link: input.address, secret: true })
    return { linkId, contactId }
  },
  history: ({ manner }, { linkId, contactId }, { requestId }) => ({ request: requestId, contact: contactId, link: linkId, manner }),
}
