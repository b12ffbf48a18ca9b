/**
 * The agenda of a Consideration Panel, in the order of steps 5 to 10 of Appendix 1. An item is taken once those before it
 * are on record; the kind of review is not touched before the need is settled (R277).
 */
import type { FactKind } from '../facts.ts'

export const AGENDA = {
  overview: { step: '5', title: 'Purpose of the meeting and overview of the case', fact: 'panel_overview_given' },
  legal: { step: '6', title: 'The legal adviser’s reminder of the options', fact: 'panel_legal_advice_given' },
  information: { step: '7', title: 'Each agency’s information', fact: 'panel_information_logged' },
  discussion: { step: '8', title: 'Questions and discussion', fact: 'panel_information_understood' },
  need: { step: '9', title: 'First question: is a review needed?', fact: 'panel_views_recorded' },
  kind: { step: '10', title: 'Second question: which kind of review?', fact: 'panel_kind_considered' },
} as const satisfies Record<string, { readonly step: string; readonly title: string; readonly fact: FactKind }>

export type AgendaItem = keyof typeof AGENDA
export const ITEMS = Object.keys(AGENDA) as readonly AgendaItem[]

/** The item that must be taken first, where one stands before this one; null where nothing does. */
export function heldUpBy(item: AgendaItem, done: ReadonlySet<AgendaItem>): AgendaItem | null {
  return ITEMS.slice(0, ITEMS.indexOf(item)).find(each => !done.has(each)) ?? null
}

/** What a person is told who comes too early in the agenda. A full stop ends it on a page. */
export function mustComeFirst(item: AgendaItem): string { return `The agenda is taken in order. Before this comes “${AGENDA[item].title}”` }

/** Which item the meeting has come to; null where the agenda is through. */
export function nextItem(done: ReadonlySet<AgendaItem>): AgendaItem | null { return ITEMS.find(item => !done.has(item)) ?? null }
