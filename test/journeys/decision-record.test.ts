/** The decision record as people meet it: found from the decision, read on a wide and a narrow screen, and taken away. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { decisionRecord } from '../../src/web/decision/paths.ts'
import { journey } from '../support/browser.ts'
import { cast } from '../support/cast.ts'
import { decidedCase } from '../support/road.ts'

const the = await cast({ after })

journey('the Chair reads the whole decision record and takes a copy', the, async ({ as }) => {
  const caseId = await decidedCase(the)
  const chair = await as(await the.on('independent_chair'))
  await chair.open(decisionRecord.to({ case: caseId }))
  await chair.page.getByRole('link', { name: 'The whole decision record, from referral to letter' }).click()
  await chair.page.getByRole('heading', { level: 1, name: /^Decision record: / }).waitFor()
  await chair.check('the whole decision record')
  await chair.screenshot('decision-record', 1800)
  const [copy] = await Promise.all([chair.page.waitForEvent('download'), chair.page.getByRole('link', { name: 'Download as a PDF' }).click()])
  assert.match(copy.suggestedFilename(), /^Decision record .+\.pdf$/)
  await chair.page.setViewportSize({ width: 360, height: 800 })
  assert.equal(await chair.page.evaluate('document.documentElement.scrollWidth'), 360)
  await chair.check('the whole decision record on a narrow screen')
  await chair.screenshot('decision-record-narrow', 1800)
})
