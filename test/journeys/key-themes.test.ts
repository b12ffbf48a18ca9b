/** Key Themes and the Learning Event pack in a browser: written without JavaScript, read by axe, and on a phone. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { integrated } from '../../src/web/chronology/integrated/paths.ts'
import { keyThemes, newKeyTheme } from '../../src/web/key-themes/paths.ts'
import { packPath } from '../../src/web/learning-event/pack/paths.ts'
import { journey } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'
import { signedPackage } from '../support/signed-package.ts'

const the = await cast({ after }, '2016-12-01')
const review = await openReview(the)
const of = { case: review.caseId }
await signedPackage(the, { caseId: review.caseId, agencyId: the.police, author: review.author, signer: review.signer },
  'Date,Time,Source,Event,Comments\n3/2/2014,10:07,Incident book,A bruise was seen at nursery,Prompt\n12/2/2014,,Incident book,Officers visited the house and found nobody there,\n', 'police.csv')

journey('R155, R156, R161: a theme is written and put upon an entry without JavaScript, seven are warned of, and a practitioner reads them in the pack', the, async ({ as }) => {
  const member = await the.person('Review Team member')
  await the.appoint(member, 'review_team_member', { caseId: review.caseId })
  const practitioner = await the.person('Practitioner', the.health)
  await the.appoint(practitioner, 'practitioner', { caseId: review.caseId })
  const plain = await as(member, { javaScript: false })
  const { page } = plain
  for (let number = 1; number <= 7; number += 1) {
    await plain.open(newKeyTheme.to(of))
    await page.getByLabel('Name of the theme').fill(`Theme ${number}`)
    await page.getByLabel('What issue of practice has emerged?').fill('How services see a child who does not speak yet')
    await page.getByRole('button', { name: 'Save the theme' }).click()
    await page.waitForURL(/\/key-themes\/[0-9a-f-]{36}$/)
  }
  await plain.open(integrated.to(of))
  await page.getByRole('link', { name: /^Put under a Key Theme/ }).first().click()
  await page.getByLabel('Theme 1').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.waitForURL(/\/integrated-chronology\?after=/)
  assert.match(await page.locator('tr:has(:target)').innerText(), /Key Theme: Theme 1[^]*Change its Key Themes/)
  await plain.open(keyThemes.to(of))
  assert.match(await page.locator('main').innerText(), /There are seven themes[^]*Theme 1[^]*1 entry/)
  await plain.open(packPath.to(of))
  await page.getByLabel('Include the Key Themes in the pack').check()
  await page.getByRole('button', { name: 'Save' }).click()

  const office = await as(await the.on('board_manager'))
  const invited = await as(practitioner)
  const look = async (who: typeof office, what: string): Promise<void> => {
    await who.page.setViewportSize({ width: 1280, height: 900 })
    await who.check(what)
    await who.screenshot(what.replaceAll(' ', '-'), 1400)
    await who.page.setViewportSize({ width: 360, height: 740 })
    assert.equal(await who.page.evaluate('document.documentElement.scrollWidth'), 360, what)
    await who.screenshot(`${what.replaceAll(' ', '-')}-phone`, 1400)
  }
  await office.open(keyThemes.to(of))
  await look(office, 'the key themes')
  await office.page.getByRole('link', { name: 'Theme 1', exact: true }).click()
  await look(office, 'a key theme')
  await office.page.getByRole('link', { name: /^Change its themes/ }).click()
  await look(office, 'the themes of an entry')
  await office.open(newKeyTheme.to(of))
  await office.page.getByLabel('Name of the theme').fill('Theme 8')
  await office.page.getByRole('button', { name: 'Save the theme' }).click()
  await look(office, 'an eighth theme without its reason')
  await office.open(packPath.to(of))
  await look(office, 'the pack of the office')
  await invited.open(packPath.to(of))
  await look(invited, 'the pack of a practitioner')
  assert.match(await invited.page.locator('main').innerText(), /Key events[^]*Integrated chronology[^]*Theme 1[^]*Theme 7/)
})
