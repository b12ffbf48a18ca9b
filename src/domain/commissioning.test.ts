import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Commission, CommissionContext } from './commissioning.ts'
import { boardsTakingPart, CATEGORIES, commissionIssues, commissionWarnings, givesAway, letterIssues } from './commissioning.ts'
import { date } from './plain-date.ts'
import { ALL_KINDS, REVIEW_KINDS } from './review-kind.ts'
import { unansweredWarnings } from './warning.ts'

const POLICE = { agencyId: 'a1', name: 'Police', inScope: true, basis: 'Section 14B of the Children Act 2004', nominatedMember: '' }
const HEALTH = { agencyId: 'a2', name: 'Health', inScope: false, basis: '', nominatedMember: '' }
const REVIEW: Commission = {
  kind: 'scr', pseudonym: 'Child Alder', periodFrom: '2015-01-01', periodTo: '2016-09-28', backgroundFrom: '', practiceChanged: 'no', practiceChangedHow: '',
  agencies: [POLICE, HEALTH], category: '', chairUnit: '', leadAgencyIds: [], otherBoards: '',
}
const CASE: CommissionContext = { decided: 'scr', realNames: ['Quillon Arbery', 'Mother'], incident: date('2016-09-28'), yearsBeforeIncident: 2 }

function asked(commission: Partial<Commission>, context: Partial<CommissionContext> = {}): readonly (string | null)[] {
  return commissionIssues({ ...REVIEW, ...commission }, { ...CASE, ...context }).map(found => found.field)
}
function warned(commission: Partial<Commission>, context: Partial<CommissionContext> = {}): readonly string[] {
  return commissionWarnings({ ...REVIEW, ...commission }, { ...CASE, ...context }).map(found => found.code)
}

test('a review is commissioned only on a decision, and of the kind decided', () => {
  assert.deepEqual(asked({}), [])
  assert.deepEqual(asked({}, { decided: null }), ['kind'])
  assert.deepEqual(asked({ kind: 'plr' }), ['kind'])
  assert.deepEqual(asked({ kind: null }), ['kind'])
})

test('every kind of review names its own procedure', () => {
  assert.equal(new Set(ALL_KINDS.map(kind => REVIEW_KINDS[kind].procedure)).size, 4)
  assert.ok(!JSON.stringify(REVIEW_KINDS).includes('SAR'))
})

test('the pseudonym is mandatory, and is asked about where it points to a real person', () => {
  assert.deepEqual(asked({ pseudonym: ' ' }), ['pseudonym'])
  assert.deepEqual(warned({}), [])
  assert.deepEqual(warned({ pseudonym: 'Quillon' }), ['pseudonym'])
  assert.equal(givesAway('Child QA', ['Quillon Arbery']), 'QA')
  assert.equal(givesAway('Child Q', ['Quillon Arbery']), 'Q')
  assert.equal(givesAway('Child A', ['Quillon Arbery']), null)
  assert.equal(givesAway('Elodie', ['Élodie']), 'Elodie')
  assert.equal(givesAway('Child Unknown', ['Unknown']), null)
})

test('R142: a period that starts more than the board’s number of years before the incident asks for a reason; two years is the default', () => {
  assert.deepEqual(warned({ periodFrom: '2014-09-28' }), [])
  assert.deepEqual(warned({ periodFrom: '2014-09-27' }), ['period'])
  assert.deepEqual(warned({ periodFrom: '2014-09-27' }, { yearsBeforeIncident: 3 }), [])
  const found = commissionWarnings({ ...REVIEW, periodFrom: '2010-01-01' }, CASE)
  assert.deepEqual(unansweredWarnings(found, {}).map(each => each.field), ['reason-period'])
  assert.deepEqual(unansweredWarnings(found, { period: 'Neglect over years' }), [])
})

test('R141: the scope asks whether practice has changed since', () => {
  assert.deepEqual(asked({ practiceChanged: '' }), ['practiceChanged'])
  assert.deepEqual(asked({ practiceChanged: 'yes' }), ['practiceChangedHow'])
  assert.deepEqual(asked({ practiceChanged: 'yes', practiceChangedHow: 'A new pathway since June' }), [])
})

test('R143: beside the detailed period there may be an earlier background period', () => {
  assert.deepEqual(asked({ backgroundFrom: '2010-01-01' }), [])
  assert.deepEqual(asked({ backgroundFrom: '2015-01-01' }), ['backgroundFrom-day'])
  assert.deepEqual(asked({ backgroundFrom: 'long ago' }), ['backgroundFrom-day'])
})

test('this board takes part, and each other one on a line of its own', () => {
  assert.deepEqual(['', ' \n', 'Northshire', 'Northshire\r\n\r\nWestshire\r\n'].map(boardsTakingPart), [1, 1, 2, 3])
})

test('the period under review has two real ends in their order', () => {
  assert.deepEqual(asked({ periodFrom: '', periodTo: '2016-02-30' }), ['periodFrom-day', 'periodTo-day'])
  assert.deepEqual(asked({ periodTo: '2014-12-31' }), ['periodTo-day'])
})

test('R287: each agency in scope has the basis on which it must contribute', () => {
  assert.deepEqual(asked({ agencies: [{ ...POLICE, basis: ' ' }, HEALTH] }), ['agencies-a1-basis'])
  assert.deepEqual(asked({ agencies: [{ ...POLICE, inScope: false }, HEALTH] }), ['agencies'])
})

test('letters to agencies wait for the discussion with the police', () => {
  assert.deepEqual(letterIssues(null).map(found => found.field), ['police'])
  assert.deepEqual(letterIssues({ on: date('2016-11-01'), withWhom: 'Senior Investigating Officer', outcome: 'No contact before interview' }), [])
})

test('R241: a Partnership Case Audit is of children in need, on plans or in care', () => {
  assert.deepEqual(Object.keys(CATEGORIES), ['need', 'plan', 'care'])
  assert.deepEqual(asked({ kind: 'audit', chairUnit: 'Professional Standards and Audit Unit' }, { decided: 'audit' }), ['category'])
})

test('R243: a Partnership Case Audit records the unit that chairs it', () => {
  assert.deepEqual(asked({ kind: 'audit', category: 'need' }, { decided: 'audit' }), ['chairUnit'])
  assert.deepEqual(asked({ kind: 'audit', category: 'need', chairUnit: 'Professional Standards and Audit Unit' }, { decided: 'audit' }), [])
})

test('R245: a Single Agency Review has exactly one lead agency', () => {
  assert.deepEqual(asked({ kind: 'single' }, { decided: 'single' }), ['leadAgencyIds'])
  assert.deepEqual(asked({ kind: 'single', leadAgencyIds: ['a1', 'a2'] }, { decided: 'single' }), ['leadAgencyIds'])
  assert.deepEqual(asked({ kind: 'single', leadAgencyIds: ['a1'] }, { decided: 'single' }), [])
})
