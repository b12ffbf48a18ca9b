import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { exclusionsOf } from '../../store/people/exclusions.ts'
import { factsOf } from '../../store/facts.ts'
import { run } from '../run.ts'
import { excludePerson } from './exclude-person.ts'
import { liftExclusion } from './lift-exclusion.ts'

const the = await cast({ after })
const manager = await the.on('board_manager')
const member = await the.on('subcommittee_member')

test('a person shut out of a case sees nothing of it until they are let back in', async () => {
  const caseId = await the.openCase([['referral_received', '2016-10-03']])
  const seen = async () => (await the.frame.database.read(member, reader => factsOf(reader, caseId))).length
  assert.equal(await seen(), 1)
  const who = { caseId, personId: member.personId }
  assert.equal((await run(the.frame, excludePerson, manager, { ...who, reason: 'Managed the family’s social worker' }, randomUUID())).kind, 'done')
  assert.equal(await seen(), 0)
  const listed = await the.frame.database.read(manager, reader => exclusionsOf(reader, caseId))
  assert.deepEqual(listed.map(each => [each.name, each.reason, each.by]), [[member.name, 'Managed the family’s social worker', manager.name]])
  assert.equal((await run(the.frame, liftExclusion, manager, who, randomUUID())).kind, 'done')
  assert.equal(await seen(), 1)
  assert.equal((await run(the.frame, liftExclusion, manager, who, randomUUID())).kind, 'not found')
})

test('an exclusion needs a reason, and nobody shuts themselves out', async () => {
  const caseId = await the.openCase()
  const refused = async (personId: string, reason: string) => {
    const outcome = await run(the.frame, excludePerson, manager, { caseId, personId, reason }, randomUUID())
    return outcome.kind === 'refused' ? outcome.issues.map(each => each.field) : outcome.kind
  }
  assert.deepEqual(await refused(member.personId, '  '), ['reason'])
  assert.deepEqual(await refused(manager.personId, 'x'), ['person'])
  assert.equal(await refused(randomUUID(), 'x'), 'not found')
  assert.equal(await refused(the.otherManager.personId, 'x'), 'not found')
})
