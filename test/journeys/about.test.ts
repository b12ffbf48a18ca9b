/** The pages that everyone with an account can read, in a browser: with and without JavaScript, and the missing page. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import * as about from '../../src/web/about/paths.ts'
import { cast } from '../support/cast.ts'
import { journey } from '../support/browser.ts'

const the = await cast({ after })

journey('who may see what can be read by everyone with an account', the, async ({ as }) => {
  const page = await as(await the.on('practitioner'))
  await page.open(about.accessRules.to({}))
  await page.check('the access rules')
  await page.screenshot('access-rules')
})

journey('an address that is not there says so in the same words, with and without JavaScript', the, async ({ as }) => {
  const person = await the.on('practitioner')
  const texts: string[] = []
  for (const javaScript of [true, false]) {
    const page = await as(person, { javaScript })
    await page.open('/cases/00000000-0000-0000-0000-000000000000/nothing', 404)
    if (javaScript) await page.check('the missing page')
    texts.push(await page.page.locator('main').innerText())
  }
  assert.equal(texts[0], texts[1])
  assert.match(texts[0] ?? '', /not found/i)
})
