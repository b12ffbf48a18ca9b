/**
 * What a Consideration Panel is given to read before it meets (R264): the referral as it stood, the Sub-Committee's views,
 * the agencies' written information, and how the criteria were assessed. It is kept word for word: what the Panel knew can
 * be read years later, whatever was added since.
 */
import type { ReturnContent } from '../information/return.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Referral } from '../referral/referral.ts'

export interface PackView { readonly personId: string; readonly warranted: boolean; readonly rationale: string }

export interface PackInformation { readonly agencyId: string; readonly question: string; readonly answer: string; /** What came with it. */ readonly files: readonly { readonly fileId: string; readonly name: string }[]; readonly answeredOn: PlainDate }

export interface PackContent {
  readonly referral: { readonly version: number; readonly stands: Referral }
  readonly views: { readonly consideration: number; readonly closedOn: PlainDate | null; readonly given: readonly PackView[] } | null
  readonly information: readonly PackInformation[]
  /** Agencies that were asked and have not answered, so that the Panel knows what it does not know. */
  readonly awaited: readonly string[]
  readonly criteria: PackCriteria
}

/** The criteria with the words in force on the day, and how they were assessed; assessed or not, the Panel votes on them. */
export interface PackCriteria {
  readonly title: string
  /** The version of the assessment; null where none was made. */
  readonly version: number | null
  /** What follows from the answers, as a sentence. */
  readonly sentence: string
  readonly lines: readonly { readonly mark: string; readonly words: string; readonly source: string; readonly holding: 'yes' | 'presumed' | 'no' | 'open'; readonly evidence: string }[]
}

/** What the reader is told is missing. */
export function packGaps({ views, information, awaited, criteria }: PackContent): readonly string[] {
  return [
    ...views === null ? ['The Sub-Committee’s views are not collated.'] : [],
    ...criteria.version === null ? ['The criteria have not been assessed.'] : [],
    ...information.length === 0 ? ['No agency’s written information is in it.'] : [],
    ...awaited.length > 0 ? [`${awaited.length === 1 ? 'One agency has' : `${awaited.length} agencies have`} been asked and not answered yet.`] : [],
  ]
}

/** An agency's return as it is read, part by part; what was left blank is left out. */
export function returnInWords({ nothingHeld, involvement, events, family, concerns, records }: ReturnContent): string {
  const list = (heading: string, lines: readonly string[]): readonly string[] => lines.length > 0 ? [`${heading}:\n${lines.join('\n')}`] : []
  return [
    ...nothingHeld ? ['The agency holds nothing on this family.'] : [], ...involvement.trim() ? [involvement] : [],
    ...list('Key events', events.map(each => `${each.date}: ${each.event}`)), ...list('Family', family.map(each => [each.name, each.relation].filter(Boolean).join(', '))),
    ...concerns.trim() ? [`Concerns: ${concerns}`] : [], ...records.trim() ? [`Records: ${records}`] : [],
  ].join('\n\n')
}
