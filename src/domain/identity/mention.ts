/** A place in an entry's words where somebody is named, with where it stands: found by the service, then answered by a person. */
import type { Entry } from '../chronology/entry.ts'

/** `source`, `event`, `comment`, or `other:` and the heading of the agency's own column. */
export type MentionField = 'source' | 'event' | 'comment' | `other:${string}`

export type MentionStatus = 'suggested' | 'question' | 'confirmed' | 'somebody else' | 'not a person'
export const MENTION_STATUSES: Readonly<Record<MentionStatus, string>> = {
  suggested: 'Suggested', question: 'Could be more than one person', confirmed: 'Confirmed', 'somebody else': 'Somebody who is not on the map', 'not a person': 'Not a person',
}
export type MentionOutcome = 'this person' | 'somebody else' | 'not a person'
export function isMentionOutcome(text: string): text is MentionOutcome { return text === 'this person' || text === 'somebody else' || text === 'not a person' }

/** Which place: an entry's version is its words, so what was said of it stays true. */
export interface MentionPlace { readonly entryId: string; readonly version: number; readonly field: MentionField; readonly from: number }

export interface Mention extends MentionPlace {
  /** Not included. */
  readonly to: number
  readonly spelt: string
  readonly status: MentionStatus
  /** Who it is, once confirmed. */
  readonly identityId: string | null
  /** Whom the service found that it may be. */
  readonly couldBe: readonly string[]
}

/** Where a place stands. Said to be somebody else, it is asked about again once a person was put on the map since whom it may be. */
export function mentionStatus(found: { readonly couldBe: number; readonly foundAt: Date } | null, answer: { readonly outcome: MentionOutcome; readonly at: Date } | null): MentionStatus {
  if (answer?.outcome === 'this person') return 'confirmed'
  if (answer && (answer.outcome === 'not a person' || found === null || found.foundAt <= answer.at)) return answer.outcome
  return (found?.couldBe ?? 0) > 1 ? 'question' : 'suggested'
}

/**
 * What must be settled before a copy with labels may be published: places that nobody has answered, or where somebody is named who has no
 * label because they are not on the map. In order of the entries given.
 */
export function unsettled(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(each => each.status === 'suggested' || each.status === 'question' || each.status === 'somebody else')
}

/** The words of an entry by field, each with what mentions of it point into. The comment only where there is one. */
export function fieldsOf(entry: Pick<Entry, 'source' | 'event' | 'other'> & { readonly comment?: string }): readonly { readonly field: MentionField; readonly text: string }[] {
  return [
    { field: 'source' as const, text: entry.source }, { field: 'event' as const, text: entry.event },
    ...entry.comment === undefined ? [] : [{ field: 'comment' as const, text: entry.comment }],
    ...Object.entries(entry.other).map(([heading, text]) => ({ field: `other:${heading}` as const, text })),
  ].filter(({ text }) => text !== '')
}
