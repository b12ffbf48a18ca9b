/** What is minuted at a Consideration Panel: the items that the Chair and the legal adviser speak to, and each agency's information. */
import type { Issue } from '../history.ts'
import { issue } from '../history.ts'

/** Of `overview`: purpose and overview (R265). Of `legal`: options and how they apply (R266). Of `kind`: the discussion with legal advice and the issues for the terms of reference (R275, R276). */
export interface MinuteContents {
  overview: { readonly purpose: string; readonly overview: string }
  legal: { readonly options: string; readonly application: string }
  information: { readonly note: string }
  discussion: { readonly note: string }
  kind: { readonly discussion: string; readonly legalAdvice: string; readonly issues: readonly string[] }
}
export type MinuteItem = keyof MinuteContents
export type WrittenItem = 'overview' | 'legal' | 'kind'

const MUST: { readonly [Item in WrittenItem]: readonly (readonly [keyof MinuteContents[Item] & string, string])[] } = {
  overview: [['purpose', 'Minute how the purpose of the meeting was made clear'], ['overview', 'Minute the overview of the case that was given']],
  legal: [['options', 'Minute the options of which the legal adviser reminded the Panel']],
  kind: [['discussion', 'Minute what the Panel said about the kind of review'], ['legalAdvice', 'Minute the legal adviser’s advice on the kind of review']],
}

export function minuteIssues<Item extends WrittenItem>(item: Item, content: MinuteContents[Item]): readonly Issue[] {
  return MUST[item].flatMap(([field, ask]) => { const text = content[field]; return typeof text === 'string' && text.trim() === '' ? [issue(field, ask)] : [] })
}

/** What an agency told the Panel, and whether it was clear and unambiguous; if not, what was done to make it so (R267, R268). */
export interface AgencyEntry { readonly givenBy: string; readonly information: string; readonly clear: boolean | null; readonly clarification: string }

export function entryIssues({ information, clear, clarification }: AgencyEntry): readonly Issue[] {
  const found: Issue[] = []
  if (!information.trim()) found.push(issue('information', 'Log what this agency told the Panel'))
  if (clear === null) found.push(issue('clear', 'Say whether the information is clear and unambiguous'))
  if (clear === false && !clarification.trim()) found.push(issue('clarification', 'Say what is not clear, and how it was or will be clarified'))
  return found
}

/** A later version of what was closed says why it is amended (R269). */
export function amendmentIssues(isClosed: boolean, reason: string): readonly Issue[] {
  return isClosed && !reason.trim() ? [issue('reason', 'This part of the record is closed. Say why it is amended: the version before stays beside it')] : []
}
