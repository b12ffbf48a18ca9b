import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Fact, FactKind } from '../../domain/facts.ts'
import { date } from '../../domain/plain-date.ts'
import { IN_FORCE } from '../../domain/procedures/procedures.ts'
import { timetable } from '../../domain/timetable.ts'
import { DEFAULT_TIMETABLE_SETTINGS } from '../../domain/timetable/settings.ts'
import { calendar } from './calendar.ts'

const FACTS: readonly Fact[] = ([['commissioned', '2026-05-11'], ['learning_event_1_planned', '2026-08-05']] as const)
  .map(([kind, on]: readonly [FactKind, string], index) => ({ id: String(index), kind, on: date(on), recordedAt: `${on}T12:00:00Z`, by: 'manager' }))
const TABLE = timetable(IN_FORCE.scr, FACTS, [], DEFAULT_TIMETABLE_SETTINGS, date('2026-05-12'))
const FILE = calendar(TABLE, { caseId: 'case', caseName: 'Child A; the first, again', stampedAt: new Date('2026-05-12T09:30:00.123Z') })

interface Event { readonly summary: string; readonly start: string; readonly end: string; readonly categories: string }

/** Reads a calendar as the standard says: unfolds lines first, then takes each event's properties. */
function read(file: string): Event[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n')
  const events: Record<string, string>[] = []
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+)[^:]*:(.*)$/.exec(line) ?? []
    if (name === 'BEGIN' && value === 'VEVENT') events.push({})
    else Object.assign(events.at(-1) ?? {}, { [name]: value.replaceAll(/\\([\\;,])/g, '$1') })
  }
  return events.map(event => ({ summary: event['SUMMARY'] ?? '', start: event['DTSTART'] ?? '', end: event['DTEND'] ?? '', categories: event['CATEGORIES'] ?? '' }))
}

test('R108: the timetable has every meeting, with family, practitioners and managers, and goes into any diary', () => {
  const meetings = read(FILE).filter(event => event.categories.startsWith('Meeting,')).map(event => event.categories.slice('Meeting,'.length))
  for (const meeting of ['Meeting 1', 'Meeting 2', 'Meeting 3', 'Meeting 4', 'Meeting 5', 'Meeting 7', 'First Learning Event', 'Meeting with the family', 'Sub-Committee', 'Board']) {
    assert.ok(meetings.includes(meeting), `${meeting} is missing from ${meetings.join('; ')}`)
  }
  assert.ok(meetings.some(meeting => meeting.startsWith('Meeting 6')))
  const scoping = read(FILE).find(event => event.summary.endsWith('Stage 1: Scoping Meeting (due)'))
  assert.deepEqual([scoping?.start, scoping?.end], ['20260601', '20260602'])
})

test('an event that is planned stands on its planned day, and every dated step is there once', () => {
  const events = read(FILE)
  assert.deepEqual(events.find(event => event.summary.includes('Stage 5'))?.start, '20260805')
  const dated = TABLE.steps.filter(step => step.due !== null && step.state.is !== 'not needed')
  assert.deepEqual(events.filter(event => event.summary.endsWith('(due)') || event.summary.includes('Stage 5')).length, dated.length)
})

test('lines are short, signs are escaped, the stamp is in UTC', () => {
  for (const line of FILE.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line)
  assert.match(FILE, /SUMMARY:Child A\\; the first\\, again: /)
  assert.match(FILE, /DTSTAMP:20260512T093000Z\r\n/)
  assert.ok(FILE.endsWith('END:VCALENDAR\r\n'))
})
