/** One case departs from its procedure, for a stated reason: a step left out, added, moved, another Week 0, a pause. */
import { checkChange } from '../../domain/adaptation.ts'
import type { Change } from '../../domain/adaptation.ts'
import type { Issue } from '../../domain/history.ts'
import { adaptable } from '../../domain/timetable/adaptable.ts'
import type { Timetable } from '../../domain/timetable.ts'
import { recordAdaptation } from '../../store/timetable/adaptations.ts'
import { timetableOf } from '../../store/timetable/timetables.ts'
import type { Command } from '../run.ts'

/** `unread` is what could not be read of the form, such as a date that is none: it stands in the way with the rest. */
export interface AdaptationInput { readonly caseId: string; readonly change: Change | null; readonly reason: string; readonly unread: readonly Issue[] }

export const adaptTimetable: Command<AdaptationInput, Timetable, Change, { adaptation: string }> = {
  name: 'adapt-timetable',
  action: 'adapt timetable',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer, moment }, input) => timetableOf(writer, input.caseId, moment.today),
  decide(table, { change, reason, unread }) {
    const { steps, paused } = adaptable(table)
    const issues = change ? [...unread, ...checkChange(change, reason, steps, paused)] : unread
    return issues.length > 0 || change === null ? { issues } : { change }
  },
  async write({ writer, session }, change, input) {
    return { adaptation: await recordAdaptation(writer, session, input.caseId, change, input.reason.trim()) }
  },
  history: (change, result) => ({ change: change.kind, step: 'step' in change ? change.step : null, adaptation: result.adaptation }),
}
