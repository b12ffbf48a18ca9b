import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { cast } from '../../test/support/cast.ts'
import { excludePerson } from '../commands/people/exclude-person.ts'
import { run } from '../commands/run.ts'
import { verifyAudit } from './verify-audit.ts'

const the = await cast({ after })

test('a whole history is said to be whole, with the head of each chain', async () => {
  const caseId = await the.openCase()
  const member = await the.on('subcommittee_member')
  await run(the.frame, excludePerson, await the.on('board_manager'), { caseId, personId: member.personId, reason: 'A conflict' }, randomUUID())
  const verified = await verifyAudit(the.owner, true)
  assert.equal(verified.whole, true)
  assert.match(verified.lines.join('\n'), /case TEST-[0-9a-f]{8}: 1 entries, head [0-9a-f]{64}\n/)
  assert.match(verified.lines.at(-1) ?? '', /The history is whole: 3 chains, 3 entries/)
})

test('a changed entry is named with its case and number', async () => {
  await the.owner.query('alter table history disable trigger user')
  await the.owner.query(`update history set facts = '{"person":"somebody else"}' where act = 'exclude-person'`)
  const verified = await verifyAudit(the.owner, false)
  assert.equal(verified.whole, false)
  assert.match(verified.lines[0] ?? '', /^BROKEN case TEST-.*, entry 1: the row does not match its hash/)
})
