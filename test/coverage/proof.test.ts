import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import test from 'node:test'
import type { TestResult } from '../support/results-reporter.ts'
import { proofs, report, RULES } from './proof.ts'

const result = (name: string, outcome: TestResult['outcome'] = 'passed'): TestResult => ({ file: 'test/one.test.ts', name, outcome })
const proven = (...results: TestResult[]) => [...proofs(results)].filter(([, proof]) => proof !== null).map(([rule]) => rule)

test('a rule is proven by a passed test that names it, and one test may name several', () => {
  assert.deepEqual(proven(result('R104, R105 and R106: the steps in order')), ['R104', 'R105', 'R106'])
})

test('a test that failed, was skipped or did not run whole proves nothing', () => {
  assert.deepEqual(proven(result('R001: a', 'failed'), result('R002: b', 'skipped'), result('R005: c', 'empty')), [])
})

test('one failed claim speaks against a passed one', () => {
  assert.deepEqual(proven(result('R091: on the page'), result('R091: in the command', 'failed')), [])
})

test('a number inside a longer word, or beyond the last rule, is none', () => {
  assert.deepEqual(proven(result(`R0911 and XR091 and R${348} and R${'000'}`)), [])
})

test('the report has a line for every rule, and the count last', () => {
  const lines = report([result('R091: an author with line management is refused')])
  assert.equal(lines.length, 348)
  assert.equal(lines[90], 'R091 proven test/one.test.ts: R091: an author with line management is refused')
  assert.equal(lines[0], 'R001 open')
  assert.equal(lines.at(-1), 'proven 1 of 347')
  assert.equal(RULES.at(-1), `R${347}`)
})

test('the reporter tells passed, failed, skipped and half-run tests apart', t => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sr-reporter-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'sample.test.mjs')
  writeFileSync(file, `import test, { describe } from 'node:test'
    test('passes', () => {})
    test('fails', () => { throw new Error('no') })
    test('skipped', { skip: 'no browser' }, () => {})
    test('skips itself', t => t.skip('no browser'))
    test('to do', { todo: true }, () => {})
    test('whole', async t => { await t.test('part', () => {}) })
    test('half', async t => { await t.test('part', () => {}); await t.test('skipped part', { skip: true }, () => {}) })
    describe('suite', () => { test('in suite', () => {}) })`)
  const out = path.join(folder, 'results.jsonl')
  const reporter = path.join(import.meta.dirname, '../support/results-reporter.ts')
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  spawnSync(process.execPath, ['--test', `--test-reporter=${reporter}`, `--test-reporter-destination=${out}`, file], { env })
  const lines = readFileSync(out, 'utf8').trim().split('\n').map(line => JSON.parse(line) as TestResult)
  assert.deepEqual(Object.fromEntries(lines.map(({ name, outcome }) => [name, outcome])), {
    'passes': 'passed', 'fails': 'failed', 'skipped': 'skipped', 'skips itself': 'skipped', 'to do': 'skipped',
    'part': 'passed', 'whole': 'passed', 'skipped part': 'skipped', 'half': 'empty', 'in suite': 'passed', 'suite': 'empty',
  })
})
