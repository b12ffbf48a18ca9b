import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editTogether } from './edit-together.ts'

test('twenty people edit one chronology at once for sixty saves, some with sessions that run out or forms sent twice, and every word is kept once', { timeout: 300_000 }, async t => {
  const tally = await editTogether(60, t, line => t.diagnostic(line))
  assert.deepEqual(tally.faults, [])
  assert.ok(tally.saves >= 60 && tally.conflicts > 0 && tally.expired > 0 && tally.doubles > 0, JSON.stringify(tally))
})
