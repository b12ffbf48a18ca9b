/** Who lived in the child's household, from day to day. An end that nobody knows is open. */
import { issue, type Issue } from '../history.ts'
import { addDays, spoken, type PlainDate } from '../plain-date.ts'

export interface Stay { readonly identityId: string; /** Null: since before anybody knows. */ readonly from: PlainDate | null; /** The last day; null: still, or nobody knows. */ readonly until: PlainDate | null }

export interface StayTyped { readonly from: PlainDate | null | 'unreal'; readonly until: PlainDate | null | 'unreal' }

export function readStay(typed: StayTyped, identityId: string, others: readonly Stay[], today: PlainDate): { readonly stay: Stay } | { readonly issues: readonly Issue[] } {
  const { from, until } = typed
  const issues = ([['from-day', from], ['until-day', until]] as const).flatMap(([field, day]) => day === 'unreal' ? [issue(field, 'Enter a real day, month and year, or leave it blank')]
    : day !== null && day > today ? [issue(field, 'The day cannot be later than today')] : [])
  if (from === 'unreal' || until === 'unreal' || issues.length > 0) return { issues }
  if (from !== null && until !== null && until < from) return { issues: [issue('until-day', 'The last day cannot be before the first')] }
  const stay = { identityId, from, until }
  const clash = others.find(each => each.identityId === identityId && overlap(each, stay))
  return clash ? { issues: [issue('from-day', `They are in the household already, ${stayWords(clash)}. Take that off first to change it`)] } : { stay }
}

function overlap(one: Stay, other: Stay): boolean { return (one.from ?? '') <= (other.until ?? '9') && (other.from ?? '') <= (one.until ?? '9') }

export function membersOn(stays: readonly Stay[], day: PlainDate): ReadonlySet<string> {
  return new Set(stays.filter(stay => (stay.from === null || stay.from <= day) && (stay.until === null || stay.until >= day)).map(stay => stay.identityId))
}

export interface HouseholdSpell { readonly from: PlainDate | null; readonly until: PlainDate | null; readonly members: readonly string[] }

/** The household over time: a spell for each stretch of days in which the same people lived there. */
export function householdSpells(stays: readonly Stay[]): readonly HouseholdSpell[] {
  if (stays.length === 0) return []
  const starts: (PlainDate | null)[] = [null, ...[...new Set(stays.flatMap(stay => [...stay.from ? [stay.from] : [], ...stay.until ? [addDays(stay.until, 1)] : []]))].sort()]
  return starts.flatMap((from, at) => {
    const next = starts[at + 1] ?? null
    const day = from ?? (next ? addDays(next, -1) : null)
    const members = day === null ? stays.map(stay => stay.identityId) : [...membersOn(stays, day)]
    return members.length > 0 ? [{ from, until: next ? addDays(next, -1) : null, members }] : []
  })
}

/** "from 3 May 2012 to 4 June 2014", "until 4 June 2014", "from 3 May 2012", "all along". */
export function stayWords({ from, until }: Pick<Stay, 'from' | 'until'>): string {
  if (from && until) return `from ${spoken(from)} to ${spoken(until)}`
  if (from) return `from ${spoken(from)}`
  return until ? `until ${spoken(until)}` : 'all along'
}

/** The same where it stands alone: "From 3 May 2012". */
export function stayTitle(stay: Pick<Stay, 'from' | 'until'>): string {
  const words = stayWords(stay)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
