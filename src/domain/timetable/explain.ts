/** Why a step is due when it is, in a sentence that quotes its authority. */
import { happened, happens } from '../facts.ts'
import { spoken } from '../plain-date.ts'
import type { Authority } from '../procedures/procedure.ts'
import type { Due, Expected } from './dates.ts'
import type { PlannedStep } from './plan.ts'

/** "toolkit, Appendix 1, step 3" */
export function citation(authority: Authority): string { return `${authority.source}, ${authority.place}` }

export function explain({ step, added, redated }: PlannedStep, due: Due | null): string {
  const source = citation(step.authority)
  if (added) return redated ? `Added to this case’s own timetable for ${spoken(redated.due)}: ${redated.reason}` : 'Added to this case’s own timetable.'
  const rule = due === null ? `No date is set (${source})` : `${counted(due)} (${source})`
  if (!redated) return `${capital(rule)}.`
  const otherwise = due?.on ? `, not ${spoken(due.on)}, which would be ${rule}` : ''
  return `Set for this case to ${spoken(redated.due)}${otherwise}. Reason: ${redated.reason}`
}

function counted(due: Due): string {
  const { rule, count, from, anchor } = due
  const board = typeof rule.count === 'string' ? ', as this board has set,' : ''
  const paused = due.pausedDays > 0 ? `, and ${number(due.pausedDays, rule.unit === 'working days' ? 'working days' : 'days')} for the time it was paused` : ''
  const fact = from ? spokenOf(from) : `${happens(anchor)}, which has no date yet`
  if (count === null) return `as soon as ${fact}; the toolkit gives no number of days`
  if (count === 0) return `on the day that ${fact}`
  return `${number(count, rule.unit)}${board} ${rule.way} ${fact}${paused}`
}

function spokenOf({ kind, on, certainty }: Expected): string {
  if (certainty === 'recorded') return `${happened(kind)} on ${spoken(on)}`
  return `${happens(kind)}, ${certainty === 'planned' ? 'planned for' : 'expected by'} ${spoken(on)}`
}

/** "1 day", "3 working days" */
export function number(count: number, unit: string): string { return `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}` }

function capital(text: string): string { return text.charAt(0).toUpperCase() + text.slice(1) }
