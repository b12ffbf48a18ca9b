/** Whom an agency names to answer for it: they need no account, only the link that the office gives them. */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'

export interface ContactDetails { readonly name: string; readonly post: string; /** '' where the link is handed over in person. */ readonly email: string }

export const LINK_MANNERS = { mail: 'The service sends it by e-mail', hand: 'I pass it on myself' } as const
export type LinkManner = keyof typeof LINK_MANNERS

export function isLinkManner(text: string): text is LinkManner { return Object.hasOwn(LINK_MANNERS, text) }

/** For how many days a link is good. */
export const LINK_DAYS = 21

export function contactIssues({ name, post, email }: ContactDetails, manner: LinkManner | null): readonly Issue[] {
  const found: Issue[] = []
  if (!name.trim()) found.push(issue('name', 'Enter the name of whoever answers for the agency'))
  if (!post.trim()) found.push(issue('post', 'Enter their post'))
  if (email.trim() && !/^[^@\s]+@[^@\s]+$/.test(email.trim())) found.push(issue('email', 'Enter an e-mail address like name@agency.example'))
  if (manner === null) found.push(issue('linkManner', 'Say how the link reaches them'))
  if (manner === 'mail' && !email.trim()) found.push(issue('email', 'Enter the address to which the link is sent'))
  return found
}
