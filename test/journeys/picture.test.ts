/** The picture of the chronology and what it shows when counted, in a browser: at three thousand entries, narrowed by its own marks, on a phone and on paper. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { patterns, picture } from '../../src/web/chronology/integrated/paths.ts'
import { journey } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { openReview } from '../support/hand-in.ts'
import { manyEntries } from '../support/many-entries.ts'

const the = await cast({ after }, '2016-12-01')
const { caseId } = await openReview(the)
await manyEntries(the, caseId, { agencies: 10, each: 300 })

journey('the picture of three thousand entries is read, narrowed by keyboard without JavaScript, fits a phone and one sheet of A3', the, async ({ as }) => {
  const manager = await as(await the.on('board_manager'), { javaScript: false })
  await manager.open(picture.to({ case: caseId }))
  await manager.screenshot('picture', 1500)
  const sheets = (await manager.page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1')
  const sizes = [...sheets.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`)
  assert.deepEqual([...new Set(sizes)], ['1191 × 842'], 'A3 landscape, every sheet')
  assert.ok(sizes.length <= 3, `${sizes.length} sheets: the picture on one, its table on what follows`)

  const mark = manager.page.getByRole('link', { name: /^Police \(many\), March 2014: \d+ entr/ }).first()
  await mark.focus()
  await manager.page.keyboard.press('Enter')
  await manager.page.waitForURL(/from=/)
  assert.match(await manager.page.locator('main').innerText(), /March 2014: \d+ entries as asked for/)

  const looking = await as(await the.on('board_manager'))
  await looking.open(picture.to({ case: caseId }, { from: '3 March 2014', to: '9 March 2014' }))
  await looking.check('a week of the picture, entry by entry')
  await looking.page.setViewportSize({ width: 360, height: 740 })
  assert.equal(await looking.page.evaluate('document.documentElement.scrollWidth'), 360)
  await looking.open(patterns.to({ case: caseId }, { from: 'March 2014', to: 'April 2014', agency: ['POLM'] }))
  assert.equal(await looking.page.evaluate('document.documentElement.scrollWidth'), 360)
  await looking.check('what the chronology shows')
})
