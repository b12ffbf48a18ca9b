/** A chronology's author must have had no line management in the case, and declares it (R091). */
import type { Issue } from '../history.ts'
import { conflictIssues, findingsFor, type Subject, type Words } from './check.ts'

const LINE_MANAGEMENT: Subject = { checks: 'line management', key: 'lineManagement', name: 'line management in the case' }

const WORDS: Words = {
  field: subject => subject.key,
  ask: () => 'Say whether this person had line management in the case',
  conflict: () => 'A person with line management in the case cannot be its author. Choose somebody else',
}

/** `had` is what they declare: null where they have not said. */
export function lineManagementIssues(had: boolean | null): readonly Issue[] {
  return conflictIssues(findingsFor('chronology_author', [LINE_MANAGEMENT], { lineManagement: had === null ? null : !had }), WORDS, {})
}
