/** What a change to a timetable is judged by: its steps and what is paused. */
import type { AdaptableStep, PausedPhase } from '../adaptation.ts'
import type { PlainDate } from '../plain-date.ts'
import type { Timetable } from '../timetable.ts'

export function adaptable(table: Timetable): { readonly steps: readonly AdaptableStep[]; readonly paused: ReadonlyMap<PausedPhase, PlainDate> } {
  return {
    steps: table.steps.map(({ key, state, added }) => ({ key, added, done: state.is === 'done', skipped: state.is === 'skipped' })),
    paused: new Map(table.pauses.flatMap(pause => pause.until === null ? [[pause.phase, pause.from] as const] : [])),
  }
}
