/** Reading the integrated chronology in a browser: in its empty, full, narrowed and wrongly asked state, and without comments. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { integrated, integratedWithComments } from '../../src/web/chronology/integrated/paths.ts'
import { journey } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'
import { signedPackage } from '../support/signed-package.ts'

const the = await cast({ after }, '2016-12-01')
const review = await openReview(the)
const { caseId } = review

journey('the integrated chronology is read, narrowed and shown without comments', the, async ({ as }) => {
  const manager = await as(await the.on('board_manager'))
  await manager.open(integrated.to({ case: caseId }))
  await manager.check('the integrated chronology before anything is in it')

  const healthSigner = await the.person('Head of community health', the.health)
  await the.appoint(healthSigner, 'agency_senior_manager', { caseId, agencyId: the.health })
  const police = Array.from({ length: 30 }, (_, index) => `${1 + index % 28}/${1 + Math.floor(index / 28)}/2014,10:${10 + index},Incident log ${index},Officers called to Flat 1. Mother said that she had fallen.,Prompt attendance.`)
  const health = Array.from({ length: 30 }, (_, index) => `${1 + index % 28}/${1 + Math.floor(index / 28)}/2014,,HV record,Home visit. Child A weighed.,Weight not plotted.`)
  const csv = (lines: readonly string[]): string => `Date,Time,Source,Event,Comments\n${lines.join('\n')}\n`
  await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer }, csv(police), 'police.csv')
  await signedPackage(the, { caseId, agencyId: the.health, author: review.otherAuthor, signer: healthSigner }, csv(health), 'health.csv')

  await manager.open(integratedWithComments.to({ case: caseId }))
  await manager.check('the integrated chronology with comments')
  await manager.screenshot('chronology-with-comments')
  await manager.page.getByText('Show only some of it').click()
  await manager.page.getByLabel('Police').check()
  await manager.page.getByLabel('With the words').fill('fallen')
  await manager.page.getByRole('button', { name: 'Show' }).click()
  assert.match(await manager.page.locator('main').innerText(), /30 entries as asked for/)
  await manager.page.getByLabel('From', { exact: true }).fill('Blursday')
  await manager.page.getByRole('button', { name: 'Show' }).click()
  await manager.check('the integrated chronology asked for with a date that is none')
  await manager.page.getByRole('link', { name: 'Enter the first day as a date' }).click()
  assert.equal(await manager.page.evaluate('document.activeElement.id'), 'from')

  const practitioner = await the.person('Health visitor', the.health)
  await the.appoint(practitioner, 'practitioner', { caseId, agencyId: the.health })
  const reader = await as(practitioner, { javaScript: false })
  await reader.open(integrated.to({ case: caseId }))
  const text = await reader.page.locator('main').innerText()
  assert.match(text, /60 entries/)
  assert.doesNotMatch(text, /Prompt attendance|not plotted/)
})
