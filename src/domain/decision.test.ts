import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Conclusion } from './criteria/criteria-set.ts'
import type { Circumstances, Decision, Outcome } from './decision.ts'
import { decisionIssues, departsFromCriteria, isPanelAwaited, OUTCOMES, RESPONSES } from './decision.ts'
import { date } from './plain-date.ts'

const TODAY = date('2016-10-20')
const [MET, SHOULD, NOT_MET] = ['must always', 'should always', 'may'] as const

const SCR: Decision = {
  response: 'accept', outcome: 'scr', reasons: 'A child has died', proportionality: 'Many agencies over a short time', basisOfChallenge: '', awaited: '', reviewOn: '',
  overrideReason: '', alternatives: '', learning: '', confidence: '', advice: [], reasonForRevisit: '', research: '', withoutPanel: '',
}
const OTHER: Decision = { ...SCR, alternatives: 'A case audit', learning: 'How agencies share', confidence: 'Led from outside' }

function asked(decision: Partial<Decision>, conclusion: Conclusion, more: Partial<Circumstances> = {}): readonly (string | null)[] {
  return decisionIssues({ ...SCR, ...decision }, { conclusion, today: TODAY, revisits: false, panelAwaited: false, recommended: null, ...more }).map(found => found.field)
}

test('R005: no decision is recorded without saying why it is proportionate, and none without reasons', () => {
  assert.deepEqual(asked({ proportionality: '  ' }, MET), ['proportionality'])
  assert.deepEqual(asked({ reasons: '' }, MET), ['reasons'])
  assert.deepEqual(asked({}, MET), [])
})

test('R024: where a review must follow, by the criteria or by what is presumed, anything but a Serious Case Review needs an explicit reason and is flagged', () => {
  for (const must of [MET, 'must unless'] as const) for (const outcome of ['audit', 'single', 'none'] as const) {
    assert.deepEqual(asked({ ...OTHER, outcome }, must), ['overrideReason'])
    assert.deepEqual(asked({ ...OTHER, outcome, overrideReason: 'The family has left the country' }, must), [])
    assert.equal(departsFromCriteria({ ...OTHER, outcome }, must), true)
  }
  assert.equal(departsFromCriteria(SCR, MET), false)
  assert.deepEqual(asked({ ...OTHER, outcome: 'none' }, SHOULD), ['overrideReason'])
})

test('R030: where the criteria are not met the Chair may still choose a Serious Case Review, as discretionary, or each alternative', () => {
  assert.deepEqual(asked({ outcome: 'scr-discretionary' }, NOT_MET), [])
  assert.deepEqual(asked({ outcome: 'scr' }, NOT_MET), ['outcome'])
  for (const outcome of ['plr', 'audit', 'single', 'none'] as const satisfies readonly Outcome[]) assert.deepEqual(asked({ ...OTHER, outcome }, NOT_MET), [])
  assert.deepEqual(asked({ outcome: 'scr-discretionary' }, MET), ['outcome'])
})

test('R031: a decision against a Serious Case Review records which alternatives were considered', () => {
  for (const outcome of ['plr', 'audit', 'single', 'none'] as const) assert.deepEqual(asked({ ...OTHER, outcome, alternatives: '' }, NOT_MET), ['alternatives'])
  assert.deepEqual(asked({ alternatives: '' }, MET), [])
})

test('R032: an alternative review needs the Chair’s statement of confidence', () => {
  for (const outcome of ['plr', 'audit', 'single'] as const) assert.deepEqual(asked({ ...OTHER, outcome, confidence: '' }, NOT_MET), ['confidence'])
  assert.deepEqual(asked({ ...OTHER, outcome: 'none', confidence: '' }, NOT_MET), [])
})

test('R223: a Partnership Learning Review can be chosen only where the criteria are not met, with the learning expected', () => {
  assert.deepEqual(asked({ ...OTHER, outcome: 'plr' }, NOT_MET), [])
  assert.deepEqual(asked({ ...OTHER, outcome: 'plr', learning: '' }, NOT_MET), ['learning'])
  assert.deepEqual(asked({ ...OTHER, outcome: 'plr', overrideReason: 'Even so' }, MET), ['outcome'])
})

