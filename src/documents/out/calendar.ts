/**
 * A timetable as an iCalendar file (RFC 5545), for any diary: one all-day event for each date of the case that is still
 * to come or was met. Days have no time zone; the stamp is in UTC. The case goes by its pseudonym or reference only.
 */
import { addDays } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Timetable, TimetableStep } from '../../domain/timetable.ts'
import { spokenState } from '../../domain/timetable/step-state.ts'

export interface CalendarOptions { readonly caseId: string; readonly caseName: string; readonly stampedAt: Date }

export function calendar(table: Timetable, options: CalendarOptions): string {
  const events = table.steps.flatMap(step => event(step, options))
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Safeguarding reviews//Timetable//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`${options.caseName}: timetable`)}`, ...events, 'END:VCALENDAR'].flatMap(folded).map(line => `${line}\r\n`).join('')
}

/** The day a step happened, is planned for or is due; nothing for what has no date or is left out. */
function dayOf(step: TimetableStep): PlainDate | null {
  if (step.state.is === 'skipped' || step.state.is === 'not needed') return null
  return step.state.is === 'done' ? step.state.on : step.plannedFor ?? step.due
}

function event(step: TimetableStep, { caseId, caseName, stampedAt }: CalendarOptions): string[] {
  const day = dayOf(step)
  if (day === null) return []
  const fixed = step.state.is === 'done' || step.plannedFor !== null
  return [
    'BEGIN:VEVENT',
    `UID:${caseId}-${step.key}@safeguarding-reviews`,
    `DTSTAMP:${stampedAt.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${addDays(day, 1).replaceAll('-', '')}`,
    `SUMMARY:${escaped(`${caseName}: ${step.title}${fixed ? '' : ' (due)'}`)}`,
    `DESCRIPTION:${escaped(`${spokenState(step.state)}. ${step.explanation}`)}`,
    `CATEGORIES:${step.meeting === null ? 'Due date' : `Meeting,${escaped(step.meeting)}`}`,
    `STATUS:${step.provisional ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

function escaped(text: string): string { return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n') }

/** Lines of at most 75 octets, never splitting a character; the rest follows on lines that begin with a blank. */
function folded(line: string): string[] {
  const lines: string[] = []
  let current = ''
  for (const character of line) {
    if (Buffer.byteLength(current + character) > 75) {
      lines.push(current)
      current = ' '
    }
    current += character
  }
  return [...lines, current]
}
