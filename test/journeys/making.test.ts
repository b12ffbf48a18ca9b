/** A file that takes a while to make, in a browser: how far it is, and the file by itself, or by a link where there is no JavaScript. */
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after } from 'node:test'
import { integrated } from '../../src/web/chronology/integrated/paths.ts'
import { journey } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'
import { pdfWords } from '../support/pdf.ts'
import { linesOf, signedPackage } from '../support/signed-package.ts'

const the = await cast({ after }, '2016-12-01')
const review = await openReview(the)
const { caseId } = review
await signedPackage(the, { caseId, agencyId: the.police, author: review.author, signer: review.signer }, linesOf(1500))

for (const javaScript of [true, false]) {
  const who = javaScript ? 'board_manager' : 'independent_chair'
  journey(`a long PDF is made while somebody watches, ${javaScript ? 'and comes by itself' : 'and is fetched by a link without JavaScript'}`, the, async ({ as }) => {
    const { page, open, check, screenshot } = await as(await the.on(who), { javaScript })
    await open(integrated.to({ case: caseId }))
    // The look that would replace the page is held up until the page was looked at; without JavaScript there is none.
    if (javaScript) await page.route('**look=yes**', route => route.abort())
    const coming = page.waitForEvent('download', { timeout: 120_000 })
    await page.getByRole('link', { name: 'PDF', exact: true }).click()
    await page.getByRole('heading', { name: 'The file is being made' }).waitFor()
    assert.match(await page.locator('main').innerText(), /of 1,500 entries are set out|All 1,500 entries are set out/)
    if (javaScript) {
      await check('a file being made')
      await screenshot('a-file-being-made')
      await page.setViewportSize({ width: 360, height: 740 })
      assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 360)
      await page.unroute('**look=yes**')
    } else {
      for (let arrived = false; !arrived;) {
        arrived = await Promise.race([coming.then(() => true), page.getByRole('link', { name: 'See whether it is ready' }).click().then(() => page.waitForTimeout(1000)).then(() => false)])
      }
    }
    const download = await coming
    assert.match(download.suggestedFilename(), /integrated chronology without comments\.pdf$/)
    assert.match(await pdfWords(await readFile(await download.path())), /Call number 1499/)
    if (javaScript) assert.match(await page.locator('main').innerText(), /It is made\.\s+Go on to it/)
  })
}
