/** Dates that can hardly be what was meant: pointed out beside row and entry, looked at by a person, never changed by themselves. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { openReview } from '../../../../test/support/hand-in.ts'
import { browserOf } from '../../../../test/support/web.ts'
import type { Answered } from '../../../../test/support/web.ts'
import { blankReferral, NO_CHILD } from '../../../domain/referral/referral.ts'
import * as paths from '../paths.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const events = { chronology: 'events' } as const
const ENTRY = { source: 'Log 1', event: 'Called to the house' }

function words(answer: Answered): string { return answer.text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ') }
/** What the next page says at its top. */
function flash(answer: Answered): string { return decodeURIComponent(String(answer.headers['set-cookie'])) }

async function begun() {
  const review = await openReview(the)
  const params = { case: review.caseId, agency: review.agencyId }
  const by = visit(review.author)
  await by.post(paths.sharing.to(params), { understood: 'yes' })
  return { ...review, params, by, dates: paths.dates.to({ ...params, ...events }), chronology: paths.chronology.to({ ...params, ...events }) }
}

const CSV = 'When,Source,Event\n01/03/2014,Log,One\n05/03/2014,Log,Two\n04/04/2014,Log,Three\n05/08/2014,Log,Four\n12/08/2014,Log,Five\n09/03/2014,Log,Six\n20/09/2014,Log,Seven\n01/10/2014,Log,Eight\n03/10/2013,Log,Nine\n'

test('a file’s strange dates stand beside their rows, stop its acceptance until somebody looked, and stay as the file gave them', async () => {
  const { by, params, dates, chronology } = await begun()
  const staging = (await by.upload(paths.upload.to({ ...params, ...events }), {}, [{ field: 'file', name: 'police.csv', bytes: Buffer.from(CSV) }])).to ?? ''
  const upload = { ...params, upload: staging.split('/').at(-1) ?? '' }
  const first = await by.get(staging)
  assert.match(words(first), /Dates to look at 2 /)
  assert.match(words(first), /Row 7 09\/03\/2014 .*When : The rows around it go from the oldest to the newest.*other way round it would be 3 September 2014, which does/)
  assert.match(words(first), /Row 10 03\/10\/2013 .*When : This lies before the period that the review looks at, 1 January 2014 to 30 September 2016/)
  const refused = await by.post(paths.accept.to(upload), { basedOn: '0' })
  assert.equal(refused.status, 422)
  assert.match(words(refused), /2 dates are pointed out/)
  const key = /name="key" value="([^"]*Row 10[^"]*)"/.exec(first.text)?.[1] ?? ''
  assert.equal((await by.post(paths.answerTo.to({ ...upload, answer: 'looked' }), { place: 'Row 10', column: 'When', key, said: 'Seen in the paper log' })).status, 303)
  assert.match(words(await by.get(`${staging}?show=all`)), /Looked at, and it stands: Seen in the paper log/)
  assert.match(words(await by.get(staging)), /Dates to look at 1 /)
  assert.equal((await by.post(paths.accept.to(upload), { basedOn: '1', datesSeen: 'yes' })).status, 303)
  const accepted = words(await by.get(chronology))
  assert.match(accepted, /09\/03\/2014 4 days after the entry before Log Six/)
  assert.doesNotMatch(accepted, /to be looked at/)
  const looked = words(await by.get(`${dates}?show=looked`))
  assert.match(looked, /Row 10 03\/10\/2013 Nine Police author, [^,]*? Seen in the paper log/)
  assert.match(looked, /Row 7 09\/03\/2014 Six Police author, [^,]*? The date stands/)
})

test('a date given anew in the staged file is no longer pointed out, and the file’s words are kept', async () => {
  const { by, params } = await begun()
  const staging = (await by.upload(paths.upload.to({ ...params, ...events }), {}, [{ field: 'file', name: 'police.csv', bytes: Buffer.from(CSV) }])).to ?? ''
  await by.post(paths.answerTo.to({ ...params, upload: staging.split('/').at(-1) ?? '', answer: 'cell' }), { place: 'Row 7', column: 'When', words: '3 September 2014', id: 'date-0' })
  const all = words(await by.get(`${staging}?show=all`))
  assert.match(all, /Dates to look at 1 /)
  assert.match(all, /09\/03\/2014 read as 3 September 2014/)
})

test('a strange date written on screen is pointed out at once, beside the entry and on the agency’s page, until somebody lets it stand or changes it', async () => {
  const { by, params, dates, chronology, signer, otherAuthor } = await begun()
  const saved = await by.post(paths.newEntry.to({ ...params, ...events }), { ...ENTRY, date: '05/01/2013' })
  assert.match(flash(saved), /Look at its date: This lies before the period/)
  const shown = await by.get(chronology)
  assert.match(words(shown), /One date is to be looked at: it may be mistaken\./)
  assert.match(words(shown), /This lies before the period that the review looks at/)
  assert.match(words(await by.get(paths.packageHome.to(params))), /One date is to be looked at/)
  const entry = /entries\/([0-9a-f-]{36})/.exec(shown.text)?.[1] ?? ''
  const own = paths.lookedAt.to({ ...params, entry })
  const stale = await by.post(own, { about: 'out of order', said: 'My words' })
  assert.equal(stale.status, 422)
  assert.match(stale.text, /value="My words"/)
  assert.equal((await by.post(own, { about: 'outside period', said: 'Background for what follows' })).status, 303)
  assert.match(words(await by.get(dates)), /No date is left to look at/)
  assert.match(words(await visit(signer).get(`${dates}?show=looked`)), /05\/01\/2013 Called to the house Police author, .* Background for what follows/)
  const edit = paths.entry.to({ ...params, entry })
  await by.post(edit, { ...ENTRY, event: 'Called twice', date: '05/01/2013', basedOn: '1' })
  assert.match(words(await by.get(dates)), /No date is left to look at/, 'other words, the same date')
  await by.post(edit, { ...ENTRY, date: '06/01/2013', basedOn: '2' })
  assert.match(words(await by.get(dates)), /To look at \(1\)/, 'another date')
  for (const person of [otherAuthor, the.otherManager]) assert.equal((await visit(person).get(dates)).status, 404)
  assert.equal((await visit(signer).post(own, { about: 'outside period' })).status, 404)
})

test('dates before the birth and after the death of the children in the referral are pointed out, in the chronology of events alone', async () => {
  const { by, params, caseId, dates } = await begun()
  const on = (day: string, month: string, year: string) => ({ day, month, year, words: '' })
  const child = { ...NO_CHILD, name: 'A Child', birth: on('14', '6', '2015'), death: { date: on('1', '8', '2016'), time: '' } }
  await the.owner.query('insert into referrals (board_id, case_id, content, sent_by) values ($1, $2, $3, $4)',
    [the.boardId, caseId, JSON.stringify({ ...blankReferral(), children: [child] }), (await the.on('board_manager')).personId])
  for (const date of ['1 February 2014', '1 March 2015', '5 September 2016']) await by.post(paths.newEntry.to({ ...params, ...events }), { ...ENTRY, date })
  const shown = words(await by.get(dates))
  assert.match(shown, /1 February 2014 .*more than 10 months before the child was born, 14 June 2015/)
  assert.match(shown, /5 September 2016 .*after the child died, 1 August 2016/)
  assert.match(shown, /To look at \(2\)/)
  await by.post(paths.newEntry.to({ ...params, chronology: 'organisational' }), { ...ENTRY, date: '1 February 2014' })
  assert.match(words(await by.get(paths.dates.to({ ...params, chronology: 'organisational' }))), /To look at \(0\)/)
})
