/** What the last Panel of a case held to be essential for the terms of reference (R276). None where no Panel considered the kind of review. */
import type { Reader } from '../database.ts'
import { panelOf } from './panels.ts'
import { lastMinute, minutesOf } from './record.ts'

export async function panelIssuesOf(reader: Reader, caseId: string): Promise<readonly string[]> {
  const panel = await panelOf(reader, caseId)
  return panel ? lastMinute(await minutesOf(reader, caseId, panel.number), 'kind')?.content.issues ?? [] : []
}