test('R282: accept, reject or defer, exactly these; a deferral says what is awaited and by when', () => {
  assert.deepEqual(Object.keys(RESPONSES), ['accept', 'reject', 'defer'])
  assert.deepEqual(asked({ response: null }, MET), ['response'])
  const deferral = { response: 'defer', outcome: null, awaited: 'The post-mortem', reviewOn: '2016-11-20' } as const
  assert.deepEqual(asked(deferral, MET), [])
  assert.deepEqual(asked({ ...deferral, awaited: '', reviewOn: '' }, MET), ['awaited', 'reviewOn-day'])
  assert.deepEqual(asked({ ...deferral, reviewOn: '2016-10-19' }, MET), ['reviewOn-day'])
  assert.deepEqual(asked({ ...deferral, outcome: 'none' }, MET), ['outcome'])
  assert.deepEqual(asked({ outcome: null }, MET), ['outcome'])
})

test('R281: a rejection makes the basis of the challenge clear', () => {
  assert.deepEqual(asked({ response: 'reject' }, MET), ['basisOfChallenge'])
  assert.deepEqual(asked({ response: 'reject', basisOfChallenge: 'The harm was not weighed' }, MET), [])
})

test('a decision that is looked at again says why', () => {
  assert.deepEqual(asked({}, MET, { revisits: true }), ['reasonForRevisit'])
  assert.deepEqual(asked({ reasonForRevisit: 'The post-mortem is here' }, MET, { revisits: true }), [])
})

test('R023: medical and legal advice is kept with its author, its date and its text', () => {
  const advice = { kind: 'medical', author: 'Consultant paediatrician', on: '2016-10-12', text: 'The injury was life-threatening' } as const
  assert.deepEqual(asked({ advice: [advice, { ...advice, kind: 'legal' }] }, MET), [])
  for (const part of ['author', 'on', 'text'] as const) assert.deepEqual(asked({ advice: [{ ...advice, [part]: '' }] }, MET), ['advice-0-text'])
})

test('where no learning can be expected no review is chosen', () => {
  assert.deepEqual(asked({ ...OTHER, outcome: 'none' }, 'not met'), [])
  for (const outcome of ['plr', 'audit', 'single', 'scr-discretionary'] as const) assert.deepEqual(asked({ ...OTHER, outcome }, 'not met'), ['outcome'])
})

test('while a Panel is due that has not recommended anything, deciding without it takes an explicit reason; deferring does not', () => {
  assert.deepEqual(asked({}, MET, { panelAwaited: true }), ['withoutPanel'])
  assert.deepEqual(asked({ withoutPanel: 'The court needs an answer this week' }, MET, { panelAwaited: true }), [])
  assert.deepEqual(asked({ response: 'defer', outcome: null, awaited: 'The Panel', reviewOn: '2016-11-20' }, MET, { panelAwaited: true }), [])
  const panel = { isAgreed: true, isDeclined: false, hasWritten: false }
  assert.equal(isPanelAwaited(panel), true)
  for (const over of [{ isAgreed: false }, { isDeclined: true }, { hasWritten: true }]) assert.equal(isPanelAwaited({ ...panel, ...over }), false)
})

test('R282: to accept is to decide what the Panel recommends; anything else rejects it and says on what basis', () => {
  const scr = { recommended: { need: 'review', kind: 'scr' } } as const
  assert.deepEqual(asked({}, MET, scr), [])
  assert.deepEqual(asked({ ...OTHER, outcome: 'audit' }, NOT_MET, scr), ['outcome'])
  assert.deepEqual(asked({ ...OTHER, outcome: 'audit', response: 'reject', basisOfChallenge: 'The harm was not weighed' }, NOT_MET, scr), [])
  assert.deepEqual(asked({ ...OTHER, outcome: 'audit' }, NOT_MET, { recommended: { need: 'review', kind: null } }), [])
  assert.deepEqual(asked({ ...OTHER, outcome: 'audit' }, NOT_MET, { recommended: { need: 'no review', kind: null } }), ['outcome'])
  for (const outcome of ['audit', 'none'] as const) assert.deepEqual(asked({ ...OTHER, outcome }, NOT_MET, { recommended: { need: 'no majority', kind: null } }), [])
})

test('the six outcomes lead to the four kinds of review, or to none', () => {
  assert.deepEqual(Object.values(OUTCOMES).map(outcome => outcome.kind), ['scr', 'scr', 'plr', 'audit', 'single', null])
})
