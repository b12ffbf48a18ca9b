/** A mention as it is put to a person: the sentence around it, whom it may be, and how many more are like it. */
import type { Issue } from '../../../domain/history.ts'
import type { MentionOutcome } from '../../../domain/identity/mention.ts'
import { sameLabel } from '../../../domain/identity/label.ts'
import type { Identity } from '../../../store/identity/identities.ts'
import { isId } from '../../../store/id.ts'
import type { OpenMention } from '../../../store/identity/open-mentions.ts'

/** What came with the form, to be shown again where something stands in its way. */
export interface Chosen { readonly entryId: string; readonly version: number; readonly field: string; readonly from: number; readonly who: string; readonly alike: boolean }

const BEFORE = 160
const AFTER = 160

export function mentionView(mention: OpenMention, people: readonly Identity[], chosen: Chosen | null, issues: readonly Issue[]): object {
  const { text, from, to, couldBe, agency, date, alike, field } = mention
  const place = placeText(mention)
  const isChosen = chosen !== null && placeText(chosen) === place
  const [number, likely] = [numberOf(mention), people.filter(each => couldBe.includes(each.identityId))]
  const [only] = likely
  const all = likely.length === 1 && only && alike > 1
  const who = isChosen ? chosen.who : likely.length === 1 && only ? only.identityId : ''
  return {
    place, number, name: `who-${number}`, agency, date, field: fieldWords(field), question: likely.length > 1,
    before: (from > BEFORE ? '… ' : '') + text.slice(Math.max(0, from - BEFORE), from), words: text.slice(from, to), after: text.slice(to, to + AFTER) + (to + AFTER < text.length ? ' …' : ''),
    likely: likely.map(each => ({ value: each.identityId, text: `${each.label}, ${each.name}`, hint: sameLabel(each.role, each.label) ? '' : each.role, checked: who === each.identityId })),
    others: people.filter(each => !couldBe.includes(each.identityId)).map(each => ({ value: each.identityId, text: `${each.label}, ${each.name}`, chosen: who === each.identityId })),
    another: people.some(each => each.identityId === who && !couldBe.includes(who)),
    somebodyElse: who === 'somebody else', notAPerson: who === 'not a person', alike: all ? alike : 0, error: issues.find(each => each.field === `who-${number}`)?.message ?? null,
  }
}

function fieldWords(field: string): string {
  if (field.startsWith('other:')) return field.slice(6)
  return { source: 'Source', event: 'Event', comment: 'Comment' }[field] ?? ''
}

/** The place as a hidden field carries it; a heading may hold any character, so it comes last. */
function placeText({ entryId, version, from, field }: Pick<Chosen, 'entryId' | 'version' | 'from' | 'field'>): string { return `${entryId} ${version} ${from} ${field}` }
export function placeOf(text: string): Pick<Chosen, 'entryId' | 'version' | 'from' | 'field'> | null {
  const [, entryId, version, from, field] = /^(\S{36}) (\d{1,6}) (\d{1,7}) (.{1,400})$/s.exec(text) ?? []
  return entryId !== undefined && field !== undefined && isId(entryId) ? { entryId, version: Number(version), from: Number(from), field } : null
}
/** Names a mention's fields apart from its neighbours' on the page: part of its entry's id, and where it begins. */
function numberOf({ entryId, from, field, version }: OpenMention): string { return `${entryId.slice(0, 8)}-${version}-${[...field].reduce((sum, each) => (sum * 31 + (each.codePointAt(0) ?? 0)) % 9973, 7)}-${from}` }

export function whoOf(who: string): { readonly outcome: MentionOutcome | ''; readonly identityId: string | null } {
  if (isId(who)) return { outcome: 'this person', identityId: who }
  return { outcome: who === 'somebody else' || who === 'not a person' ? who : '', identityId: null }
}
