import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { test } from 'node:test'
import { date } from '../domain/plain-date.ts'
import { partIssues } from '../domain/chronology/package.ts'
import { referralIssues } from '../domain/referral/issues.ts'
import { EXAMPLE_AGENCIES } from './agencies.ts'
import { EXAMPLE_PACKAGES, partsOf } from './packages.ts'
import { BOARD_MANAGER, EXAMPLE_PEOPLE } from './people.ts'
import { EXAMPLE_REFERRAL } from './referral.ts'

test('the example’s referral can be sent as it stands', () => {
  assert.deepEqual(referralIssues(EXAMPLE_REFERRAL, date('2016-10-03')), [])
})

test('each agency of the example has its file among the seeds', () => {
  for (const { file } of EXAMPLE_AGENCIES) assert.ok(existsSync(new URL(`../../seeds/${file}`, import.meta.url)), file)
})

test('everybody in the example has an address of their own, which can reach nobody', () => {
  const addresses = [BOARD_MANAGER, ...EXAMPLE_PEOPLE].map(person => person.email)
  assert.equal(new Set(addresses).size, addresses.length)
  for (const address of addresses) assert.match(address, /^[a-z0-9-]+@[a-z-]+\.example$/)
})

test('what each agency of the example hands in beside its chronology is complete', () => {
  for (const [agency, given] of Object.entries(EXAMPLE_PACKAGES)) {
    const parts = partsOf(given)
    for (const section of ['summary', 'action_plan', 'practitioners'] as const) assert.deepEqual(partIssues(section, parts[section]), [], `${agency}: ${section}`)
    assert.ok(given.organisation.length > 0)
  }
})
