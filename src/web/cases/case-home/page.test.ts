import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { commissionedCase } from '../../../../test/support/review.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { BEFORE_COMMISSIONING } from '../../../domain/procedures/procedures.ts'
import { calendar, caseHome } from '../paths.ts'

const the = await cast({ after }, '2016-12-05')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const caseId = await commissionedCase(the, { pseudonym: 'Child A', facts: [['notified_ofsted_dfe', '2016-09-05'], ['scoping_meeting', '2016-10-24']] })
const here = caseHome.to({ case: caseId })

test('the first thing on the page of a case is where it stands', async () => {
  const { status, text } = await visit(manager).get(here)
  assert.equal(status, 200)
  assert.match(text, /<h1[^>]*>Child A<\/h1>\s*<h2[^>]*>Where it stands<\/h2>\s*<p[^>]*>This Serious Case Review is in week 9\.</)
  assert.match(text, /steps are overdue/)
  assert.match(text, /It is due to end by 3 April 2017, and expected to end on/)
})

test('R108: the timetable is on the page, each date with its reason, as a picture too, and can be taken into a diary', async () => {
  const { text } = await visit(manager).get(here)
  assert.match(text, /26 December 2016<\/strong>.*?12 weeks after the review was commissioned in writing on 3 October 2016 \(toolkit, Stages table, stage 5\)\./s)
  assert.match(text, /<svg [^>]*role="img" aria-label="Timetable from/)
  const diary = await visit(manager).get(calendar.to({ case: caseId }))
  assert.equal(diary.headers['content-type'], 'text/calendar; charset=utf-8')
  assert.match(diary.text, /DTSTART;VALUE=DATE:20161226/)
})

test('R063: both six-month clocks stand in one table', async () => {
  const { text } = await visit(manager).get(here)
  const clocks = text.slice(text.indexOf('Clocks</caption>'))
  assert.match(clocks, /Review within six months of commissioning.*?3 April 2017.*?Six months from notification.*?5 March 2017/s)
})

test('whoever comes to a Learning Event sees where the case stands and not its timetable', async () => {
  const practitioner = await the.person('Practitioner', the.health)
  await the.appoint(practitioner, 'practitioner', { caseId, agencyId: the.health })
  const { status, text } = await visit(practitioner).get(here)
  assert.equal(status, 200)
  assert.match(text, /in week 9/)
  assert.doesNotMatch(text, /Timetable|Clocks|overdue by/i)
  assert.equal((await visit(practitioner).get(calendar.to({ case: caseId }))).status, 404)
})

test('a stranger finds nothing there', async () => {
  assert.equal((await visit(await the.on('board_member')).get(here)).status, 404)
  assert.equal((await visit(the.otherManager).get(here)).status, 404)
})

test('R048: a case not yet commissioned shows the steps of the decision, Appendix 1 from first to last', async () => {
  const referred = await the.openCase([['referral_received', '2016-12-02']])
  const { text } = await visit(manager).get(caseHome.to({ case: referred }))
  assert.match(text, /The referral has been received and awaits its initial review/)
  assert.match(text, /3 working days after the referral was received on 2 December 2016 \(toolkit, Appendix 1, step 2\)/)
  for (const step of BEFORE_COMMISSIONING.steps) assert.ok(text.includes(step.title), step.title)
})

test('R239: a Partnership Case Audit names the Sub-Committee as its commissioner', async () => {
  const audit = await commissionedCase(the, { kind: 'audit' })
  assert.match((await visit(manager).get(caseHome.to({ case: audit }))).text, /Commissioner: Chair of the Sub-Committee\./)
  assert.match((await visit(manager).get(here)).text, /Commissioner: Independent Chair\./)
})
