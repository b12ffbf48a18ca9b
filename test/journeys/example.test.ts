/** A newcomer in the worked example: from their work to the integrated chronology, as the Board Manager, the Lead Reviewer and a practitioner. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { caseHome } from '../../src/web/cases/paths.ts'
import { integrated, integratedWithComments } from '../../src/web/chronology/integrated/paths.ts'
import { journey } from '../support/browser.ts'
import { exampleCast } from '../support/example.ts'

const the = await exampleCast({ after })
const here = { case: the.caseId }
/** The day of the injury, which five agencies tell. */
const thatDay = { from: '9 September 2016', to: '9 September 2016' }

journey('the Board Manager finds the case, where it stands, and the integrated chronology, by links alone', the, async ({ as }) => {
  const { page, check, screenshot } = await as(await the.as('manager@board.example'))
  await page.goto('/')
  await check('the work of the Board Manager')
  await screenshot('your-work')
  await page.getByRole('link', { name: 'Cases' }).click()
  await check('the register of cases')
  await page.getByRole('link', { name: 'Family N' }).first().click()
  assert.match(await page.locator('main').innerText(), /in week 6/)
  await check('the case')
  await screenshot('case', 1500)
  await page.getByRole('link', { name: 'Integrated chronology', exact: true }).click()
  assert.match(await page.locator('main').innerText(), /401 entries/)
  await check('the integrated chronology')
})

journey('the Lead Reviewer reads with the authors’ comments, a practitioner reads the same day without them', the, async ({ as }) => {
  const reviewer = await as(await the.as('reviewer@independent.example'))
  await reviewer.open(integratedWithComments.to(here, thatDay))
  await reviewer.check('one day with comments')
  const comment = /Officer 11 stayed with Child A for three hours/
  assert.match(await reviewer.page.locator('main').innerText(), comment)

  const practitioner = await as(await the.as('health-visitor-2@community-health.example'))
  await practitioner.open(integrated.to(here, thatDay))
  await practitioner.check('one day without comments')
  await practitioner.page.getByText('Show only some of it').click()
  await practitioner.page.mouse.click(1, 1)
  await practitioner.screenshot('integrated-chronology', 1700)
  const read = await practitioner.page.locator('main').innerText()
  assert.doesNotMatch(read, comment)
  assert.match(read, /Officer 11 sat with Child A/)
  await practitioner.open(integratedWithComments.to(here, thatDay), 404)
  await practitioner.open(caseHome.to(here))
  await practitioner.check('the case as a practitioner sees it')
})
