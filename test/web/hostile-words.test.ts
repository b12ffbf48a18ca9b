/** Words that no person types, in addresses and in forms: they are answered in plain words, never by a failure. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { randomUUID } from 'node:crypto'
import { acknowledgeSharing } from '../../src/commands/chronology/acknowledge-sharing.ts'
import { cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'
import { did } from '../support/road.ts'
import { signedPackage } from '../support/signed-package.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const review = await openReview(the)
const { caseId, agencyId } = review
await signedPackage(the, { caseId, agencyId, author: review.author, signer: review.signer }, 'Date,Time,Event,Source,Comment\n12/03/2014,10:00,Visit,Log,Perhaps late\n')

const WORDS = ['\0', `'; drop table people; --`, '%\\', '***:(', '_a_ (b) \\1 ?*+{2}[[:<:]]', 'a'.repeat(3000), '1e300', '-1', '9'.repeat(400), `${randomUUID()}\0`,
  `2014-03-12 1~10:00~9999~999999999~${randomUUID()}`, '__proto__']

test('whatever an address asks for, the answer is a page', async () => {
  const integrated = `/cases/${caseId}/integrated-chronology`
  const own = `/cases/${caseId}/agencies/${agencyId}`
  const asked: readonly (readonly [string, typeof manager, readonly string[]])[] = [
    [integrated, manager, ['words', 'person', 'from', 'to', 'agency', 'after', 'before']],
    [`${integrated}/with-comments/files/csv`, manager, ['words', 'person', 'from']],
    ['/people', manager, ['words', 'after', 'id']],
    ['/cases', manager, ['words', 'after', 'state', 'kind']],
    ['/learning', manager, ['words', 'after', 'kind', 'factor', 'state', 'review']],
    ['/learning/annual-report', manager, ['year']],
    ['/actions', manager, ['state', 'whose', 'review', 'after']],
    ['/access-log', manager, ['case', 'person', 'before']],
    [`/cases/${caseId}/people`, manager, ['name']],
    [`/cases/${caseId}/exclusions`, manager, ['name']],
    [`/cases/${caseId}/history`, manager, ['before']],
    [`${own}/chronologies/events`, review.author, ['from']],
    [`${own}/chronologies/events/taken-out`, review.author, ['from']],
    ['/sign-in', manager, ['next']],
  ]
  for (const [address, who, names] of asked) {
    assert.notEqual((await visit(who).get(address)).status, 404, address)
    for (const name of names) {
      for (const words of WORDS) {
        const { status } = await visit(who).get(`${address}?${new URLSearchParams({ [name]: words }).toString()}`)
        assert.ok(status < 500, `${address} ${name}=${JSON.stringify(words.slice(0, 40))}: ${status}`)
      }
    }
  }
})

test('whatever word stands in an address in place of a name, the answer is a page', async () => {
  for (const word of ['constructor', '__proto__', 'toString', '%00', '..%2f..%2fetc%2fpasswd', 'events%00', "'", '%0d%0aSet-Cookie:x=y']) {
    for (const address of [`chronologies/${word}`, `chronologies/${word}/copy/docx`, `chronologies/events/copy/${word}`, `template/${word}`, `parts/${word}`]) {
      const { status } = await visit(review.author).get(`/cases/${caseId}/agencies/${agencyId}/${address}`)
      assert.equal(status, 404, address)
    }
    for (const address of [`/cases/${caseId}/integrated-chronology/files/${word}`, `/cases/${caseId}/timetable/${word}`, `/cases/${caseId}/referral/add/${word}`, `/held/${word}`]) {
      const { status } = await visit(manager).get(address)
      assert.equal(status, 404, address)
    }
  }
})

test('a character that no database keeps is shown as one that was lost, and takes nothing else with it', async () => {
  const of = { caseId, agencyId }
  await did(the, acknowledgeSharing, review.author, { ...of, understood: true })
  const saved = await visit(review.author).post(`/cases/${caseId}/agencies/${agencyId}/parts/summary`, { themes: 'Before\0after', learning: 'One', basedOn: '1' })
  assert.equal(saved.status, 303)
  assert.match((await visit(review.author).get(`/cases/${caseId}/agencies/${agencyId}/parts/summary`)).text, /Before\uFFFDafter/)
  assert.equal((await visit(manager).post('/people/add', { name: 'A\0B', jobTitle: 'x\0', email: 'a\0b@people.example', agency: 'board' })).status < 500, true)
  assert.equal((await visit(null).post('/sign-in', { email: 'a\0b@people.example', password: 'x\0', code: '123456' })).status, 422)
  const entry = await visit(review.author).post(`/cases/${caseId}/agencies/${agencyId}/chronologies/events/new-entry`, { date: '13 March 2014', event: 'A\0call', source: 'Log\0', comment: 'So\0what' })
  assert.equal(entry.status, 303)
  const asked = await visit(manager).post(`/cases/${caseId}/agencies/${agencyId}/requests`, { question: 'Who\0called?' })
  assert.equal(asked.status, 303)
})
