import assert from 'node:assert/strict'
import test from 'node:test'
import { dataFolder } from '../support/program.ts'
import { killAtRandom } from './kill.ts'

test('five kills at random moments under writes lose nothing that was acknowledged and break no history chain', { timeout: 180_000 }, async t => {
  const { kills, acknowledged, faults } = await killAtRandom(await dataFolder(t), 5, line => t.diagnostic(line))
  assert.deepEqual(faults, [])
  assert.equal(kills, 5)
  assert.ok(acknowledged.size > 20, `only ${acknowledged.size} acts were acknowledged: too few to prove anything`)
})
