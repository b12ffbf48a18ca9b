/** An id is good only in the address that it belongs to: another agency's or another case's, put into one's own, names nothing. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { randomUUID } from 'node:crypto'
import { requestInformation } from '../../src/commands/chronology/request-information.ts'
import { fillPackage, openReview } from '../support/hand-in.ts'
import { cast } from '../support/cast.ts'
import { did } from '../support/road.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const review = await openReview(the)
const elsewhere = await openReview(the)
const { upload, entry } = await fillPackage(the, review.caseId)
const { requestId: request } = await did(the, requestInformation, await the.on('board_manager'), { caseId: review.caseId, agencyId: the.police, question: 'Who called?', meeting: null })

const pagesOf = (base: string): string[] => [`${base}/files/${upload}`, `${base}/files/${upload}/original`, `${base}/entries/${entry}`]
const actsOf = (base: string): [string, Record<string, string>][] => [
  [`${base}/files/${upload}/accept`, { openQuestionsSeen: 'yes' }], [`${base}/files/${upload}/read`, {}], [`${base}/files/${upload}/answers/set-aside`, {}],
  [`${base}/entries/${entry}`, { date: '1 May 2014', event: 'Changed', source: 'x', basedOn: '1' }], [`${base}/entries/${entry}/take-out`, { basedOn: '1' }],
  [`${base}/entries/${entry}/put-back`, {}], [`${base}/requests/${request}`, { [`answer-${request}`]: 'Mine' }],
]

test('an agency’s file, entry or request is nothing in another agency’s address, nor in another review’s', async () => {
  const own = `/cases/${review.caseId}/agencies/${the.police}`
  assert.deepEqual(await Promise.all(pagesOf(own).map(async address => (await visit(review.author).get(address)).status)), [200, 200, 200])
  const before = await the.owner.query('select (select count(*) from entry_versions) as entries, (select count(*) from information_answers) as answers, (select count(*) from staging_answers) as staged')
  for (const [who, base] of [
    [review.otherAuthor, `/cases/${review.caseId}/agencies/${the.health}`], [elsewhere.author, `/cases/${elsewhere.caseId}/agencies/${the.police}`],
    [elsewhere.author, own], [review.otherAuthor, own],
  ] as const) {
    for (const address of pagesOf(base)) assert.equal((await visit(who).get(address)).status, 404, address)
    for (const [address, fields] of actsOf(base)) assert.equal((await visit(who).post(address, fields)).status, 404, address)
  }
  const now = await the.owner.query('select (select count(*) from entry_versions) as entries, (select count(*) from information_answers) as answers, (select count(*) from staging_answers) as staged')
  assert.deepEqual(now.rows, before.rows)
})

test('a person of another agency, or of another board, cannot be named for an agency’s part', async () => {
  const own = `/cases/${review.caseId}/agencies/${the.police}`
  const stranger = await the.person('Nurse', the.health)
  for (const personId of [stranger.personId, the.otherManager.personId, randomUUID(), 'x']) {
    assert.equal((await visit(review.chief).post(`${own}/signing-manager`, { manager: personId, person: personId })).status, 422, personId)
    const named = await visit(review.chief).post(`${own}/authors`, { person: personId, lineManagement: 'no', 'declaredOn-day': '3', 'declaredOn-month': '10', 'declaredOn-year': '2016' })
    assert.equal(named.status, 422, personId)
  }
  const office = visit(await the.on('board_manager'))
  for (const personId of [the.otherManager.personId, randomUUID(), 'x']) {
    const named = await office.post(`/cases/${review.caseId}/people`, { person: personId, role: 'review_team_member', 'from-day': '3', 'from-month': '10', 'from-year': '2016' })
    assert.ok(named.status === 404 || named.status === 422, `${personId} ${named.status}`)
    const out = await office.post(`/cases/${review.caseId}/exclusions`, { person: personId, reason: 'Conflict' })
    assert.ok(out.status === 404 || out.status === 422, `${personId} ${out.status}`)
  }
  const { rows } = await the.owner.query('select from appointments where case_id = $1 and person_id = any($2)', [review.caseId, [stranger.personId, the.otherManager.personId]])
  assert.equal(rows.length, 0)
})
