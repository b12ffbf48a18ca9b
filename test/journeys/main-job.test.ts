/**
 * The main job by hand, as three people of the worked example, with JavaScript and without: the author for housing sends a file as agencies send them, settles
 * its doubt and submits; the senior manager signs; the Lead Reviewer reads it among the others'.
 */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { integratedWithComments } from '../../src/web/chronology/integrated/paths.ts'
import { journey } from '../support/browser.ts'
import type { JourneyPage } from '../support/browser.ts'
import { exampleCast } from '../support/example.ts'

const SEED = fileURLToPath(new URL('../../seeds/housing.csv', import.meta.url))
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name, exact: true }).first().click()
const main = (page: Page): Promise<string> => page.locator('main').innerText()
async function follow(page: Page, name: string | RegExp): Promise<void> {
  const link = page.getByRole('link', { name }).first()
  if (await link.count() === 0) assert.fail(`no link ${String(name)} on ${page.url()}:\n${await main(page)}`)
  await link.click()
}

// Both are made before the first walk begins: once all walks known so far have ended, the runner puts away what they used.
const installations = [[true, await exampleCast({ after })], [false, await exampleCast({ after })]] as const

for (const [javaScript, the] of installations) {
  journey(`an agency’s chronology goes from its author’s file to the integrated chronology, ${javaScript ? 'with' : 'without'} JavaScript`, the, async ({ as }) => {
    // The check for accessibility is itself a script, so it looks at the pages of the first walk only.
    const person = async (email: string): Promise<JourneyPage> => {
      const page = await as(await the.as(email), { javaScript })
      return javaScript ? page : { ...page, check: async () => {}, screenshot: async () => {} }
    }
    await walk(person, the.caseId)
  })
}

async function walk(person: (email: string) => Promise<JourneyPage>, caseId: string): Promise<void> {
  const author = await person('author@housing.example')
  await author.page.goto('/')
  await follow(author.page, /Read who will see it, and begin/)
  await author.check('who will see the chronology')
  await author.page.getByLabel(/I have read this/).check()
  await press(author.page, 'Continue')
  await author.check('the chronology before its first entry')
  await sendFile(author)
  await writeTheRest(author)
  await follow(author.page, /^Submission/)
  await author.check('submission')
  await press(author.page, 'Submit')
  assert.match(await main(author.page), /Waits for sign-off/i)

  const manager = await person('senior-manager@housing.example')
  await manager.page.goto('/')
  await manager.check('the work of the senior manager')
  await follow(manager.page, /sign/i)
  await manager.page.getByLabel('Your name').fill('Senior manager, housing')
  await manager.page.getByLabel('Your role in the agency').fill('Head of housing')
  await manager.page.getByLabel(/I have read the package/).check()
  await manager.check('sign-off')
  await press(manager.page, 'Sign off')
  assert.match(await main(manager.page), /Signed off/i)

  const reviewer = await person('reviewer@independent.example')
  await reviewer.open(integratedWithComments.to({ case: caseId }, { words: 'no bolt please' }))
  assert.match(await main(reviewer.page), /our most important learning/)
  await reviewer.check('the entry of housing')
  await reviewer.open(integratedWithComments.to({ case: caseId }))
  assert.match(await main(reviewer.page), /442 entries/)
}

async function sendFile({ page, check, screenshot }: JourneyPage): Promise<void> {
  await page.getByLabel('A Word document, Excel workbook or CSV file').setInputFiles(SEED)
  await press(page, 'Send and see what is read')
  assert.match(await main(page), /Entries\s+41/)
  await check('what was read of the file')
  await screenshot('what-was-read', 1500)
  assert.match(await main(page), /date not recorded/)
  await press(page, /^Keep as it is/)
  await press(page, 'Accept as entries')
  assert.match(await main(page), /41 entries/)
  await check('the chronology with its entries')
}

async function writeTheRest({ page, check }: JourneyPage): Promise<void> {
  async function part(name: RegExp, fill: () => Promise<void>): Promise<void> {
    await follow(page, name)
    await fill()
    await check(String(name))
    await press(page, 'Save')
  }
  await follow(page, /Housing/)
  await part(/^Summary of comments/, async () => {
    await page.locator('#themes').fill('What we held about the children was in places that nobody read.')
    await page.locator('#learning').fill('Job sheets and noise logs are read with children in mind.')
  })
  await part(/^Action plan/, async () => {
    for (const [field, words] of [['learning', 'Job sheets'], ['action', 'A weekly reading of job sheets'], ['owner', 'Repairs manager'], ['due', 'March 2017']] as const) {
      await page.locator(`#actions-0-${field}`).fill(words)
    }
  })
  await part(/^Practitioners involved/, async () => {
    for (const [field, words] of [['name', 'Housing officer 2'], ['role', 'Housing officer'], ['involved', '2014 to 2015'], ['contact', 'officer-2@housing.example']] as const) {
      await page.locator(`#people-0-${field}`).fill(words)
    }
  })
  await part(/^Organisational chronology/, async () => {
    await follow(page, 'say so')
    await page.locator('[name=none]').check()
    await page.locator('#reason').fill('The head of housing was asked.')
  })
}
