import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pointKey, readTheme, type ThemeTyped } from './theme.ts'

const POINT = { agencyId: 'police', version: 2, position: 1 }
const TYPED: ThemeTyped = { title: 'Sharing', description: 'Agencies shared late', question: '', kind: 'improvement', factors: ['sharing', 'made up'], state: 'proposed', points: [pointKey(POINT), 'health.1.1'] }

test('a theme keeps the factors that there are and the learning points that were handed in', () => {
  const read = readTheme(TYPED, [POINT, { ...POINT, position: 2 }])
  assert.ok('theme' in read)
  assert.deepEqual([read.theme.factors, read.theme.points], [['sharing'], [POINT]])
})

test('what a theme lacks is asked for by name', () => {
  const read = readTheme({ ...TYPED, title: ' ', description: '', kind: '', state: '' }, [])
  assert.deepEqual('issues' in read && read.issues.map(issue => issue.field), ['title', 'description', 'kind', 'state'])
})
