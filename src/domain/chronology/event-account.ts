/**
 * What people say of accounts that tell of one event (toolkit, Model 5.2; R180, R181): that they are still to be compared, that the agencies differ
 * and in what, or what account is agreed, by whom. The accounts themselves are never changed.
 */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'
import type { PlainDate } from '../plain-date.ts'

export const EVENT_STATES = { open: 'Still to be compared', differ: 'The agencies differ', agreed: 'Agreed', apart: 'Not one event after all' } as const
export type EventState = keyof typeof EVENT_STATES

export function isEventState(text: string): text is EventState { return Object.hasOwn(EVENT_STATES, text) }

export interface EventAccount {
  readonly state: EventState | null
  readonly differences: string
  readonly account: string
  readonly agreedWith: string
  readonly agreedOn: PlainDate | null
  /** Entries that tell of it, with their agencies. */
  readonly entries: readonly { readonly entryId: string; readonly agencyId: string }[]
}

export function accountIssues({ state, differences, account, agreedWith, agreedOn, entries }: EventAccount, today: PlainDate): readonly Issue[] {
  if (state === null) return [issue('state', 'Choose where the accounts stand')]
  const found: Issue[] = []
  if (state !== 'apart' && entries.length < 2) found.push(issue('entries', 'Keep at least two accounts, or say that it is not one event after all'))
  if (state === 'differ' && !differences.trim()) found.push(issue('differences', 'Say in what the accounts differ: the day, the hour, who was seen, what was said'))
  if (state !== 'agreed') return found
  if (!account.trim()) found.push(issue('account', 'Write the account that is agreed'))
  if (!agreedWith.trim()) found.push(issue('agreedWith', 'Say who agreed to it: agencies or roles, not names'))
  if (agreedOn === null) found.push(issue('agreedOn-day', 'Give the day on which it was agreed: day, month and year'))
  else if (agreedOn > today) found.push(issue('agreedOn-day', 'The day on which it was agreed cannot be later than today'))
  return found
}

/** What a reader is shown first: whether the days or the hours that the accounts give are not the same. An account that gives none differs in nothing. */
export function plainDifferences(accounts: readonly { readonly day: PlainDate | null; readonly time: string | null }[]): readonly ('day' | 'hour')[] {
  const various = (values: readonly (string | null)[]): boolean => new Set(values.filter(value => value !== null)).size > 1
  return [...various(accounts.map(each => each.day)) ? ['day' as const] : [], ...various(accounts.map(each => each.time)) ? ['hour' as const] : []]
}
