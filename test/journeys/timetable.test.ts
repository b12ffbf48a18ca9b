/** From your work to the case, its steps and its own timetable, in a browser: with and without JavaScript, each page held to axe. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { caseHome, register } from '../../src/web/cases/paths.ts'
import { home } from '../../src/web/paths.ts'
import { settings } from '../../src/web/settings/paths.ts'
import { changeOf, changes, stepPage } from '../../src/web/timetable/paths.ts'
import { journey } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { commissionedCase } from '../support/review.ts'

const the = await cast({ after }, '2016-12-05')
const manager = await the.on('board_manager')

journey('a newcomer with nothing to do, and an empty register', the, async ({ as }) => {
  const page = await as(await the.on('legal_adviser'))
  for (const [address, words] of [[home.to({}), 'Nothing is waiting for you'], [register.to({}), 'There is no case yet']] as const) {
    await page.open(address)
    assert.match(await page.page.locator('main').innerText(), new RegExp(words))
    await page.check(words)
  }
})

journey('the manager goes from their work to a late step, records it, and the case follows', the, async ({ as }) => {
  const caseId = await commissionedCase(the, { pseudonym: 'Child A', facts: [
    ['notified_ofsted_dfe', '2016-09-05'], ['lead_reviewer_appointed', '2016-10-14'], ['scoping_meeting', '2016-10-24'], ['police_consulted', '2016-10-20'], ['learning_event_1_planned', '2017-01-12'],
  ] })
  for (const javaScript of [true, false]) {
    const { page, ...walk } = await as(manager, { javaScript })
    await walk.open(home.to({}))
    if (javaScript) {
      await walk.check('your work')
    }
    const step = javaScript ? 'Invite the family to meet' : 'Put on record when the incident happened'
    await page.getByRole('row', { name: new RegExp(step) }).getByRole('link', { name: /Do this/ }).click()
    if (javaScript) {
      await page.getByRole('button', { name: 'Put on record' }).click()
      assert.match(await page.locator('.govuk-error-summary').innerText(), /Enter a real date: day, month and year/)
      await walk.check('a step with a problem')
    }
    for (const box of await page.getByRole('checkbox').all()) await box.check()
    const day = page.getByRole('group', { name: 'On which day' })
    await day.getByLabel('Day').fill('2')
    await day.getByLabel('Month').fill('12')
    await day.getByLabel('Year').fill('2016')
    await page.getByRole('button', { name: 'Put on record' }).click()
    assert.match(await page.locator('main').innerText(), /It is on record.*Done on 2 December 2016/s)
    if (javaScript) await walk.check('a step that is done')
  }
  const page = await as(manager)
  await page.open(caseHome.to({ case: caseId }))
  await page.check('a case')
  await page.open(register.to({}))
  await page.check('the register')
  await page.screenshot('register')
})

journey('a case is given its own timetable, with reasons', the, async ({ as }) => {
  const caseId = await commissionedCase(the, { pseudonym: 'Child B' })
  const walk = await as(manager)
  const { page } = walk
  await walk.open(stepPage.to({ case: caseId, step: 's5_le1' }))
  await page.getByRole('link', { name: 'Set another date for this step' }).click()
  await page.getByRole('button', { name: 'Set the date' }).click()
  assert.match(await page.locator('.govuk-error-summary').innerText(), /Enter the date.*Give the reason/s)
  await walk.check('a change with problems')
  await page.getByLabel('Day').fill('16')
  await page.getByLabel('Month').fill('1')
  await page.getByLabel('Year').fill('2017')
  await page.getByLabel('Reason').fill('The hall is booked until then')
  await page.getByRole('button', { name: 'Set the date' }).click()
  assert.match(await page.locator('main').innerText(), /Set for this case to 16 January 2017/)
  for (const kind of ['added-step', 'week-zero', 'methodology', 'pause']) {
    await walk.open(changeOf.to({ case: caseId, kind }))
    await walk.check(kind)
  }
  await walk.open(changeOf.to({ case: caseId, kind: 'owners' }, { step: 's4_briefing' }))
  await walk.check('giving a step to others')
  await walk.open(changes.to({ case: caseId }))
  await walk.check('the changes so far')
})

journey('the manager settles how the board counts', the, async ({ as }) => {
  const walk = await as(manager)
  await walk.open(settings.to({}))
  await walk.check('the settings')
  await walk.page.getByLabel('Each from the step before it').check()
  await walk.page.getByLabel('Days of notice of a Learning Event').fill('plenty')
  await walk.page.getByRole('button', { name: 'Save' }).click()
  await walk.check('the settings with a problem')
  await walk.page.getByLabel('Days of notice of a Learning Event').fill('21')
  await walk.page.getByRole('button', { name: 'Save' }).click()
  assert.match(await walk.page.locator('main').innerText(), /The settings are changed/)
})
