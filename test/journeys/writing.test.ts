/** An author writes a chronology in the browser: by keyboard alone, from the clipboard, while the session ends and the line breaks; and once without JavaScript. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import * as paths from '../../src/web/hand-in/paths.ts'
import { journey, type Journey, type JourneyPage } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'
import type { Review } from '../support/hand-in.ts'

const the = await cast({ after }, '2016-12-01')

interface Writing { readonly review: Review; readonly here: { case: string; agency: string; chronology: 'events' }; readonly author: JourneyPage }

async function begun(as: Journey['as'], javaScript = true): Promise<Writing> {
  const review = await openReview(the)
  const here = { case: review.caseId, agency: review.agencyId, chronology: 'events' as const }
  const author = await as(review.author, { javaScript })
  author.page.context().setDefaultTimeout(60_000)
  await author.open(paths.sharing.to(here))
  await author.page.getByLabel(/I have read this/).check()
  await author.page.getByRole('button', { name: 'Continue' }).click()
  return { review, here, author }
}

const events = async (of: Review): Promise<string[]> => (await the.owner.query<{ event: string }>('select event from entry_versions where case_id = $1 order by written_at', [of.caseId])).rows.map(each => each.event)
const drafts = async (of: Review): Promise<string[]> => (await the.owner.query<{ event: string }>("select words ->> 'event' as event from entry_drafts where case_id = $1 and words is not null order by revision", [of.caseId])).rows.map(each => each.event)

const FIVE = ['12/03/2014', '14/03/2014', 'March 2015', '3 to 5 June 2014', 'about 2010']

journey('five entries are written with the keyboard alone, each saved as its author goes on', the, async ({ as }) => {
  const { review, here, author } = await begun(as)
  const { page } = author
  await author.open(paths.table.to(here))
  await author.check('the table to write in, empty')
  await page.getByLabel('Date, row 1', { exact: true }).focus()
  for (const [n, date] of FIVE.entries()) {
    await page.keyboard.type(date)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type(`Log ${n}`)
    await page.keyboard.press('Tab')
    await page.keyboard.type(`Event ${n}`)
    await page.keyboard.press('Enter')
    await page.keyboard.type('second line')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.type('Prompt')
    await page.keyboard.press('Tab')
  }
  // After the last cell of the last row there is another row, and the writer stands in it.
  assert.equal(await page.evaluate('document.activeElement.id'), 'rows-5-date')
  await page.locator('.service-row-saved').nth(4).waitFor()
  assert.match((await page.locator('.service-row-saved').allInnerTexts()).join('\n'), /^Saved\. Date read as Wednesday 12 March 2014\.\n[\s\S]*about 1 January 2010 to 31 December 2010\.$/)
  assert.deepEqual((await events(review)).toSorted(), FIVE.map((_, n) => `Event ${n}\nsecond line`))
  await author.check('the table with five entries saved')
  await author.screenshot('writing-table')

  // A doubtful date is asked about in its row, and the words stay.
  await page.keyboard.type('12/13/2014')
  await page.keyboard.press('Control+ArrowUp')
  await page.locator('tr[data-row="5"] .govuk-error-message').first().waitFor()
  assert.equal(await page.getByLabel('Date, row 6', { exact: true }).inputValue(), '12/13/2014')
  await author.check('the table with a doubtful date')
  // What was typed in a cell is taken back with the browser's own keys.
  await page.getByLabel('What happened, row 1').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('!')
  await page.keyboard.press('Control+z')
  assert.equal(await page.getByLabel('What happened, row 1').inputValue(), 'Event 0\nsecond line')
  await page.setViewportSize({ width: 360, height: 800 })
  assert.ok(await page.evaluate<number>('document.documentElement.scrollWidth') <= 360, 'the page is no wider than a phone')
  await author.screenshot('writing-table-phone')
})

const COPIED = `<html><body><table><tr><th>Date</th><th>Source</th><th>What happened</th><th>Comment</th></tr>
  <tr><td>12/03/2014</td><td><p>Log 1</p></td><td><p>First paragraph, with a comma</p><p>Second “paragraph”</p></td><td>Prompt</td></tr>
  <tr><td>14/03</td><td>Log 2</td><td>Called "again"</td><td></td></tr></table></body></html>`

journey('a table copied in Word is pasted with its cells whole, staged and accepted', the, async ({ as }) => {
  const { review, here, author } = await begun(as)
  const { page } = author
  await author.open(paths.paste.to(here))
  await author.check('the page to paste a table')
  await page.getByRole('button', { name: 'Read the table' }).click()
  await page.getByRole('link', { name: 'Paste the table into the box' }).waitFor()
  await author.check('the page to paste a table, with nothing pasted')
  await page.getByLabel('The table').focus()
  await page.evaluate(`{
    const data = new DataTransfer()
    data.setData('text/html', ${JSON.stringify(COPIED)})
    data.setData('text/plain', 'Date Source')
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }`)
  await page.getByRole('button', { name: 'Read the table' }).click()
  await page.getByRole('heading', { name: /^What was read of Pasted on/ }).waitFor()
  await author.check('what was read of a pasted table')
  await page.getByLabel('Year for dates that have none').fill('2014')
  await page.getByRole('button', { name: 'Use this year' }).first().click()
  await page.getByRole('button', { name: 'Accept as entries' }).click()
  await page.getByText('2 entries are now in the chronology.').waitFor()
  assert.deepEqual(await events(review), ['First paragraph, with a comma\nSecond “paragraph”', 'Called "again"'])
})

journey('a session that ends and a line that breaks while somebody writes lose no word', the, async ({ as, origin }) => {
  const { review, here, author } = await begun(as)
  const { page } = author
  await author.open(paths.table.to(here))
  await page.getByLabel('Date, row 1', { exact: true }).fill('12/03/2014')
  await page.getByLabel('What happened, row 1').fill('Typed while all was well')
  await page.getByText('Your words are kept.').waitFor()

  await page.context().setOffline(true)
  await page.getByLabel('What happened, row 1').fill('Typed without a line')
  await page.getByText('the service cannot be reached').waitFor()
  await page.context().setOffline(false)
  await page.getByText('the service cannot be reached').waitFor({ state: 'detached' })
  assert.deepEqual(await drafts(review), ['Typed while all was well', 'Typed without a line'])

  const token = the.token(review.author)
  const cookie = { name: 'session', url: origin, httpOnly: true, sameSite: 'Lax' } as const
  await page.context().clearCookies()
  await page.getByLabel('What happened, row 1').fill('Typed after the session ended')
  await page.getByText('You have been signed out.').waitFor()
  await author.check('the table after the session ended')
  assert.equal(await page.getByLabel('What happened, row 1').inputValue(), 'Typed after the session ended')
  await page.context().addCookies([{ ...cookie, value: token }])
  await page.evaluate(`window.dispatchEvent(new Event('focus'))`)
  await page.getByText('You have been signed out.').waitFor({ state: 'detached' })
  const deadline = Date.now() + 15_000
  while ((await drafts(review)).at(-1) !== 'Typed after the session ended' && Date.now() < deadline) await page.waitForTimeout(200)
  assert.equal((await drafts(review)).at(-1), 'Typed after the session ended')

  // Back on the page another day.
  await page.goto('about:blank')
  await author.open(paths.chronology.to(here))
  await page.getByRole('link', { name: 'Go on with what you were writing' }).click()
  assert.equal(await page.getByLabel('What happened, row 1').inputValue(), 'Typed after the session ended')
})

journey('without JavaScript entries are written, a doubtful date is settled, a row is added and a table is pasted', the, async ({ as }) => {
  const { review, here, author } = await begun(as, false)
  const { page } = author
  const row = async (n: number, date: string, event: string) => {
    await page.getByLabel(`Date, row ${n}`, { exact: true }).fill(date)
    await page.getByLabel(`Source, row ${n}`).fill(`Log ${n}`)
    await page.getByLabel(`What happened, row ${n}`).fill(event)
  }
  await author.open(paths.table.to(here))
  for (const [n, date] of FIVE.entries()) await row(n + 1, date, `Event ${n}`)
  await page.getByRole('button', { name: 'Add another row' }).click()
  await row(6, '14/03', 'Without a year')
  await page.getByLabel('Date, row 6', { exact: true }).press('Enter')
  await page.getByText('5 entries are saved. The others wait for you below; your words are kept.').waitFor()
  await page.getByLabel('Keep the date and time as written').check()
  await page.getByRole('button', { name: 'Save all rows' }).first().click()
  await page.getByText('1 entry is saved.').waitFor()
  assert.deepEqual((await events(review)).toSorted(), ['Event 0', 'Event 1', 'Event 2', 'Event 3', 'Event 4', 'Without a year'])
  await author.open(paths.paste.to(here))
  await page.getByLabel('The table').fill('Date\tSource\tEvent\n15/03/2014\tLog 7\tPasted, as it is\n')
  await page.getByRole('button', { name: 'Read the table' }).click()
  await page.getByRole('button', { name: 'Accept as entries' }).click()
  await page.getByText('1 entry is now in the chronology.').waitFor()
  assert.ok((await events(review)).includes('Pasted, as it is'))
})

journey('a silence, abbreviations and an earlier version: each page is within everybody’s reach and fits a phone', the, async ({ as }) => {
  const { review, here, author } = await begun(as)
  const { page } = author
  const fits = async () => {
    await page.setViewportSize({ width: 360, height: 800 })
    assert.ok(await page.evaluate<number>('document.documentElement.scrollWidth') <= 360, page.url())
    await page.setViewportSize({ width: 1100, height: 800 })
  }
  await author.open(paths.noContact.to(here))
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Enter the first day without contact' }).waitFor()
  await author.check('a period without contact, with what is missing')
  await fits()
  for (const [label, words] of [['First day without contact', '4 June 2014'], ['Last day without contact', '30 November 2014'], ['Source of information', 'Electronic record'], [/How this is known/, 'The HV and CSC records were searched']] as const) await page.getByLabel(label).fill(words)
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('The period without contact is an entry of the chronology.').waitFor()
  await author.check('the chronology with a period without contact')
  await author.screenshot('writing-chronology')

  await page.getByRole('link', { name: 'What the abbreviations mean' }).click()
  await author.check('abbreviations that nobody explained')
  await fits()
  await author.screenshot('writing-glossary')
  await page.getByLabel('What HV means').fill('Health visitor')
  await page.getByLabel('No abbreviation: CSC').check()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('2 abbreviations are saved.').waitFor()
  await author.check('abbreviations explained')

  await author.open(paths.chronology.to(here))
  await page.getByRole('link', { name: /^Change/ }).click()
  await page.getByLabel('What happened').fill('Overwritten')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: /^Change/ }).click()
  await author.check('an entry with an earlier version')
  await fits()
  await page.getByRole('button', { name: 'Put back version 1' }).click()
  await page.getByText('The earlier words stand again.').waitFor()
  assert.equal((await events(review)).filter(event => event.startsWith('No contact')).length, 2)
})
