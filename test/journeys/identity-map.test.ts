/** The worked example's identity map in a browser without JavaScript: a mention settled, the family drawn, the chronology with labels; on a phone too. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { integrated } from '../../src/web/chronology/integrated/paths.ts'
import * as paths from '../../src/web/identity/paths.ts'
import { journey, type JourneyPage } from '../support/browser.ts'
import { exampleCast } from '../support/example.ts'

const the = await exampleCast({ after })
const of = { case: the.caseId }

async function seen(window: JourneyPage, name: string): Promise<void> {
  await window.check(name)
  await window.screenshot(name)
  await window.page.setViewportSize({ width: 360, height: 740 })
  assert.ok(await window.page.evaluate('document.documentElement.scrollWidth <= 360'), `${name} is wider than a telephone`)
  await window.screenshot(`${name}-narrow`)
  await window.page.setViewportSize({ width: 1100, height: 800 })
}

journey('the Lead Reviewer says who is mentioned, and sees the family and its household of a day', the, async ({ as }) => {
  const reviewer = await as(await the.as('reviewer@independent.example'))
  await reviewer.open(paths.identityMap.to(of))
  await seen(reviewer, 'identity-map')
  await reviewer.page.getByRole('link', { name: 'Partner 1', exact: true }).click()
  await seen(reviewer, 'identity-person')
  await reviewer.open(paths.genogram.to(of, { on: '1 February 2014' }))
  await seen(reviewer, 'identity-genogram')
  await reviewer.open(paths.mentions.to(of, { only: 'questions' }))
  await seen(reviewer, 'identity-mentions')
  const still = await as(await the.as('reviewer@independent.example'), { javaScript: false })
  await still.open(paths.mentions.to(of, { only: 'questions' }))
  const first = still.page.locator('section.service-group').first()
  await first.getByLabel(/^Maternal grandmother/).check()
  await first.getByRole('button', { name: 'Settle this one' }).click()
  assert.match(await still.page.locator('body').innerText(), /One mention is settled/)
  await reviewer.open(paths.newIdentity.to(of))
  await seen(reviewer, 'identity-form')
  await reviewer.open(integrated.to(of, { people: 'labels' }))
  assert.match(await reviewer.page.locator('main').innerText(), /With labels: each person whose mention was confirmed/)
})
