/** What becomes of a review, walked in a browser: family and practitioners, themes, actions, quality, publication, annual report; wide, narrow and without JavaScript. */
import assert from 'node:assert/strict'
import { after } from 'node:test'
import { actionList, caseActions } from '../../src/web/actions/paths.ts'
import { caseHome } from '../../src/web/cases/paths.ts'
import { family } from '../../src/web/family/paths.ts'
import { annualReport, caseLearning, learningRegister } from '../../src/web/learning/paths.ts'
import { publication } from '../../src/web/publication/paths.ts'
import { quality } from '../../src/web/quality/paths.ts'
import { cast } from '../support/cast.ts'
import { journey, type JourneyPage } from '../support/browser.ts'
import { bringIntoScope } from '../support/hand-in.ts'
import { checkedFile, fillOutcome, signedPlan } from '../support/outcome.ts'
import { commissionedCase } from '../support/review.ts'

const the = await cast({ after }, '2017-06-01')
const manager = await the.on('board_manager')
const caseId = await commissionedCase(the, { pseudonym: 'Child Hazel', facts: [['police_consulted', '2016-10-20'], ['collation_reviewed', '2016-12-01'], ['draft_1', '2017-01-16'],
  ['subcommittee_agreed', '2017-03-20'], ['board_signed_off', '2017-03-27'], ['family_feedback', '2017-04-03'], ['first_update_request', '2017-05-01']] })
await bringIntoScope(the, caseId)
await fillOutcome(the, caseId)
await checkedFile(the, caseId, [manager, await the.on('independent_chair')])
await signedPlan(the, caseId, the.police, [{ learning: 'Referrals were shared late', action: 'Share within a day', owner: 'Head of MASH', due: '31 March 2017' }],
  [{ name: 'Officer of the child', role: 'Police constable', involved: '2014', contact: 'officer@police.example' }])
await the.owner.query(`insert into police_discussions (board_id, case_id, discussion_id, held_on, with_whom, outcome, recorded_by) values ($1, $2, gen_random_uuid(), '2016-10-20', 'SIO', 'Agreed', $3)`, [the.boardId, caseId, manager.personId])
const at = { case: caseId }

/** The page is no wider than a telephone, and kept as a picture. That it is within everybody’s reach is seen with every other page. */
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

journey('what becomes of a review, from its practitioners to the annual report', the, async ({ as }) => {
  const window = await as(manager, { javaScript: false })
  const { page } = window
  page.setDefaultTimeout(120_000)
  await window.open(caseHome.to(at))
  await page.click('text=Practitioners and their invitations')
  await seen(window, 'practitioners')
  await page.click('text=Record it: invitation of Officer of the child')
  await page.check('input[value="invited"]')
  await day(window, 'on', '2017-01-09')
  await seen(window, 'invitation')
  await page.click('button:has-text("Record it")')
  await window.open(family.to(at))
  await seen(window, 'family')
  await page.click('text=Mother of the child')
  await page.click('text=Record how they are involved')
  await page.check('input[value="yes"]')
  await day(window, 'invitedOn', '2016-12-01')
  await page.fill('#how', 'Letter by hand')
  await page.fill('#byWhom', 'The Board Manager')
  await page.check('input[value="interpreter"]')
  await page.check('input[value="declined"]')
  await seen(window, 'engagement')
  await page.click('button:has-text("Record it")')
  await seen(window, 'family-member')

  await window.open(caseLearning.to(at))
  await seen(window, 'learning-of-a-review')
  await page.click('text=Make a theme of it')
  await page.fill('#title', 'Listening first')
  await page.fill('#description', 'The child was asked before anybody else, and by somebody she knew')
  await page.check('input[value="good_practice"]')
  await seen(window, 'theme-form')
  await page.click('button:has-text("Save the theme")')
  await seen(window, 'theme')
  await window.open(learningRegister.to({}))
  await seen(window, 'learning-register')

  await window.open(caseActions.to(at))
  await page.click('button:has-text("Take them into the list")')
  await seen(window, 'actions-of-a-review')
  await page.click('a:has-text("Share within a day")')
  await page.check('input[value="closed"]')
  await page.fill('#progress', 'All are trained')
  await page.click('button:has-text("Record the update")')
  await seen(window, 'action-without-impact')
  await page.fill('#impact', 'Referrals come within a day, by an audit of forty')
  await day(window, 'on', '2017-05-20')
  await page.click('button:has-text("Record the update")')
  await seen(window, 'action')
  await window.open(actionList.to({}, { state: 'all' }))
  await seen(window, 'actions')

  await window.open(quality.to(at))
  await seen(window, 'quality')
  await window.open(publication.to(at))
  await page.click('text=Record the Board’s response')
  await day(window, 'on', '2017-04-03')
  await page.fill('#response', 'The Board accepts every finding')
  await page.click('button:has-text("Record the response")')
  await page.click('text=Record its publication')
  await seen(window, 'publication-form')
  await day(window, 'on', '2017-04-10')
  await page.fill('#address', 'https://board.example/reviews/child-hazel')
  await day(window, 'availableUntil', '2018-04-10')
  await page.click('button:has-text("Record the publication")')
  await seen(window, 'publication')
  await window.open(annualReport.to({}, { year: 2017 }))
  assert.match(await page.textContent('main') ?? '', /Child Hazel.*Referrals come within a day, by an audit of forty/s)
  await seen(window, 'annual-report')
})
