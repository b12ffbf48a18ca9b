import assert from 'node:assert/strict'
import { test } from 'node:test'
import { uploadDamaged } from './upload-damaged.ts'

test('forty damaged files are each kept as they came and read whole or refused, and the service goes on', { timeout: 300_000 }, async t => {
  // On a machine with much else to do an answer may take longer; five seconds is held by the long run (run.ts).
  const tally = await uploadDamaged(40, 1, 60_000, t, line => t.diagnostic(line))
  assert.deepEqual(tally.faults, [])
  assert.ok(tally.sent >= 38 && tally.read >= 5 && tally.refused >= 10, JSON.stringify(tally))
})
