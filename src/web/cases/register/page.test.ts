import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { sendLetters } from '../../../../test/support/letters.ts'
import { commissionedCase } from '../../../../test/support/review.ts'
import { commissionedCase as onTheRoad, decidedCase, did } from '../../../../test/support/road.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { confirmDecision } from '../../../commands/decision/confirm-decision.ts'
import { ALL_KINDS, REVIEW_KINDS } from '../../../domain/review-kind.ts'
import { register } from '../paths.ts'

const the = await cast({ after }, '2016-12-05')
const visit = await browserOf(the, { after })
const manager = visit(await the.on('board_manager'))

const namesOf = (text: string) => [...text.matchAll(/<th scope="row"[^>]*><a [^>]*>([^<]+)<\/a>/g)].map(match => match[1])

test('an empty register says so kindly', async () => {
  assert.match((await manager.get(register.to({}))).text, /There is no case yet/)
})

test('R001: referrals that ended in each of the four kinds of review, and one in none, stand in one register', async () => {
  for (const kind of ALL_KINDS) await onTheRoad(the, kind)
  const none = await decidedCase(the, 'none')
  await did(the, confirmDecision, await the.on('board_manager'), { caseId: none })
  await sendLetters(the, none)
  const { text } = await manager.get(register.to({}))
  for (const kind of ALL_KINDS) assert.match(text, new RegExp(`Child Alder \\d+</a>.*?${REVIEW_KINDS[kind].name}</td>\\s*<td[^>]*>Under review`, 's'))
  assert.match(text, /No review<\/td>\s*<td[^>]*>(?:<strong[^>]*>Urgent: other children<\/strong> )?It was decided not to carry out a review/)
  assert.equal(namesOf(text).length, 5)
})

test('the register is narrowed by words, by kind and by what became of the case', async () => {
  await commissionedCase(the, { pseudonym: '100% sure' })
  const shown = async (query: Record<string, string>) => namesOf((await manager.get(register.to({}, query))).text)
  assert.equal((await shown({ words: 'child ALDER' })).length, 4)
  assert.equal((await shown({ kind: 'audit' })).length, 1)
  assert.deepEqual(await shown({ words: '0%' }), ['100% sure'])
  assert.equal((await shown({ state: 'none' })).length, 1)
  assert.equal((await shown({ state: 'review' })).length, 5)
  assert.deepEqual(await shown({ state: 'closed' }), [])
  assert.match((await manager.get(register.to({}, { words: 'nobody' }))).text, /No case is like that/)
  assert.equal((await shown({ state: 'made up', kind: 'made up' })).length, 6)
})

test('a long register is read page by page, each case once', async () => {
  for (let index = 0; index < 24; index += 1) await the.openCase([['referral_received', '2016-12-01']])
  const first = await manager.get(register.to({}))
  const next = /rel="next"|href="([^"]+)" rel="next"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&')
  assert.ok(next)
  const second = await manager.get(next)
  const all = [...namesOf(first.text), ...namesOf(second.text)]
  assert.equal(namesOf(first.text).length, 25)
  assert.equal(new Set(all).size, 30)
  assert.equal(all.length, 30)
})

test('drafts are in nobody’s register, and only those who follow every case may see it', async () => {
  const before = namesOf((await manager.get(register.to({}, { state: 'referral' }))).text).length
  await the.openCase([], false)
  assert.equal(namesOf((await manager.get(register.to({}, { state: 'referral' }))).text).length, before)
  assert.equal((await visit(await the.on('board_member')).get(register.to({}))).status, 404)
  assert.equal((await visit(await the.on('system_administrator')).get(register.to({}))).status, 404)
  assert.equal(namesOf((await visit(the.otherManager).get(register.to({}))).text).length, 0)
})
