/** Letters and the outbox as the database keeps them: who sees a draft, who may approve, and that none of it is changed. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { draftLetter } from '../../src/store/letters/draft-letter.ts'
import { queueMail } from '../../src/store/mail/outbox.ts'
import type { Session } from '../../src/store/database.ts'
import { cast } from '../support/cast.ts'

const the = await cast({ after })
const { read, write } = the.frame.database
const manager = await the.on('board_manager')
const chair = await the.on('independent_chair')
const member = await the.on('subcommittee_member')
const today = the.frame.moment().today

async function drafted(caseId: string, by: Session = manager): Promise<string> {
  return write(by, writer => draftLetter(writer, by, {
    caseId, kind: 'no_panel_subcommittee', about: '', to: { name: 'The Sub-Committee', email: 'member@board.example', personId: member.personId, agencyId: null },
    values: { reasons: 'The harm was not serious' }, on: today,
  }))
}
const seenBy = (person: Session, letterId: string) => read(person, async reader =>
  (await reader.selectFrom('case_letters').select('letter_id').where('letter_id', '=', letterId).execute()).length === 1)

async function approve(letterId: string, caseId: string, by: Session): Promise<void> {
  await write(by, writer => sql`insert into case_letter_approvals (board_id, case_id, letter_id, version, document, sha256, approved_on, approved_by)
    values (${the.boardId}, ${caseId}, ${letterId}, 1, 'x', sha256('x'), ${today}, ${by.personId})`.execute(writer))
}
async function dispatch(letterId: string, caseId: string, by: Session): Promise<void> {
  await write(by, writer => sql`insert into case_letter_dispatches (board_id, case_id, letter_id, version, manner, sent_on, recorded_by)
    values (${the.boardId}, ${caseId}, ${letterId}, 1, 'post', ${today}, ${by.personId})`.execute(writer))
}

test('a draft is filled from the record, and is for the office and its signatory until it is sent', async () => {
  const caseId = await the.openCase()
  const letterId = await drafted(caseId)
  const { filled } = (await the.owner.query<{ filled: Record<string, string> }>('select filled from case_letter_versions where letter_id = $1', [letterId])).rows[0] ?? assert.fail()
  assert.equal(filled['signatory'], 'Independent Chair')
  assert.equal(filled['board'], 'Test Safeguarding Children Board')
  assert.ok(filled['words']?.includes('The harm was not serious'))
  assert.deepEqual(await Promise.all([manager, chair, member, the.otherManager].map(person => seenBy(person, letterId))), [true, true, false, false])
  await approve(letterId, caseId, chair)
  await dispatch(letterId, caseId, manager)
  assert.ok(await seenBy(member, letterId), 'sent, it may be read by whom it went to')
  assert.ok(!await seenBy(the.otherManager, letterId))
})

test('the database itself takes an approval from the holder of the signatory’s role alone, and in their own name', async () => {
  const caseId = await the.openCase()
  const letterId = await drafted(caseId)
  for (const person of [manager, member, the.otherManager]) await assert.rejects(approve(letterId, caseId, person), /row-level security|foreign key/)
  await assert.rejects(dispatch(letterId, caseId, manager), /foreign key/, 'what nobody approved is not sent')
  await approve(letterId, caseId, chair)
})

test('a draft, its words and its approval cannot be changed or deleted, even by the owner of the tables', async () => {
  const caseId = await the.openCase()
  const letterId = await drafted(caseId)
  await approve(letterId, caseId, chair)
  for (const table of ['case_letters', 'case_letter_versions', 'case_letter_approvals']) {
    await assert.rejects(the.owner.query(`delete from ${table} where letter_id = $1`, [letterId]), /append-only/)
  }
})

test('a draft that does not fit its kind is a mistake of the program and is not written', async () => {
  const caseId = await the.openCase()
  await assert.rejects(write(manager, writer => draftLetter(writer, manager, {
    caseId, kind: 'decision', about: 'decision 1', to: { name: 'Somebody', email: null, personId: null, agencyId: null }, values: { reasons: 'x' }, on: today,
  })), TypeError)
})

test('anybody’s act may put a message into the outbox, with the act or not at all; only the office reads it, and a secret link only the Board Manager', async () => {
  const support = await the.on('support_team')
  await assert.rejects(write(member, async writer => {
    await queueMail(writer, { to: 'undone@board.example', purpose: 'read', link: '/' })
    throw new Error('the act failed')
  }), /the act failed/)
  await write(member, writer => queueMail(writer, { to: 'plain@board.example', purpose: 'do', link: `/cases/${randomUUID()}` }))
  await write(manager, writer => queueMail(writer, { to: 'secret@board.example', purpose: 'set up account', link: '/invitation/abc', secret: true }))
  const addresses = (person: Session) => read(person, async reader => (await reader.selectFrom('mails').select('to_address').orderBy('to_address').execute()).map(row => row.to_address))
  assert.deepEqual(await addresses(manager), ['plain@board.example', 'secret@board.example'])
  assert.deepEqual(await addresses(support), ['plain@board.example'])
  assert.deepEqual(await addresses(member), [])
  assert.deepEqual(await addresses(the.otherManager), [])
  await assert.rejects(write(manager, writer => queueMail(writer, { to: 'a@b.example', purpose: 'read', link: '/cases?name=Child' })), TypeError)
})
