/** An agency hands its chronology in, in a browser: each page of it, in its error and empty states too, with and without JavaScript. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import * as paths from '../../src/web/hand-in/paths.ts'
import { journey, type JourneyPage } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'

const the = await cast({ after }, '2016-12-01')
const CSV = 'Date,Source,Event,Remarks on practice\n12/03/2014,Log 1,Called to the house,Prompt\n14/03,Log 2,Called again,\n\nAbout these entries\n31/02/2014,Log 3,Third call,Slow\n'

for (const javaScript of [true, false]) {
  journey(`an author sends a file, settles what is in doubt, completes the package; the manager signs it; the office judges it (${javaScript ? 'with' : 'without'} JavaScript)`, the, async ({ as }) => {
    const review = await openReview(the)
    const params = { case: review.caseId, agency: review.agencyId }
    // The checker is a script itself.
    const checked = async (page: JourneyPage, what: string) => { if (javaScript) await page.check(what) }
    const pictured = async (page: JourneyPage, name: string) => { if (javaScript) await page.screenshot(name) }

    const chief = await as(review.chief, { javaScript })
    await chief.open(paths.authors.to(params))
    await checked(chief, 'the page that names authors')
    await chief.page.getByRole('button', { name: 'Nominate' }).click()
    await chief.page.getByRole('link', { name: 'Choose a person of this agency' }).waitFor()
    await checked(chief, 'the page that names authors, with what is missing')

    const author = await as(review.author, { javaScript })
    const click = (name: string | RegExp) => author.page.getByRole('button', { name }).first().click()
    await author.open(paths.packageHome.to(params))
    await checked(author, 'the package before it is begun')
    await author.page.getByRole('button', { name: /Read who will see/ }).click()
    await checked(author, 'the sharing notice')
    await click('Continue')
    await checked(author, 'the sharing notice, not acknowledged')
    await author.page.getByLabel(/I have read this/).check()
    await click('Continue')
    await author.page.getByRole('heading', { name: 'Send a file' }).waitFor()
    await checked(author, 'the empty chronology')
    await click('Send and see what is read')
    await author.page.getByRole('link', { name: 'Choose a file' }).waitFor()
    await checked(author, 'the chronology, no file chosen')
    await author.page.setInputFiles('input[type=file]', { name: 'police.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV) })
    await click('Send and see what is read')

    await author.page.getByRole('heading', { name: 'What was read of police.csv' }).waitFor()
    await checked(author, 'what was read of a file')
    await pictured(author, 'staging')
    await author.page.getByLabel('Year for dates that have none').fill('2014')
    await click('Use this year')
    await author.page.getByLabel('Read instead').fill('28/02/2014')
    await click(/^Save/)
    await author.page.getByText('All rows (6)').click()
    await author.page.getByText('read as 28 February 2014').waitFor()
    await checked(author, 'all rows of a file')
    await author.page.getByText('Left out (3)').click()
    await checked(author, 'the rows left out')
    await click('Accept as entries')
    await author.page.getByText('3 entries are now in the chronology.').waitFor()
    await checked(author, 'the chronology')

    await author.page.getByRole('link', { name: 'write an entry here' }).click()
    await click(/^Save$/)
    await author.page.getByRole('link', { name: 'Enter what happened' }).waitFor()
    await checked(author, 'the form of an entry, with what is missing')
    await author.page.getByLabel('Date', { exact: true }).fill('May 2014')
    await author.page.getByLabel('Source of information').fill('Log 9')
    await author.page.getByLabel('What happened').fill('Seen at school')
    await click(/^Save$/)
    await author.page.getByRole('link', { name: /^Change/ }).first().click()
    await checked(author, 'an entry that can be changed')

    for (const [part, fill] of [
      ['summary', async () => { await author.page.getByLabel('Themes that emerged').fill('Calls'); await author.page.getByLabel(/Potential learning/).fill('Show earlier calls') }],
      ['organisation', async () => { await author.page.getByLabel(/Nothing changed/).check(); await author.page.getByLabel(/why, or how/).fill('Asked') }],
      ['action_plan', async () => { await author.page.getByLabel(/no learning points/).check(); await author.page.getByLabel(/why, or how/).fill('None found') }],
      ['practitioners', async () => { for (const label of ['Name', 'Role', 'When they were involved', 'How to reach them']) await author.page.getByLabel(label).first().fill('x') }],
    ] as const) {
      await author.open(paths.part.to({ ...params, part }))
      await checked(author, `the part ${part}`)
      await fill()
      await click(/^Save$/)
    }
    await author.page.getByText('Complete').first().waitFor()
    await checked(author, 'the package, complete')
    await pictured(author, 'package')
    await author.page.getByRole('link', { name: 'Submission and sign-off' }).click()
    await checked(author, 'the submission')
    await click('Submit')
    await author.page.getByText('The package is submitted.').waitFor()

    const signer = await as(review.signer, { javaScript })
    await signer.open(paths.submission.to(params))
    await signer.page.getByRole('button', { name: 'Sign off' }).click()
    await signer.page.getByRole('link', { name: 'Tick the box to sign' }).waitFor()
    await checked(signer, 'the sign-off, with what is missing')
    await signer.page.getByLabel('Your name').fill('A Superintendent')
    await signer.page.getByLabel('Your role').fill('Head of public protection')
    await signer.page.getByLabel(/I have read the package/).check()
    await signer.page.getByRole('button', { name: 'Sign off' }).click()
    await signer.page.getByText('The package is signed off.').waitFor()

    const office = await as(await the.on('board_manager'), { javaScript })
    await office.open(paths.packages.to(params))
    await checked(office, 'how the agencies stand')
    await office.open(paths.submission.to(params))
    await office.page.getByRole('button', { name: 'Record' }).click()
    await checked(office, 'the judgement, with what is missing')
    await office.page.getByLabel('Not sufficient').check()
    await office.page.getByLabel(/What the comments and the summary give/).fill('Nothing is said about 2015')
    await office.page.getByLabel(/Return the package/).check()
    await office.page.getByRole('button', { name: 'Record' }).click()
    await office.page.getByText('The package is returned to the agency with your reasons.').waitFor()
    await checked(office, 'a package that was returned')
    assert.match(await office.page.locator('main').innerText(), /Nothing is said about 2015/)
  })
}

journey('a file that cannot be read says why and what to do', the, async ({ as }) => {
  const review = await openReview(the)
  const params = { case: review.caseId, agency: review.agencyId }
  const author = await as(review.author)
  await author.open(paths.sharing.to(params))
  await author.page.getByLabel(/I have read this/).check()
  await author.page.getByRole('button', { name: 'Continue' }).click()
  await author.page.setInputFiles('input[type=file]', { name: 'police.docm', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 macros') })
  await author.page.getByRole('button', { name: 'Send and see what is read' }).click()
  await author.page.getByText('The file holds macros').waitFor()
  await author.check('a refused file')
})
