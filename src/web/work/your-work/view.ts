import { addDays, spoken } from '../../../domain/plain-date.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { Address } from '../../paths.ts'
import type { Duty } from '../duty.ts'
import type { PartTaken } from '../taking-part.ts'

export interface WorkItem {
  readonly what: string
  readonly caseName: string
  readonly caseHref: Address | null
  /** '' where it has no date. */
  readonly by: string
  readonly why: string
  readonly late: string
  readonly href: Address
  readonly act: string
}

export interface YourWorkView {
  readonly groups: readonly { readonly title: string; readonly items: readonly WorkItem[] }[]
  /** What others see to and this person takes part in. */
  readonly alongside: readonly WorkItem[]
  readonly leftOut: number
  /** The cases in which this person has a part of their own. */
  readonly parts: readonly PartTaken[]
}

const SOON_DAYS = 28
const MOST_LATER = 20
const LATER = 'Later'

/** What is urgent first, then what is overdue, then what is due within four weeks, then what can be done now and has no date, then the rest. */
export function yourWorkView(duties: readonly Duty[], parts: readonly PartTaken[], today: PlainDate): YourWorkView {
  const urgent = duties.filter(duty => duty.urgent).toSorted(byDate)
  const own = duties.filter(duty => duty.own && !duty.urgent).toSorted(byDate)
  const soon = addDays(today, SOON_DAYS)
  const later = own.filter(duty => duty.due !== null && duty.due > soon)
  const groups = [
    { title: 'Urgent', items: urgent },
    { title: 'Overdue', items: own.filter(duty => duty.due !== null && duty.due < today) },
    { title: 'Due within four weeks', items: own.filter(duty => duty.due !== null && duty.due >= today && duty.due <= soon) },
    { title: 'To do, without a date', items: own.filter(duty => duty.due === null) },
    { title: LATER, items: later.slice(0, MOST_LATER) },
  ]
  const alongside = duties.filter(duty => !duty.own && duty.due !== null && duty.due <= soon).toSorted(byDate)
  return {
    groups: groups.filter(group => group.items.length > 0).map(group => ({ title: group.title, items: group.items.map(duty => item(duty, today)) })),
    alongside: alongside.slice(0, MOST_LATER).map(duty => item(duty, today)),
    leftOut: Math.max(0, later.length - MOST_LATER),
    parts,
  }
}

/** What this person sees to themselves and can be asked for now: overdue first, then what is due within four weeks, then what has no date. */
export function owedNow(duties: readonly Duty[], today: PlainDate): readonly WorkItem[] {
  return yourWorkView(duties, [], today).groups.filter(({ title }) => title !== LATER).flatMap(({ items }) => items)
}

function byDate(a: Duty, b: Duty): number { return (a.due ?? '9999').localeCompare(b.due ?? '9999') }

function item(duty: Duty, today: PlainDate): WorkItem {
  return {
    what: duty.what, caseName: duty.caseName, caseHref: duty.caseHref, by: duty.due ? spoken(duty.due) : '', why: duty.why,
    late: duty.due !== null && duty.due < today ? 'Overdue' : '', href: duty.href, act: duty.act,
  }
}
