import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { canonicalText, NO_PARTS, packageState, submissionIssues } from './package.ts'
import type { PackageAsItStands } from './package.ts'

const period = { from: date('2012-01-01'), to: date('2016-09-30') }
const COMPLETE: PackageAsItStands = {
  events: 12, waitingUploads: 0, period,
  organisational: [{ place: 'Row 2', earliest: date('2014-04-01'), latest: date('2014-04-30') }],
  parts: {
    ...NO_PARTS,
    summary: { themes: 'Appointments missed', learning: 'Ask who was not brought' },
    action_plan: { none: false, reason: '', actions: [{ learning: 'Missed visits', action: 'New procedure', owner: 'Head of service', due: 'May 2017' }] },
    practitioners: { none: false, reason: '', people: [{ name: 'Health visitor 1', role: 'Health visitor', involved: '2012 to 2014', contact: 'hv1@trust.example' }] },
  },
}
const fields = (given: PackageAsItStands): (string | null)[] => submissionIssues(given).map(each => each.field)
const withParts = (parts: Partial<PackageAsItStands['parts']>): PackageAsItStands => ({ ...COMPLETE, parts: { ...COMPLETE.parts, ...parts } })

test('a complete package can be submitted', () => { assert.deepEqual(submissionIssues(COMPLETE), []) })

test('R093: without a summary of comments, both themes and learning, a package cannot be submitted', () => {
  assert.deepEqual(fields(withParts({ summary: { themes: '', learning: '' } })), ['summary', 'summary'])
  assert.deepEqual(fields(withParts({ summary: { themes: 'x', learning: ' ' } })), ['summary'])
})

test('R096: without an action plan a package cannot be submitted, but it may say with a reason that there are no learning points', () => {
  assert.deepEqual(fields(withParts({ action_plan: { none: false, reason: '', actions: [] } })), ['action_plan'])
  assert.deepEqual(fields(withParts({ action_plan: { none: true, reason: '', actions: [] } })), ['action_plan'])
  assert.deepEqual(fields(withParts({ action_plan: { none: true, reason: 'No contact in the period', actions: [] } })), [])
  assert.deepEqual(fields(withParts({ action_plan: { none: false, reason: '', actions: [{ learning: 'x', action: 'y', owner: '', due: '' }] } })), ['action_plan'])
})

test('R115: each learning point has an action with somebody who does it, or a reason for none', () => {
  const plan = (point: object) => withParts({ action_plan: { none: false, reason: '', actions: [{ learning: 'Missed visits', action: '', owner: '', due: '', ...point }] } })
  assert.deepEqual(fields(plan({})), ['action_plan'])
  assert.deepEqual(fields(plan({ action: 'New procedure' })), ['action_plan'])
  assert.deepEqual(fields(plan({ action: 'New procedure', owner: 'Head of service' })), [])
  assert.deepEqual(fields(plan({ noAction: 'The service has closed since' })), [])
  assert.deepEqual(fields(plan({ learning: '', action: 'x', owner: 'y' })), ['action_plan'])
})

test('R148: a package is complete only with chronology, summary, action plan and the list of practitioners', () => {
  const empty = { ...COMPLETE, events: 0, organisational: [], parts: NO_PARTS }
  assert.deepEqual([...new Set(fields(empty))], ['events', 'summary', 'organisation', 'action_plan', 'practitioners'])
  assert.deepEqual(fields({ ...COMPLETE, waitingUploads: 1 }), ['events'])
})

test('R116: each practitioner is listed with role, dates of involvement and contact', () => {
  const person = { name: 'Health visitor 1', role: 'Health visitor', involved: '2012', contact: 'x' }
  for (const missing of ['name', 'role', 'involved', 'contact'] as const) {
    assert.deepEqual(fields(withParts({ practitioners: { none: false, reason: '', people: [{ ...person, [missing]: '' }] } })), ['practitioners'], missing)
  }
})

test('R094: an organisational chronology is asked for, within the same period as the review', () => {
  assert.deepEqual(fields({ ...COMPLETE, organisational: [] }), ['organisation'])
  const nothingChanged = withParts({ organisation: { none: true, reason: 'Asked the head of service' } })
  assert.deepEqual(fields({ ...nothingChanged, organisational: [] }), [])
  const before = { place: 'Row 3', earliest: date('2010-01-01'), latest: date('2010-12-31') }
  const across = { place: 'Row 4', earliest: date('2011-06-01'), latest: date('2012-06-01') }
  const after = { place: 'Row 5', earliest: date('2016-10-01'), latest: null }
  assert.deepEqual(submissionIssues({ ...COMPLETE, organisational: [before, across, after] }).map(each => each.message.slice(0, 5)), ['Row 3', 'Row 5'])
})

test('where a package stands is told by what is on record', () => {
  const record = { begun: true, submitted: 2, signedOff: null, returned: null, changed: false }
  assert.equal(packageState({ ...record, begun: false, submitted: null }), 'not begun')
  assert.equal(packageState({ ...record, submitted: null }), 'in preparation')
  assert.equal(packageState(record), 'submitted')
  assert.equal(packageState({ ...record, signedOff: 1 }), 'submitted')
  assert.equal(packageState({ ...record, signedOff: 2 }), 'signed off')
  assert.equal(packageState({ ...record, signedOff: 2, changed: true }), 'changed since')
  assert.equal(packageState({ ...record, signedOff: 2, returned: 2 }), 'returned')
  assert.equal(packageState({ ...record, returned: 1 }), 'submitted')
})

test('the text a hash is made over does not depend on the order of members', () => {
  assert.equal(canonicalText({ b: [{ d: 1, c: 2 }], a: null }), canonicalText({ a: null, b: [{ c: 2, d: 1 }] }))
  assert.notEqual(canonicalText({ a: 'x' }), canonicalText({ a: 'y' }))
})
