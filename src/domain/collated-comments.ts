/**
 * The Sub-Committee's comments on a referral, collated: every member entitled to vote with view and rationale, who is silent, who is
 * shut out, and the count (toolkit, Appendix 1, step 3; R254). Made from the record alone, so that it comes out the same each time.
 */
import type { PlainDate } from './plain-date.ts'
import type { Count, Manner, View } from './subcommittee.ts'
import { spoken } from './plain-date.ts'

/** What is on record of a consideration that is closed. */
export interface ClosedConsideration {
  readonly reference: string
  readonly manner: Manner
  readonly circulatedOn: PlainDate
  readonly closedOn: PlainDate
  /** By which day comments were to be collated; null where no rule gives one. */
  readonly due: PlainDate | null
  readonly count: Count
  readonly views: readonly (View & { readonly givenOn: PlainDate; readonly recordedBy: string | null })[]
  /** By person's id: name, and the agency that the seat is for. */
  readonly people: ReadonlyMap<string, { readonly name: string; readonly agency: string | null }>
}

export interface CollatedView { readonly member: string; readonly agency: string; readonly view: string; readonly rationale: string; readonly given: string }

export interface CollatedComments {
  readonly title: string
  readonly reference: string
  readonly circumstances: readonly string[]
  readonly count: string
  readonly conclusion: string
  readonly views: readonly CollatedView[]
  readonly noResponse: readonly string[]
  readonly excluded: readonly string[]
  /** Given by people who could not vote on the day of the count: shown, not counted. */
  readonly notCounted: readonly CollatedView[]
}

export function collate(of: ClosedConsideration): CollatedComments {
  const { count } = of
  const named = (ids: readonly string[]): readonly string[] => ids.map(id => nameOf(of, id)).toSorted((a, b) => a.localeCompare(b, 'en-GB'))
  const answered = new Set([...count.warranted, ...count.notWarranted])
  const rows = (which: (id: string) => boolean): readonly CollatedView[] =>
    of.views.filter(view => which(view.personId)).map(view => rowOf(of, view)).toSorted((a, b) => a.member.localeCompare(b.member, 'en-GB'))
  return {
    title: 'Collated comments of the Sub-Committee', reference: of.reference, circumstances: circumstances(of), count: countInWords(count), conclusion: conclusion(count),
    views: rows(id => answered.has(id)), noResponse: named(count.noResponse), excluded: named(count.excluded), notCounted: rows(id => count.notCounted.includes(id)),
  }
}

function circumstances({ manner, circulatedOn, closedOn, due }: ClosedConsideration): readonly string[] {
  const late = due !== null && closedOn > due ? `, later than the ${spoken(due)} by which they were due` : due === null ? '' : `; they were due by ${spoken(due)}`
  return [`Circulated on ${spoken(circulatedOn)} and considered ${manner === 'meeting' ? 'at a meeting' : 'by correspondence'}.`, `Comments collated on ${spoken(closedOn)}${late}.`]
}

/** "5 members were entitled to vote on 10 October 2016: 3 warranted, 1 not warranted, 1 without response. A majority takes 3 …" */
export function countInWords({ day, entitled, warranted, notWarranted, noResponse, needed, rule }: Count): string {
  const of = rule.of === 'all members' ? 'all members entitled to vote' : `those who answered, of whom there must be at least ${rule.quorum}`
  return `${entitled.length} ${entitled.length === 1 ? 'member was' : 'members were'} entitled to vote on ${spoken(day)}: ${warranted.length} warranted, ${notWarranted.length} not warranted, `
    + `${noResponse.length} without response. A majority takes ${needed}, counted of ${of}.`
}

function conclusion({ majority, quorate }: Count): string {
  if (majority) return 'A majority finds a Consideration Panel warranted, so one is convened.'
  return quorate ? 'There is no majority for a Consideration Panel.' : 'Too few members have answered for a majority.'
}

function rowOf(of: ClosedConsideration, view: ClosedConsideration['views'][number]): CollatedView {
  const by = view.recordedBy === null ? '' : `, recorded at the meeting by ${nameOf(of, view.recordedBy)}`
  return {
    member: nameOf(of, view.personId), agency: of.people.get(view.personId)?.agency ?? '', view: view.warranted ? 'Warranted' : 'Not warranted', rationale: view.rationale,
    given: `${spoken(view.givenOn)}${by}`,
  }
}

function nameOf({ people }: ClosedConsideration, id: string): string { return people.get(id)?.name ?? 'Somebody no longer of this board' }
