import assert from 'node:assert/strict'
import { test } from 'node:test'
import { date } from '../plain-date.ts'
import { ALL_ROLES, ROLES } from '../roles.ts'
import type { Appointment } from '../roles.ts'
import { checkAppointment, checkEnding, rolesToAppoint } from './appointment.ts'
import type { AppointmentTyped } from './appointment.ts'

const day = date('2016-10-03')
const typed: AppointmentTyped = { role: 'subcommittee_member', caseId: null, from: day, until: null }
const officer = { name: 'Officer', agencyId: 'police', appointments: [] }

function messages(change: Partial<AppointmentTyped>, person: { name: string; agencyId: string | null; appointments: readonly Appointment[] } = officer): readonly string[] {
  const checked = checkAppointment({ ...typed, ...change }, person)
  return 'issues' in checked ? checked.issues.map(issue => issue.message) : []
}

test('a role that represents an agency is held for the person’s own agency', () => {
  assert.deepEqual(checkAppointment(typed, officer), { appointment: { role: 'subcommittee_member', caseId: null, agencyId: 'police', from: day, until: null, votes: true } })
  assert.deepEqual(checkAppointment({ ...typed, role: 'legal_adviser' }, officer), { appointment: { role: 'legal_adviser', caseId: null, agencyId: null, from: day, until: null, votes: true } })
  assert.match(messages({ role: 'chief_officer' }, { ...officer, agencyId: null })[0] ?? '', /held for an agency/)
})

test('a role of the board is not given on a case, nor the other way round', () => {
  assert.deepEqual(messages({ caseId: 'case' }), ['Choose a role'])
  assert.deepEqual(messages({ role: 'senior_investigating_officer' }), ['Choose a role'])
  assert.deepEqual(messages({ role: 'senior_investigating_officer', caseId: 'case' }), [])
})

test('roles that need a declaration are not given by a plain appointment', () => {
  for (const role of ['lead_reviewer', 'panel_chair', 'panel_member', 'chronology_author', 'review_team_member', 'referrer'] as const) assert.deepEqual(messages({ role, caseId: 'case' }), ['Choose a role'])
})

test('every role has a way to be given', () => {
  const ownStep = ['referrer', 'panel_chair', 'panel_member', 'lead_reviewer', 'overview_author', 'review_team_member', 'chronology_author']
  assert.deepEqual(new Set([...rolesToAppoint('board'), ...rolesToAppoint('case'), ...ownStep]), new Set(ALL_ROLES))
  assert.ok(rolesToAppoint('board').every(role => ROLES[role].heldOn === 'board'))
})

test('the same role is not held twice at once, and can be held again after it ended', () => {
  const held: Appointment = { role: 'subcommittee_member', caseId: null, agencyId: 'police', from: date('2016-01-01'), until: date('2016-10-03') }
  assert.match(messages({}, { ...officer, appointments: [held] })[0] ?? '', /already holds/)
  assert.deepEqual(messages({ from: date('2016-10-04') }, { ...officer, appointments: [held] }), [])
})

test('a seat on the Sub-Committee may go without a vote, and no other role has one', () => {
  const checked = checkAppointment({ ...typed, withoutVote: true }, officer)
  assert.equal('appointment' in checked && checked.appointment.votes, false)
  assert.match(messages({ role: 'legal_adviser', withoutVote: true })[0] ?? '', /Only a seat on the Sub-Committee/)
})

test('a role cannot end before it begins', () => {
  assert.match(messages({ until: date('2016-10-02') })[0] ?? '', /before the first, 3 October 2016/)
  const held: Appointment = { role: 'legal_adviser', caseId: null, agencyId: null, from: day, until: null }
  assert.match(checkEnding(held, date('2016-10-02'))[0]?.message ?? '', /before the first/)
  assert.deepEqual(checkEnding(held, day), [])
})
