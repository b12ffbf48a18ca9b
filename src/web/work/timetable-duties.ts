/** What the timetables of a person's cases ask of them. */
import { may } from '../../domain/access.ts'
import type { Standing } from '../../domain/access.ts'
import { owed } from '../../domain/timetable/owed.ts'
import { mayRecord } from '../../domain/timetable/record-fact.ts'
import type { Timetable, TimetableStep } from '../../domain/timetable.ts'
import type { Role } from '../../domain/roles.ts'
import { caseName } from '../../store/cases/case-header.ts'
import type { CaseHeader } from '../../store/cases/case-header.ts'
import { caseHome } from '../cases/paths.ts'
import { stepPage } from '../timetable/paths.ts'
import type { Duty } from './duty.ts'

export function timetableDuties(header: CaseHeader, table: Timetable, standing: Standing): readonly Duty[] {
  if (!may('see timetable', standing)) return []
  const roles = new Set([...standing.onBoard, ...standing.onCase])
  const params = { case: header.caseId }
  return owed(table, roles).map(({ step, part }) => ({
    caseName: caseName(header), caseHref: caseHome.to(params),
    what: step.title, due: step.due, why: step.explanation, own: part === 'sees to it',
    href: stepPage.to({ ...params, step: step.key }),
    act: records(step, table, roles) && may('record step', standing) ? 'Do this, or record it' : 'See what is asked',
  }))
}

function records(step: TimetableStep, table: Timetable, roles: ReadonlySet<Role>): boolean {
  return step.outputs.some(({ facts }) => facts.some(kind => mayRecord(kind, table, roles)))
}
