import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { exclusions, liftExclusionOf } from '../paths.ts'

const people = await cast({ after })
const visit = await browserOf(people, { after })
const manager = visit(await people.on('board_manager'))
const member = await people.on('subcommittee_member')

test('the Board Manager finds a person, shuts them out with a reason, and lets them back in', async () => {
  const caseId = await people.openCase()
  const here = exclusions.to({ case: caseId })
  assert.match((await manager.get(here)).text, /Nobody is shut out/)
  assert.match((await manager.get(exclusions.to({ case: caseId }, { name: 'sub' }))).text, /Sub-Committee member/)
  assert.match((await manager.get(exclusions.to({ case: caseId }, { name: '%' }))).text, /No person of this board/)
  const refused = await manager.post(here, { name: 'sub', person: member.personId, reason: '' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Say why this person must not see/)
  const done = await manager.post(here, { name: 'sub', person: member.personId, reason: 'Managed the social worker' })
  assert.equal(done.to, here)
  assert.match((await manager.get(here)).text, /Managed the social worker/)
  await manager.post(liftExclusionOf.to({ case: caseId, person: member.personId }), {})
  assert.match((await manager.get(here)).text, /Nobody is shut out/)
})

test('nobody else can see who is shut out', async () => {
  const caseId = await people.openCase()
  assert.equal((await visit(member).get(exclusions.to({ case: caseId }))).status, 404)
})
