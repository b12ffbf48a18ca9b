/** The board's office makes a single-use link for a named person of an agency, who then refers without an account. The link is shown once. */
import { issue } from '../../domain/history.ts'
import { makeLink } from '../../store/referral/links.ts'
import { hashOf } from '../sign-in/token.ts'
import type { Command } from '../run.ts'

/** `token` is the link's secret, made by whoever shows it: it must not be among what is remembered of the act. */
interface Input { readonly name: string; readonly agency: string; readonly token: string }

export const makeReferralLink: Command<Input, object, { readonly name: string; readonly agency: string }, { readonly linkId: string }> = {
  name: 'make-referral-link',
  action: 'invite referrers',
  about: () => ({}),
  find: async () => ({}),
  decide(_found, { name, agency }) {
    const issues = [...name.trim() ? [] : [issue('name', 'Enter the name of the person who is to refer')], ...agency.trim() ? [] : [issue('agency', 'Enter their agency')]]
    return issues.length > 0 ? { issues } : { change: { name: name.trim(), agency: agency.trim() } }
  },
  write: async ({ writer }, { name, agency }, { token }) => ({ linkId: await makeLink(writer, name, agency, hashOf(token)) }),
  history: (_change, { linkId }) => ({ link: linkId }),
}
