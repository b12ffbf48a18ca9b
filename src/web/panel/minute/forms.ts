/** What is asked for each minuted item of the agenda, and how it reads from and into a form. */
import type { MinuteContents, WrittenItem } from '../../../domain/panel/minutes.ts'
import { linesAt, textAt, type Spec, type Values } from '../../forms/spec.ts'

interface MinuteForm<Item extends WrittenItem> {
  readonly lead: string
  readonly spec: Spec
  readonly read: (typed: Values) => MinuteContents[Item]
}

export const MINUTE_FORMS: { readonly [Item in WrittenItem]: MinuteForm<Item> } = {
  overview: {
    lead: 'The Panel Chair makes the purpose of the meeting clear, and sees that an overview of the case is outlined to all members.',
    spec: {
      purpose: { kind: 'area', label: 'How the purpose was made clear' },
      overview: { kind: 'area', label: 'Overview of the case as it was given' },
    },
    read: typed => ({ purpose: textAt(typed, 'purpose'), overview: textAt(typed, 'overview') }),
  },
  legal: {
    lead: 'The legal adviser reminds the members of their options, based on national guidelines, and may say how they are likely to apply to this case.',
    spec: {
      options: { kind: 'area', label: 'The options of which the Panel was reminded' },
      application: { kind: 'area', label: 'How they are likely to apply to this case', hint: 'If the legal adviser commented on it' },
    },
    read: typed => ({ options: textAt(typed, 'options'), application: textAt(typed, 'application') }),
  },
  kind: {
    lead: 'Apart from the need for a review: what the Panel says about its kind, taking the legal adviser’s advice into account, before it votes on it.',
    spec: {
      discussion: { kind: 'area', label: 'What the Panel said about the kind of review' },
      legalAdvice: { kind: 'area', label: 'The legal adviser’s advice on it' },
      issues: { kind: 'lines', label: 'Key issues for the terms of reference', hint: 'One on each line: what the Panel believes to be essential' },
    },
    read: typed => ({ discussion: textAt(typed, 'discussion'), legalAdvice: textAt(typed, 'legalAdvice'), issues: linesAt(typed, 'issues') }),
  },
}
