/** What a Panel held to be essential for the terms of reference (R276): minuted with the kind of review, and none before that. */
import type { Reader } from '../database.ts'
import { panelOf } from './panels.ts'
import { lastMinute, minutesOf } from './record.ts'

export async function issuesOfPanel(reader: Reader, caseId: string, number: number): Promise<readonly string[]> {
  return lastMinute(await minutesOf(reader, caseId, number), 'kind')?.content.issues ?? []
}

/** Of the case's last Panel. */
export async function panelIssuesOf(reader: Reader, caseId: string): Promise<readonly string[]> {
  const panel = await panelOf(reader, caseId)
  return panel ? issuesOfPanel(reader, caseId, panel.number) : []
}
