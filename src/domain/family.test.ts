import assert from 'node:assert/strict'
import { test } from 'node:test'
import { familyIn, readEngagement, type EngagementTyped } from './family.ts'
import { readInvitation } from './invitation.ts'
import { date } from './plain-date.ts'
import { NO_CHILD, NO_MOMENT, NO_RELATIVE } from './referral/referral.ts'

const TODAY = date('2017-01-10')
const GIVEN: EngagementTyped = { invited: 'yes', invitedOn: date('2016-12-20'), how: 'Letter by hand', byWhom: 'Board Manager', explainedOn: date('2016-12-21'), needs: ['interpreter', 'no such'], adjustments: 'Polish', outcome: 'declined', notes: '' }
const fields = (typed: Partial<EngagementTyped>, police: string | null = '2016-12-01') => {
  const read = readEngagement({ ...GIVEN, ...typed }, { police: police === null ? null : date(police), today: TODAY })
  return 'issues' in read ? read.issues.map(issue => issue.field) : 'ok'
}

test('the family is all whom the referral names, and the children of whom no death is told', () => {
  const died = { ...NO_CHILD, name: 'Child A', death: { ...NO_MOMENT, date: { day: '', month: '', year: '2016', words: '' } } }
  const family = familyIn({ children: [died, { ...NO_CHILD, name: ' Child B ' }, { ...NO_CHILD, name: 'Unborn', unborn: true }, NO_CHILD],
    family: [{ ...NO_RELATIVE, name: 'Mother of A', relationship: 'Mother' }, { ...NO_RELATIVE, name: 'mother of a', relationship: 'mother' }, { ...NO_RELATIVE, name: 'Uncle' }] })
  assert.deepEqual(family.map(({ name, relationship, isChild }) => [name, relationship, isChild]), [['Child B', 'Child', true], ['mother of a', 'mother', false], ['Uncle', 'Relative', false]])
})

test('an invitation says when, how and by whom; what is left out is asked for', () => {
  assert.equal(fields({}), 'ok')
  assert.deepEqual(fields({ invitedOn: null, how: ' ', byWhom: '' }), ['invitedOn-day', 'how', 'byWhom'])
  assert.deepEqual(fields({ invitedOn: 'unreal', explainedOn: date('2017-01-11') }), ['invitedOn-day', 'explainedOn-day'])
  assert.deepEqual(fields({ invited: 'no', invitedOn: null, outcome: 'awaited', notes: '' }), ['notes'])
  assert.deepEqual(fields({ invited: 'not yet', outcome: 'contributed' }), ['outcome'])
})

test('no contact with the family is recorded before the police have been consulted, and an earlier one only with its reason', () => {
  assert.deepEqual(fields({}, null), ['invited'])
  assert.deepEqual(fields({ invited: 'not yet', outcome: 'awaited' }, null), ['invited'], 'explaining is contact too')
  assert.equal(fields({ invited: 'not yet', explainedOn: null, outcome: 'awaited' }, null), 'ok')
  assert.deepEqual(fields({}, '2016-12-21'), ['notes'])
  assert.equal(fields({ notes: 'They came to us themselves' }, '2016-12-21'), 'ok')
})

test('a practitioner is invited or declines on a day, or is not invited for a reason', () => {
  const asked = (status: string, on: string | null, reason = '') => {
    const read = readInvitation({ status, on: on === null ? null : date(on), reason }, TODAY)
    return 'issues' in read ? read.issues.map(issue => issue.field) : read.invitation
  }
  assert.deepEqual(asked('invited', null), ['on-day'])
  assert.deepEqual(asked('declined', '2017-01-11'), ['on-day'])
  assert.deepEqual(asked('not invited', null, ' '), ['reason'])
  assert.deepEqual(asked('made up', null), ['status'])
  assert.deepEqual(asked('not invited', '2017-01-02', 'On long-term leave'), { status: 'not invited', on: null, reason: 'On long-term leave' })
})
