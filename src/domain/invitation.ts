/**
 * Whether a practitioner whom an agency names is invited to contribute (R007): invited on a day, declined, not to be invited for a
 * reason, or not yet. Only the last leaves the list incomplete.
 */
import type { Issue } from './history.ts'
import { issue } from './history.ts'
import type { PlainDate } from './plain-date.ts'

export const INVITATIONS = { 'not yet': 'Not invited yet', invited: 'Invited', declined: 'Invited, and declined', 'not invited': 'Not to be invited' } as const
export type InvitationStatus = keyof typeof INVITATIONS
export function isInvitation(text: string): text is InvitationStatus { return Object.hasOwn(INVITATIONS, text) }

export function isSettled(status: InvitationStatus | null): boolean { return status !== null && status !== 'not yet' }

export interface InvitationTyped { readonly status: string; readonly on: PlainDate | null; readonly reason: string }
export interface Invitation { readonly status: InvitationStatus; readonly on: PlainDate | null; readonly reason: string }

export function readInvitation({ status, on, reason }: InvitationTyped, today: PlainDate): { readonly invitation: Invitation } | { readonly issues: readonly Issue[] } {
  if (!isInvitation(status)) return { issues: [issue('status', 'Choose how it stands with the invitation')] }
  const dated = status === 'invited' || status === 'declined'
  const issues: Issue[] = []
  if (dated && on === null) issues.push(issue('on-day', status === 'invited' ? 'Enter the day of the invitation' : 'Enter the day on which they declined'))
  if (dated && on !== null && on > today) issues.push(issue('on-day', 'The day cannot be later than today'))
  if (status === 'not invited' && reason.trim() === '') issues.push(issue('reason', 'Say why this practitioner is not invited'))
  return issues.length > 0 ? { issues } : { invitation: { status, on: dated ? on : null, reason } }
}
