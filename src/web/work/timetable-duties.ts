/** What the timetables of a person's cases ask of them. */
import { may } from '../../domain/access.ts'
import type { Action, Standing } from '../../domain/access.ts'
import { owed } from '../../domain/timetable/owed.ts'
import { mayRecord, recordedElsewhere } from '../../domain/timetable/record-fact.ts'
import type { Timetable, TimetableStep } from '../../domain/timetable.ts'
import type { Role } from '../../domain/roles.ts'
import { caseName } from '../../store/cases/case-header.ts'
import type { CaseHeader } from '../../store/cases/case-header.ts'
import { caseHome } from '../cases/paths.ts'
import type { Link } from '../route.ts'
import { actFor, DECIDE } from '../timetable/acts.ts'
import { stepPage } from '../timetable/paths.ts'
import type { Duty } from './duty.ts'

/** `covers` are roles that nobody on the board holds and that this person answers for. */
export function timetableDuties(header: CaseHeader, table: Timetable, standing: Standing, covers: readonly Role[]): readonly Duty[] {
  if (!may('see timetable', standing)) return []
  const roles = new Set([...standing.onBoard, ...standing.onCase, ...covers])
  const mayDo = (action: Action) => may(action, standing)
  const duties = owed(table, roles).filter(({ step }) => !hasOwnDuties(step)).map(({ step, part }) => {
    const act = actFor(header.caseId, step, mayDo)
    return duty(header, step, act ?? recordLink(header.caseId, step, table, roles, standing), part === 'sees to it' || act !== null)
  })
  return [...duties, ...decision(header, table, mayDo)]
}

/** Each agency's people are asked for their own chronology, one by one, in place of the step that waits for all of them. */
function hasOwnDuties(step: TimetableStep): boolean { return step.outputs.some(({ facts }) => facts.includes('chronologies_in')) }

/** The Independent Chair may decide as soon as the Sub-Committee has been answered, whether or not a Panel meets first. */
function decision(header: CaseHeader, table: Timetable, mayDo: (action: Action) => boolean): readonly Duty[] {
  const step = table.steps.find(step => step.outputs.some(({ facts }) => facts.includes('chair_decided')))
  const answered = table.steps.some(step => step.outputs.some(({ facts, on }) => on !== null && facts.includes('chair_agreed_panel')))
  const open = step && step.provisional && step.state.is !== 'not needed' && step.state.is !== 'done'
  if (!step || !open || !answered || !mayDo(DECIDE.action)) return []
  return [duty(header, step, { text: DECIDE.text, href: DECIDE.to({ case: header.caseId }) }, true)]
}

function duty(header: CaseHeader, step: TimetableStep, link: Link, own: boolean): Duty {
  return {
    caseName: caseName(header), caseHref: caseHome.to({ case: header.caseId }), own,
    what: step.title, due: step.due, why: step.explanation, href: link.href, act: link.text,
  }
}

function recordLink(caseId: string, step: TimetableStep, table: Timetable, roles: ReadonlySet<Role>, standing: Standing): Link {
  const records = may('record step', standing) && step.outputs.some(({ facts }) => facts.some(kind => recordedElsewhere(kind) === null && mayRecord(kind, table, roles)))
  return { text: records ? 'Do this, or record it' : 'See what is asked', href: stepPage.to({ case: caseId, step: step.key }) }
}
