import assert from 'node:assert/strict'
import { test } from 'node:test'
import { adviceOn, keyThemeIssues, type KeyTheme } from './key-theme.ts'

const THEME: KeyTheme = { title: 'Engaging families', description: 'The challenge of engaging families in effective interventions', question: '', stands: true, reason: '' }
const fields = (theme: Partial<KeyTheme>, others: number, stood = false) => keyThemeIssues({ ...THEME, ...theme }, stood, others).map(({ field }) => field)

test('R156: an eighth theme needs a reason and is allowed with one; the seventh does not', () => {
  assert.deepEqual(fields({}, 6), [])
  assert.deepEqual(fields({}, 7), ['reason'])
  assert.deepEqual(fields({ reason: ' ' }, 9), ['reason'])
  assert.deepEqual(fields({ reason: 'Two agencies had different accounts' }, 7), [])
})

test('R156: a theme that stood already may be changed without a reason; one that is set aside needs none, and needs one to be taken up again', () => {
  assert.deepEqual(fields({}, 7, true), [])
  assert.deepEqual(fields({ stands: false }, 7), [])
  assert.deepEqual(fields({ stands: true }, 7, false), ['reason'])
})

test('R156: seven are remarked on, more are warned of', () => {
  assert.equal(adviceOn(6), null)
  assert.deepEqual([adviceOn(7)?.isOver, adviceOn(8)?.isOver], [false, true])
  assert.match(adviceOn(8)?.words ?? '', /There are 8 themes.*no more than six or seven/)
})

test('R158: a theme has a title and a description, and no question is required', () => {
  assert.deepEqual(fields({ question: '' }, 0), [])
  assert.deepEqual(fields({ title: ' ', description: '' }, 0), ['title', 'description'])
})
