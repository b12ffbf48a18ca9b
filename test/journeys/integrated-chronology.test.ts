/** Reading the integrated chronology in a browser: in its empty, full, narrowed and wrongly asked state, and without comments. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { integrated, integratedWithComments } from '../../src/web/chronology/integrated/paths.ts'
import { linkAccounts } from '../../src/commands/same-events/link-accounts.ts'
import { questionedFacts } from '../../src/web/chronology/questioned-facts/paths.ts'
import { sameEvents } from '../../src/web/chronology/same-events/paths.ts'
import { did } from '../support/act.ts'
import { journey, type JourneyPage } from '../support/browser.ts'
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

journey('accounts of one event are compared and a fact is questioned', the, async ({ as }) => {
  const { page, open, check } = await as(await the.on('board_manager'))
  await open(integrated.to({ case: caseId }))
  await page.getByRole('link', { name: /^Question this entry/ }).first().click()
  await check('an entry to be questioned')
  await page.getByRole('button', { name: 'Put it on record' }).click()
  await check('a question without its words')
  await page.getByLabel('What is proposed?').fill('The officers came at 10.25')
  await page.getByLabel('Practitioner', { exact: true }).check()
  await fillDay(page)
  await page.getByRole('button', { name: 'Put it on record' }).click()
  await check('a questioned fact')
  await page.getByRole('button', { name: 'Record the decision' }).click()
  await check('a decision without its words')
  await open(questionedFacts.to({ case: caseId }))
  await check('the questioned facts')
  await page.getByRole('button', { name: 'Mark the facts as agreed' }).click()
  await check('facts agreed on no day')

  const { rows } = await the.owner.query<{ id: string }>('select distinct on (agency_id) entry_id as id from entries where case_id = $1 order by agency_id, number', [caseId])
  await did(the, linkAccounts, await the.on('board_manager'), { caseId, first: rows[0]?.id ?? '', second: rows[1]?.id ?? '' })
  await open(sameEvents.to({ case: caseId }, { month: '2014-01' }))
  await check('a month without suggestions')
  await open(sameEvents.to({ case: caseId }))
  await check('accounts of the same event')
  await page.locator('main tbody a').first().click()
  await check('one event')
  await page.getByLabel('The agencies differ').check()
  await page.getByRole('button', { name: 'Put it on record' }).click()
  await check('a difference without its words')
})

async function fillDay(page: JourneyPage['page']): Promise<void> {
  for (const [box, words] of [['Day', '1'], ['Month', '12'], ['Year', '2016']] as const) await page.getByLabel(box, { exact: true }).fill(words)
}
