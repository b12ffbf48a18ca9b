/** When each step of the decision was due and when it was done, with what the date rests on. */
import { spoken } from '../plain-date.ts'
import { text, type Block, type ProseSection } from '../prose.ts'
import type { TimetableStep } from '../timetable.ts'
import type { Materials } from './materials.ts'

export function timetableSection({ timetable }: Materials): ProseSection {
  const steps = timetable.steps.filter(step => step.phase === 'decision' && step.state.is !== 'if required')
  return { id: 'timetable', title: 'When it was due, and when it was done', blocks: [
    text(`As of ${spoken(timetable.today)}. Every date is worked out from what is on record.`), table(steps),
    ...steps.flatMap(step => step.warnings.map(warning => text(`${step.title}: ${warning}`))),
  ] }
}

function table(steps: readonly TimetableStep[]): Block {
  return { kind: 'table', caption: 'Steps from referral to decision', columns: [{ heading: 'Step', share: 4 }, { heading: 'Due', share: 2 }, { heading: 'Done', share: 4 }, { heading: 'Why then', share: 4 }],
    rows: steps.map(step => [`${step.title} (${step.authority.source}, ${step.authority.place})`, step.due === null ? 'No date' : spoken(step.due), done(step), step.explanation]) }
}

function done({ state, due }: TimetableStep): string {
  if (state.is === 'done') return `${spoken(state.on)}${due !== null && state.on > due ? ', late' : ''}`
  if (state.is === 'skipped' || state.is === 'not needed') return state.reason
  return state.is === 'overdue' ? 'Not done, and overdue' : 'Not done'
}
