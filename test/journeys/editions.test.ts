/** Key events and editions in a browser: chosen and counted without JavaScript, read by axe, and on a phone. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { editions, mapEditionPath } from '../../src/web/chronology/editions/paths.ts'
import { integrated } from '../../src/web/chronology/integrated/paths.ts'
import { keyEventsPath } from '../../src/web/chronology/key-events/paths.ts'
import { journey } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'
import { onTheMap } from '../support/identity.ts'
import { signedPackage } from '../support/signed-package.ts'

const the = await cast({ after }, '2016-12-01')
const review = await openReview(the)
const { caseId } = review
await onTheMap(the, caseId, { name: 'Anna Quillfeather', role: 'Mother' })
await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer },
  'Date,Time,Source,Event,Comments\n3/2/2014,10:07,Incident book,Anna Quillfeather rang: a bruise was seen at nursery,Prompt\n12/2/2014,,Incident book,Officers visited the house and found nobody there,\n', 'police.csv')

journey('key events are chosen and counted without JavaScript, and the edition for publication is looked through, on a phone too', the, async ({ as }) => {
  const lead = await the.person('Independent reviewer')
  await the.appoint(lead, 'lead_reviewer', { caseId })
  const plain = await as(lead, { javaScript: false })
  await plain.open(integrated.to({ case: caseId }))
  await plain.page.getByRole('link', { name: /^Make it a key event/ }).first().click()
  await plain.page.getByLabel('In short').fill('Nursery saw a bruise; Mother rang the police')
  await plain.page.getByRole('button', { name: 'Save' }).click()
  await plain.page.waitForURL(/\/key-events$/)
  assert.match(await plain.page.locator('main').innerText(), /0\.1 of 2 sides[^]*Nursery saw a bruise/)

  const office = await as(await the.on('board_manager'))
  for (const [address, what] of [
    [keyEventsPath.to({ case: caseId }), 'the key events'], [editions.to({ case: caseId }), 'the editions'], [mapEditionPath.to({ case: caseId, name: 'publication' }, { dates: 'season' }), 'the edition for publication'],
  ] as const) {
    await office.page.setViewportSize({ width: 1280, height: 900 })
    await office.open(address)
    await office.check(what)
    await office.screenshot(what.replaceAll(' ', '-'), 1400)
    await office.page.setViewportSize({ width: 360, height: 740 })
    assert.equal(await office.page.evaluate('document.documentElement.scrollWidth'), 360, what)
    await office.screenshot(`${what.replaceAll(' ', '-')}-phone`, 1400)
  }
  await office.page.getByRole('button', { name: 'Make it and check it for leaks' }).click()
  assert.match(await office.page.locator('main').innerText(), /Anna Quillfeather/)
  await office.check('the edition for publication, stopped by a name that is not settled')
})
