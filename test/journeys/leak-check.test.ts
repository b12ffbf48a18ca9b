/** A report on its way out, walked in a browser without JavaScript: checked, worked through, mended, approved by two people, published. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { publication } from '../../src/web/publication/paths.ts'
import { makeWord, words } from '../leaks/make-files.ts'
import { cleanReport } from '../leaks/prose.ts'
import { journey, type JourneyPage } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { memberOfFamily } from '../support/identity.ts'
import { commissionedCase } from '../support/review.ts'

const the = await cast({ after }, '2017-06-01')
const [manager, chair] = [await the.on('board_manager'), await the.on('independent_chair')]
const caseId = await commissionedCase(the, { pseudonym: 'Child A', facts: [['subcommittee_agreed', '2017-03-20'], ['board_signed_off', '2017-03-27'], ['family_feedback', '2017-04-03']] })
await memberOfFamily(the, caseId, { name: 'Kylie Mossworth', role: 'Child of the review', label: 'Child K', kind: 'child' })
const LABELS = 'Child A\nSibling 1\nMother\nFather\nHV1\nGP1\nSocial Worker 1\nSocial Worker 2\nPC 1\nFamily Support Worker 1'
const NAMES = 'Northshire\nHelen Whitcombe'

async function seen(window: JourneyPage, name: string): Promise<void> {
  await window.screenshot(name)
  await window.page.setViewportSize({ width: 360, height: 740 })
  assert.ok(await window.page.evaluate('document.documentElement.scrollWidth <= 360'), `${name} is wider than a telephone`)
  await window.screenshot(`${name}-narrow`)
  await window.page.setViewportSize({ width: 1100, height: 800 })
}

async function day(window: JourneyPage, name: string, on: string): Promise<void> {
  const [year = '', month = '', of = ''] = on.split('-')
  for (const [box, text] of [['day', of], ['month', month], ['year', year]] as const) await window.page.fill(`#${name}-${box}`, text)
}

async function give(window: JourneyPage, bytes: Buffer): Promise<void> {
  const { page } = window
  await page.fill('#labels', LABELS)
  await page.fill('#allowed', NAMES)
  await page.setInputFiles('#file', { name: 'overview-report.docx', mimeType: 'application/octet-stream', buffer: bytes })
  await page.click('button:has-text("Check the file")')
}

journey('a report is checked for leaks, mended, approved by two people and published', the, async ({ as }) => {
  const window = await as(manager, { javaScript: false })
  const { page } = window
  page.setDefaultTimeout(120_000)
  await window.open(publication.to({ case: caseId }))
  await page.click('text=Record the Board’s response')
  await day(window, 'on', '2017-04-03')
  await page.fill('#response', 'The Board accepts every finding')
  await page.click('button:has-text("Record the response")')
  await page.click('text=Check a file for leaks')
  await seen(window, 'leak-checks')
  await give(window, await makeWord(cleanReport(3), { body: [words('The school saw that Kylie was thin.'), words('They rang 07700 900123 and spoke to Chantelle.'), words('Then Chantelle came.')].join('') }))
  assert.match(await page.textContent('main') ?? '', /0 of 4 findings are answered.*Listed name: Kylie/s)
  await seen(window, 'leak-findings')
  const chantelle = page.locator('section', { hasText: 'Looks like a name: Chantelle' }).first()
  await chantelle.locator('button').click()
  await page.waitForSelector('text=Say why this is not a leak')
  await seen(window, 'leak-findings-refused')
  const again = page.locator('section', { hasText: 'Looks like a name: Chantelle' }).first()
  await again.locator('input[name="reason"]').fill('A café that everybody in the county knows')
  await again.locator('input[name="alike"]').check()
  await again.locator('button').click()
  await page.waitForSelector('text=2 of 4 findings are answered')
  await page.click('text=check the mended file')
  await give(window, await makeWord(cleanReport(3)))
  await page.waitForSelector('text=Nothing was found')
  await page.click('button:has-text("Approve this file for publication")')
  await page.waitForSelector('text=A second person must do it too')
  const second = await as(chair, { javaScript: false })
  second.page.setDefaultTimeout(120_000)
  await second.open(new URL(page.url()).pathname)
  await second.page.click('button:has-text("Approve this file for publication")')
  await second.page.waitForSelector('text=The file is released')
  await seen(second, 'leak-release')
  await window.open(publication.to({ case: caseId }))
  await page.click('text=Record its publication')
  await day(window, 'on', '2017-04-10')
  await page.fill('#address', 'https://board.example/reviews/child-a')
  await day(window, 'availableUntil', '2018-04-10')
  await page.click('button:has-text("Record the publication")')
  await page.waitForSelector('text=The file:')
  await seen(window, 'leak-published')
})
