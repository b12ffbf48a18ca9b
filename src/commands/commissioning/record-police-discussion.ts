/** Records the discussion with the police about contact with the family, which comes before agencies are asked for anything (R107). */
import { issue } from '../../domain/history.ts'
import type { PoliceDiscussion } from '../../domain/commissioning.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { insertPoliceDiscussion } from '../../store/commissioning/police-discussions.ts'
import { recordFact } from '../../store/facts.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly on: PlainDate | null; readonly withWhom: string; readonly outcome: string }

export const recordPoliceDiscussion: Command<Input, true, PoliceDiscussion, null> = {
  name: 'record-police-discussion',
  action: 'commission review',
  about: input => ({ caseId: input.caseId }),
  find: async () => true,
  decide(_found, { on, withWhom, outcome }, { today }) {
    const issues = []
    if (on === null) issues.push(issue('on-day', 'Enter the date of the discussion: day, month and year'))
    else if (on > today) issues.push(issue('on-day', 'The date of the discussion cannot be later than today'))
    if (!withWhom.trim()) issues.push(issue('withWhom', 'Say with whom the discussion was held'))
    if (!outcome.trim()) issues.push(issue('outcome', 'Say what was agreed about contact with the family'))
    return on === null || issues.length > 0 ? { issues } : { change: { on, withWhom, outcome } }
  },
  async write({ writer, session }, discussion, { caseId }) {
    await insertPoliceDiscussion(writer, session, caseId, discussion)
    await recordFact(writer, session, { caseId, kind: 'police_consulted', on: discussion.on })
    return null
  },
  history: ({ on }) => ({ on }),
}
