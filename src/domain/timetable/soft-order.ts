/**
 * What should come before what, and may come after it for a reason: the family is met before the Learning Event (R100),
 * and told before publication (R216). A planned day counts as well as the day itself.
 */
import { happens, PLANNED_BY } from '../facts.ts'
import type { FactKind } from '../facts.ts'
import { daysBetween, spoken } from '../plain-date.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Step } from '../procedures/procedure.ts'
import type { Timetable } from '../timetable.ts'
import type { Grounds } from './dates.ts'
import { ruledOut } from './dates.ts'

type Order = NonNullable<Step['shouldFollow']>

/** What is out of order as things are on record or planned. */
export function outOfOrder(order: Order, grounds: Grounds): readonly string[] {
  const dayOf = (kind: FactKind) => (grounds.facts.get(kind) ?? grounds.facts.get(PLANNED_BY[kind] ?? kind))?.on ?? null
  return order.flatMap(({ earlier, later }) => {
    const after = dayOf(later)
    const producer = grounds.plan.producers.get(earlier)
    const isDropped = !producer || producer.skipped !== null || ruledOut(producer, grounds) !== null
    return after === null || isDropped ? [] : told(earlier, dayOf(earlier), later, after)
  })
}

/** What would be out of order if this were put on record for that day. */
export function tooEarly(kind: FactKind, on: PlainDate, table: Timetable): readonly string[] {
  return table.steps.flatMap(step => step.shouldFollow).filter(({ later }) => later === kind || PLANNED_BY[later] === kind).flatMap(({ earlier, later }) => {
    const before = table.steps.find(step => step.outputs.some(({ facts }) => facts.includes(earlier)))
    if (!before || before.state.is === 'skipped' || before.state.is === 'not needed') return []
    return told(earlier, before.outputs.find(({ facts }) => facts.includes(earlier))?.on ?? before.plannedFor, later, on)
  })
}

/** A day before anything of this case can have been done, as a slip of the year makes: before the incident, or a year before the referral. */
export function longBefore(on: PlainDate, table: Timetable): readonly string[] {
  const dayOf = (kind: FactKind) => table.steps.flatMap(step => step.outputs).find(({ facts }) => facts.includes(kind))?.on ?? null
  const [incident, referral] = [dayOf('incident'), dayOf('referral_received')]
  if (incident !== null) return on < incident ? [`${spoken(on)} is before the incident of ${spoken(incident)}.`] : []
  return referral !== null && daysBetween(on, referral) > 365 ? [`${spoken(on)} is more than a year before the referral of ${spoken(referral)}.`] : []
}

function told(earlier: FactKind, before: PlainDate | null, later: FactKind, after: PlainDate): readonly string[] {
  if (before !== null && before <= after) return []
  const clause = happens(earlier)
  const as = before === null ? 'that is not on record yet' : `it is on record for ${spoken(before)}`
  return [`${clause.charAt(0).toUpperCase()}${clause.slice(1)} before ${happens(later)}: ${as}.`]
}
