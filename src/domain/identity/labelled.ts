/** Words with labels in place of names, made anew for each copy: what an agency wrote is never changed. */
import type { Entry } from '../chronology/entry.ts'
import type { Mention, MentionField } from './mention.ts'

export interface Labelled { readonly identityId: string; readonly label: string }

/** The text of one field, with the label of each person whose mention in it is confirmed. All else stays as it was written. `mentions` are those of that field. */
export function labelled(text: string, mentions: readonly Pick<Mention, 'from' | 'to' | 'status' | 'identityId'>[], people: readonly Labelled[]): string {
  const labels = new Map(people.map(each => [each.identityId, each.label]))
  let [words, at] = ['', 0]
  for (const { from, to, status, identityId } of mentions.toSorted((one, other) => one.from - other.from)) {
    const label = status === 'confirmed' && identityId !== null ? labels.get(identityId) : undefined
    if (label === undefined || from < at || to > text.length) continue
    words += text.slice(at, from) + label
    at = to
  }
  return words + text.slice(at)
}

/** The entry with labels in each of its fields. One without a comment stays without. */
export function labelledEntry<E extends Entry & { readonly comment?: string }>(entry: E, mentions: readonly Mention[], people: readonly Labelled[]): E {
  if (mentions.length === 0) return entry
  const words = (field: MentionField, text: string): string => labelled(text, mentions.filter(each => each.field === field), people)
  return {
    ...entry, source: words('source', entry.source), event: words('event', entry.event), other: Object.fromEntries(Object.entries(entry.other).map(([heading, text]) => [heading, words(`other:${heading}`, text)])),
    ...entry.comment === undefined ? {} : { comment: words('comment', entry.comment) },
  }
}
