/** The Sub-Committee's views: what a member may read before their own is given, asked of the database itself and of every page. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import mammoth from 'mammoth'
import { recordAttendance } from '../../src/commands/decision/record-attendance.ts'
import { closeConsideration } from '../../src/commands/decision/close-consideration.ts'
import { giveView } from '../../src/commands/decision/give-view.ts'
import { recordView } from '../../src/commands/decision/record-view.ts'
import type { Reader, Session } from '../../src/store/database.ts'
import { considerationOf, viewsOf } from '../../src/store/decision/considerations.ts'
import * as paths from '../../src/web/decision/paths.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { cast } from '../support/cast.ts'
import { act, asked, circulatedCase, did } from '../support/road.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const [manager, chairOfSub, member] = [await the.on('board_manager'), await the.on('subcommittee_chair'), await the.on('subcommittee_member')]
const CANARY = 'zinnober-rationale'
const read = <T>(person: Session, work: (reader: Reader) => Promise<T>): Promise<T> => the.frame.database.read(person, work)
const decodeWord = async (bytes: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer: bytes })).value
const seen = (person: Session, caseId: string) => read(person, async reader => (await reader.selectFrom('views').selectAll().where('case_id', '=', caseId).execute()).map(row => row.rationale))

test('a member’s session finds no row of another’s view in the database until its own is given or the consideration is closed', async () => {
  const caseId = await circulatedCase(the)
  await did(the, giveView, chairOfSub, { caseId, warranted: true, rationale: CANARY })
  assert.deepEqual(await seen(member, caseId), [])
  assert.deepEqual(await seen(chairOfSub, caseId), [CANARY])
  assert.deepEqual(await seen(manager, caseId), [CANARY])
  const answered = await read(member, async reader => (await sql<{ person_id: string }>`select * from app.views_answered(array[${caseId}]::uuid[])`.execute(reader)).rows)
  assert.deepEqual(answered, [{ case_id: caseId, number: 1, person_id: chairOfSub.personId }])
  await did(the, giveView, member, { caseId, warranted: false, rationale: 'Not known enough' })
  assert.deepEqual((await seen(member, caseId)).sort(), ['Not known enough', CANARY])
  const closed = await circulatedCase(the)
  await did(the, giveView, chairOfSub, { caseId: closed, warranted: true, rationale: CANARY })
  await did(the, closeConsideration, manager, { caseId: closed })
  assert.deepEqual(await seen(member, closed), [CANARY])
})

test('no page, download or search tells a member another’s view before their own is given', async () => {
  const caseId = await circulatedCase(the, undefined, 'meeting')
  await did(the, giveView, chairOfSub, { caseId, warranted: true, rationale: CANARY })
  const pages = ROUTES.filter(route => route.kind === 'page').map(route => route.pattern)
  let opened = 0
  for (const pattern of pages) {
    const address = pattern.replaceAll(':case', caseId).replaceAll(':person', chairOfSub.personId).replaceAll(':agency', the.police).replaceAll(/:\w+/g, 'none')
    const { status, text, bytes } = await visit(member).get(address)
    if (status !== 200) continue
    opened += 1
    const word = bytes.subarray(0, 2).toString() === 'PK' ? await decodeWord(bytes) : ''
    assert.ok(!text.includes(CANARY) && !word.includes(CANARY), pattern)
  }
  assert.ok(opened > 5, `only ${opened} pages were opened`)
  const search = await visit(member).get(`/cases?words=${CANARY}`)
  assert.ok(!search.text.replace(/value="[^"]*"/g, '').includes(CANARY))
  assert.ok((await visit(manager).get(paths.views.to({ case: caseId }))).text.includes(CANARY))
})

test('nobody can put a view in another’s name on record but the office, which signs for it', async () => {
  const caseId = await circulatedCase(the)
  const forged = (person: Session, recordedBy: string | null) => the.frame.database.write(person, writer => writer.insertInto('views').values({
    board_id: the.boardId, case_id: caseId, number: 1, person_id: chairOfSub.personId, revision: 1, warranted: true, rationale: 'Forged', recorded_by: recordedBy }).execute())
  await assert.rejects(forged(member, null), /row-level security/)
  await assert.rejects(forged(member, member.personId), /row-level security/)
  await assert.rejects(forged(manager, null), /row-level security/)
})

test('a Board Manager who is a member and has given no view closes the consideration, and every view is counted', async () => {
  const caseId = await circulatedCase(the)
  const both = await the.person('Manager and member')
  await the.appoint(both, 'board_manager')
  await the.appoint(both, 'subcommittee_member')
  await did(the, giveView, chairOfSub, { caseId, warranted: true, rationale: CANARY })
  await did(the, giveView, member, { caseId, warranted: true, rationale: 'Yes' })
  assert.deepEqual(await seen(both, caseId), [])
  await did(the, closeConsideration, both, { caseId })
  const { count } = await read(manager, reader => considerationOf(reader, caseId)) ?? {}
  assert.deepEqual([count?.warranted.length, count?.noResponse, count?.majority], [2, [both.personId], true])
  await the.owner.query('delete from appointments where person_id = $1', [both.personId])
})

test('at a meeting the office records what a member said, once, not for one who was away, and the member’s own word goes before it', async () => {
  const caseId = await circulatedCase(the, undefined, 'meeting')
  const view = { caseId, personId: member.personId, warranted: true, rationale: 'Said at the meeting' }
  assert.deepEqual(asked(await act(the, recordView, manager, { ...view, warranted: null, rationale: '' })), ['warranted', 'rationale'])
  assert.equal((await act(the, recordView, member, view)).kind, 'not found')
  await did(the, recordView, manager, view)
  assert.deepEqual(asked(await act(the, recordView, manager, view)), [null])
  await did(the, recordAttendance, manager, { caseId, members: { [member.personId]: 'attended', [chairOfSub.personId]: 'apologies' } })
  assert.deepEqual(asked(await act(the, recordView, manager, { ...view, personId: chairOfSub.personId })), [null])
  await did(the, giveView, member, { caseId, warranted: false, rationale: 'In my own words' })
  const given = await read(manager, reader => viewsOf(reader, caseId, 1))
  assert.deepEqual(given.map(each => [each.personId, each.warranted, each.recordedBy]), [[member.personId, false, null]])
  const byLetter = await circulatedCase(the)
  assert.deepEqual(asked(await act(the, recordView, manager, { ...view, caseId: byLetter })), [null])
})

test('R254: the comments are collated into one document, on screen and in Word, with every view, the count, who is silent and who is shut out; made again it is the same', async () => {
  const caseId = await circulatedCase(the)
  const conflicted = await the.person('Conflicted Member', the.health)
  await the.appoint(conflicted, 'subcommittee_member', { agencyId: the.health })
  await the.exclude(conflicted, caseId)
  await did(the, giveView, chairOfSub, { caseId, warranted: true, rationale: CANARY })
  assert.equal((await visit(manager).get(paths.collatedComments.to({ case: caseId }))).status, 404)
  await did(the, closeConsideration, manager, { caseId })
  const page = (await visit(manager).get(paths.collatedComments.to({ case: caseId }))).text
  assert.match(page, new RegExp(`due by 10 October 2016[^]*2 members were entitled to vote[^]*Warranted[^]*${CANARY}[^]*No response[^]*Sub-Committee member[^]*Shut out of this case[^]*Conflicted Member`))
  const word = await visit(await the.on('independent_chair')).get(paths.collatedWord.to({ case: caseId }))
  const text = await decodeWord(word.bytes)
  for (const part of [CANARY, 'Conflicted Member', 'No response', '2 members were entitled to vote']) assert.ok(text.includes(part), part)
  assert.deepEqual((await visit(manager).get(paths.collatedWord.to({ case: caseId }))).bytes, word.bytes)
  assert.equal((await visit(conflicted).get(paths.collatedComments.to({ case: caseId }))).status, 404)
  await the.owner.query('delete from appointments where person_id = $1', [conflicted.personId])
})
