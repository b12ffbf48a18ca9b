/** Handing in again, departments and dates pointed out, seen in a browser: no fault that axe finds, no scrolling sideways on a phone. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import * as paths from '../../src/web/hand-in/paths.ts'
import { journey } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after }, '2016-12-01')
const visit = await browserOf(the, { after })
const events = { chronology: 'events' } as const
const CSV = 'When,Source,Event,Comment\n01/03/2014,Log,Called to the house at night,Prompt\n05/03/2014,Log,Visited,\n04/04/2014,Log,Telephone call,\n05/08/2014,Log,Seen at school,\n12/08/2014,Log,Seen at home,\n09/03/2014,Log,Called again,\n20/09/2014,Log,Not brought,\n01/10/2014,Log,Strategy meeting,\n'

journey('what changed, what is to be looked at and the departments, on a wide and a narrow screen', the, async ({ as }) => {
  const review = await openReview(the)
  const params = { case: review.caseId, agency: review.agencyId }
  const by = visit(review.author)
  await by.post(paths.sharing.to(params), { understood: 'yes' })
  const staging = (await by.upload(paths.upload.to({ ...params, ...events }), {}, [{ field: 'file', name: 'police.csv', bytes: Buffer.from(CSV) }])).to ?? ''
  const author = await as(review.author)
  await author.open(staging)
  await author.check('a file with a date pointed out')
  await author.screenshot('staging-dates')
  await by.post(paths.accept.to({ ...params, upload: staging.split('/').at(-1) ?? '' }), { basedOn: '0', datesSeen: 'yes' })
  for (const [part, fields] of [['summary', { themes: 'Calls', learning: 'Look back' }], ['organisation', { none: 'yes', reason: 'Asked' }], ['action_plan', { none: 'yes', reason: 'Nothing' }], ['practitioners', { none: 'yes', reason: 'None left' }]] as const) {
    await by.post(paths.part.to({ ...params, part }), { basedOn: '0', ...fields })
  }
  await by.post(paths.submission.to(params))
  await by.post(paths.newEntry.to({ ...params, ...events }), { date: '05/01/2013', source: 'Log 9', event: 'Moved to the town' })
  await by.post(paths.part.to({ ...params, part: 'summary' }), { basedOn: '1', themes: 'Calls in the night', learning: 'Look back' })
  await by.post(paths.departments.to(params), { name: 'Custody unit' })
  for (const [address, name] of [[paths.changes.to(params), 'changes'], [paths.dates.to({ ...params, ...events }), 'dates'], [paths.dates.to({ ...params, ...events }, { show: 'looked' }), 'dates-looked-at'], [paths.departments.to(params), 'departments'], [paths.packageHome.to(params), 'package'], [paths.chronology.to({ ...params, ...events }), 'chronology-dates']] as const) {
    await author.page.setViewportSize({ width: 1200, height: 900 })
    await author.open(address)
    await author.check(name)
    await author.screenshot(`hand-in-${name}`)
    await author.page.setViewportSize({ width: 360, height: 800 })
    assert.equal(await author.page.evaluate('document.documentElement.scrollWidth'), 360, name)
    await author.screenshot(`hand-in-${name}-narrow`)
  }
})
