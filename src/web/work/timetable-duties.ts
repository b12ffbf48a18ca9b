/** What the timetables of a person's cases ask of them. */
import { may } from '../../domain/access.ts'
import type { Action, Standing } from '../../domain/access.ts'
import type { FactKind } from '../../domain/facts.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { owed } from '../../domain/timetable/owed.ts'
import type { Owed } from '../../domain/timetable/owed.ts'
import { mayRecord, recordedElsewhere } from '../../domain/timetable/record-fact.ts'
import type { Timetable, TimetableStep } from '../../domain/timetable.ts'
import type { Role } from '../../domain/roles.ts'
import { caseName } from '../../store/cases/case-header.ts'
import type { DecisionRecords } from '../../store/work/decision-records.ts'
import { caseHome } from '../cases/paths.ts'
import type { Link } from '../route.ts'
import { actFor } from '../timetable/acts.ts'
import { stepPage } from '../timetable/paths.ts'
import { chairsDecision, criteriaDuty, decisionDuty } from './decision-duties.ts'
import type { Duty } from './duty.ts'
import type { OwnCase } from './read-own-cases.ts'

/** `underWay`: what letters that are drafted already will put on record. */
export function timetableDuties(own: OwnCase, records: DecisionRecords, underWay: ReadonlySet<FactKind>, today: PlainDate): readonly Duty[] {
  if (!may('see timetable', own.standing)) return []
  const roles = new Set([...own.standing.onBoard, ...own.standing.onCase, ...own.covers])
  const matter = { ...own, caseId: own.header.caseId, records, today }
  const known = { caseName: caseName(own.header), caseHref: caseHome.to({ case: own.header.caseId }), own: true }
  const duties = owed(own.table, roles).filter(({ step }) => !hasOwnDuties(step) && !waitsForLetter(step, underWay)).flatMap(item => {
    const said = decisionDuty(item.step, matter)
    if (said === 'nothing yet') return []
    return said ? [{ ...known, ...said }] : general(item, own, roles).map(duty => ({ ...known, ...duty }))
  })
  return once([...duties, ...[chairsDecision(matter), criteriaDuty(matter)].flatMap(duty => duty ? [{ ...known, ...duty }] : [])])
}

/** Two steps may wait for one act: it is asked for once, with the earlier date, and on this person's own account before others'. */
function once(duties: readonly Duty[]): readonly Duty[] {
  const ordered = [...duties.filter(({ own }) => own), ...duties.filter(({ own }) => !own)]
  return ordered.filter(({ href }, at) => ordered.findIndex(each => each.href === href) === at)
}

/** Each agency's people are asked for their own chronology, one by one, in place of the step that waits for all of them. */
function hasOwnDuties(step: TimetableStep): boolean { return step.outputs.some(({ facts }) => facts.includes('chronologies_in')) }

/** Whoever approves or sends the letter is asked for that, in place of the step. */
function waitsForLetter(step: TimetableStep, underWay: ReadonlySet<FactKind>): boolean {
  return step.outputs.some(({ facts, on }) => on === null && facts.some(kind => underWay.has(kind)))
}

function general({ step, part }: Owed, { header, table, standing }: OwnCase, roles: ReadonlySet<Role>): readonly Omit<Duty, 'caseName' | 'caseHref'>[] {
  const act = actFor(header.caseId, step, (action: Action) => may(action, standing))
  // What somebody else's act alone can finish asks nothing of those who only take part in it.
  if (!act && isForOthers(step) && part === 'takes part') return []
  const link = act ?? recordLink(header.caseId, step, table, roles, standing)
  return [{ what: step.title, due: step.due, why: step.explanation, href: link.href, act: link.text, own: act !== null || (part === 'sees to it' && !isForOthers(step)) }]
}

/** Whether all that is missing is put on record by acts on pages of their own. */
function isForOthers({ outputs }: TimetableStep): boolean {
  const missing = outputs.filter(output => output.on === null)
  return missing.length > 0 && missing.every(({ facts }) => facts.every(kind => recordedElsewhere(kind) !== null))
}

function recordLink(caseId: string, step: TimetableStep, table: Timetable, roles: ReadonlySet<Role>, standing: Standing): Link {
  if (step.heldBy.length > 0) return { text: 'See what it waits for', href: stepPage.to({ case: caseId, step: step.key }) }
  const records = may('record step', standing) && step.outputs.some(({ facts }) => facts.some(kind => recordedElsewhere(kind) === null && mayRecord(kind, table, roles)))
  return { text: records ? 'Do this, or record it' : 'See what is asked', href: stepPage.to({ case: caseId, step: step.key }) }
}
