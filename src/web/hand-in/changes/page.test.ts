/** Handing a package in again: what differs is told to the author, to the manager who signs and to the review. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { browserOf } from '../../../../test/support/web.ts'
import type { Answered } from '../../../../test/support/web.ts'
import * as paths from '../paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const office = visit(await the.on('board_manager'))
const events = { chronology: 'events' } as const
const ENTRY = { date: '12 March 2014', source: 'Log 1', event: 'Called to the house', comment: 'Prompt' }

function words(answer: Answered): string { return answer.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }

async function handedIn(rows = 2) {
  const review = await openReview(the)
  const params = { case: review.caseId, agency: review.agencyId }
  const [by, signer] = [visit(review.author), visit(review.signer)]
  await by.post(paths.sharing.to(params), { understood: 'yes' })
  await send(`Date,Source,Event,Comment\n${Array.from({ length: rows }, (_, index) => `${12 + index % 10}/03/2014,Log ${index},Call number ${index} to the house,Prompt`).join('\n')}\n`, null)
  const part = async (section: string, fields: Record<string, string>) => assert.equal((await by.post(paths.part.to({ ...params, part: section }), { basedOn: '0', ...fields })).status, 303)
  await part('summary', { themes: 'Calls were answered one at a time', learning: 'Show earlier calls' })
  await part('organisation', { none: 'yes', reason: 'Asked the head of service' })
  await part('action_plan', { none: 'yes', reason: 'Nothing to learn' })
  await part('practitioners', { 'people[0][name]': 'Officer 1', 'people[0][role]': 'Response', 'people[0][involved]': '2014', 'people[0][contact]': 'officer@police.example' })
  async function send(content: string, replace: string | null) {
    const staging = (await by.upload(paths.upload.to({ ...params, ...events }), {}, [{ field: 'file', name: 'police.csv', bytes: Buffer.from(content) }])).to ?? ''
    const upload = { ...params, upload: staging.split('/').at(-1) ?? '' }
    assert.equal((await by.post(paths.accept.to(upload), { basedOn: '0', openQuestionsSeen: 'yes', ...replace === null ? {} : { replace } })).status, 303)
  }
  const submit = async () => { assert.equal((await by.post(paths.submission.to(params))).status, 303) }
  const sign = async () => {
    const hash = /name="hash" value="([0-9a-f]{64})"/.exec((await signer.get(paths.submission.to(params))).text)?.[1] ?? ''
    assert.equal((await signer.post(paths.signOff.to(params), { hash, name: 'S', role: 'R', agreed: 'yes' })).status, 303)
  }
  return { ...review, params, by, signer, send, submit, sign, page: paths.changes.to(params) }
}

test('R151: what an agency changed after its package came back is shown word by word: to its author, its manager and the review', async () => {
  const given = await handedIn()
  const { by, params, page, signer } = given
  assert.match(words(await by.get(page)), /The package was not submitted yet/)
  await given.submit()
  assert.match(words(await by.get(page)), /Nothing was changed since the package was submitted/)
  await given.sign()
  await office.post(paths.judgement.to(params), { rating: 'not sufficient', comments: 'Nothing is said about 2015', returned: 'yes' })
  // A file sent again with one comment changed, one row gone and one row new; a part; and an entry written on screen.
  await given.send('Date,Source,Event,Comment\n12/03/2014,Log 0,Call number 0 to the house,Slow at night\n04/05/2015,Log 7,Nobody answered,\n', 'yes')
  await by.post(paths.newEntry.to({ ...params, ...events }), { ...ENTRY, date: '1 June 2015' })
  await by.post(paths.part.to({ ...params, part: 'summary' }), { basedOn: '1', themes: 'Calls were answered one at a time', learning: 'Show all earlier calls' })
  assert.match((await by.get(paths.submission.to(params))).text, new RegExp(`href="${page}"`), 'the author can look before submitting')
  const before = words(await by.get(page))
  assert.match(before, /Submission 1, signed off on 1 December 2016, set beside the package as it now stands/)
  assert.match(before, /2 entries added 1 entry taken out 1 entry changed Summary of comments changed/)
  assert.match(before, /Potential learning for the agency Show earlier calls Show all earlier calls/)
  assert.match(before, /Changed Chronology, Row 2, 12\/03\/2014 Comment Prompt Comment Slow at night/)
  assert.match(before, /Taken out Chronology, Row 3 .*Call number 1 to the house/)
  assert.match(before, /Added Chronology, Row 3 Not there .*Nobody answered/)
  assert.match(before, /Added Chronology, Written on screen, 1 Not there Date 1 June 2015/)
  await given.submit()
  const link = paths.changes.to(params, { before: 1 })
  assert.ok((await signer.get(paths.submission.to(params))).text.includes(`href="${link}"`), 'the manager who signs again is led there')
  assert.match(words(await signer.get(link)), /submission 2, not signed off.*Comment Slow at night/)
  await given.sign()
  assert.ok((await office.get(paths.packageHome.to(params))).text.includes(`href="${page}"`), 'the review is led there from the package')
  assert.match(words(await office.get(page)), /Comment Prompt Comment Slow at night/)
})

test('any two hand-ins can be compared, and a submission stays what it was', async () => {
  const given = await handedIn()
  const { by, params, page } = given
  await given.submit()
  const summary = (version: number, themes: string) => by.post(paths.part.to({ ...params, part: 'summary' }), { basedOn: String(version), themes, learning: 'x' })
  await summary(1, 'Second themes')
  await given.submit()
  await summary(2, 'Third themes')
  assert.match(words(await by.get(page)), /Themes that emerged Second themes Third themes/)
  assert.match(words(await by.get(`${page}?before=1&after=2`)), /Themes that emerged Calls were answered one at a time Second themes/)
  assert.match(words(await by.get(`${page}?before=1&after=now`)), /Themes that emerged Calls were answered one at a time Third themes/)
  assert.match(words(await by.get(`${page}?before=9&after=x`)), /Submission 2, not signed off, set beside the package as it now stands/)
})

test('many differences are shown fifty at a time', async () => {
  const given = await handedIn(120)
  await given.submit()
  await given.send(`Date,Source,Event,Comment\n${Array.from({ length: 120 }, (_, index) => `${12 + index % 10}/03/2014,Log ${index},Call number ${index} to the house,Read again`).join('\n')}\n`, 'yes')
  assert.match(words(await given.by.get(given.page)), /120 entries changed.*Entries that differ: 1 to 50 of 120/)
  assert.match(words(await given.by.get(`${given.page}?from=100`)), /Entries that differ: 101 to 120 of 120/)
})

test('what differs is for those who may see the agency’s package, and for nobody else', async () => {
  const given = await handedIn()
  await given.submit()
  for (const person of [given.otherAuthor, the.otherManager, given.colleague]) assert.equal((await visit(person).get(given.page)).status, 404)
})
