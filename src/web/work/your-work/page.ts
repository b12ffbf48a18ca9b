/** Home for everybody: what they owe, on which case, by when, why, and the one link that does it. */
import type { Standing } from '../../../domain/access.ts'
import { phaseOf } from '../../../domain/phase.ts'
import { caseHeaders } from '../../../store/cases/case-header.ts'
import { isHeldByAnyone, ownCases } from '../../../store/cases/own-cases.ts'
import { timetablesOf } from '../../../store/timetable/timetables.ts'
import { decisionRecordsOf, NO_RECORDS } from '../../../store/work/decision-records.ts'
import { view } from '../../answer.ts'
import { home } from '../../paths.ts'
import { page } from '../../route.ts'
import { awaitedDuties } from '../awaited-duties.ts'
import { chronologyDuties } from '../chronology-duties.ts'
import { timetableDuties } from '../timetable-duties.ts'
import { yourWorkView } from './view.ts'

export const yourWorkPage = page({
  path: home,
  action: 'use own account',
  records: { reads: 'own work' },
  show: async ({ reader, actor, standing, services }) => {
    const { today } = services.moment()
    const own = await ownCases(reader)
    const headers = await caseHeaders(reader, own.open)
    const tables = await timetablesOf(reader, own.open, today)
    // A small board has no Support Team: its Manager does that work.
    const covers = standing.onBoard.has('board_manager') && !await isHeldByAnyone(reader, 'support_team', today) ? ['support_team' as const] : []
    const records = await decisionRecordsOf(reader, own.open.filter(id => tables.get(id)?.procedure.kind === null), today)
    const duties = own.open.flatMap(caseId => {
      const header = headers.get(caseId)
      const table = tables.get(caseId)
      if (!header || !table) return []
      const kinds = new Set(table.steps.flatMap(step => step.outputs.flatMap(({ facts, on }) => on === null ? [] : facts)))
      // A case from which somebody is barred is hidden from them by the database: none is barred here.
      const onThis: Standing = { ...standing, onCase: own.rolesOn(caseId), phase: phaseOf(header.submitted, kinds), barred: false }
      return timetableDuties({ header, table, standing: onThis, covers, records: records.get(caseId) ?? NO_RECORDS, today })
    })
    return view('work/your-work/page.njk', yourWorkView([...await awaitedDuties(reader, actor, tables), ...await chronologyDuties(reader, actor, tables, today), ...duties], today))
  },
})
