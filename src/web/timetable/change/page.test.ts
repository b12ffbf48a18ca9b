import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { commissionedCase } from '../../../../test/support/review.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { caseHome } from '../../cases/paths.ts'
import { changeOf, changes, correction, stepPage } from '../paths.ts'

const the = await cast({ after }, '2016-12-05')
const visit = await browserOf(the, { after })
const manager = visit(await the.on('board_manager'))
const caseId = await commissionedCase(the, { pseudonym: 'Child A', facts: [['draft_1', '2016-12-01']] })
const form = (kind: string, step?: string) => changeOf.to({ case: caseId, kind }, { step })
const day = (text: string) => Object.fromEntries(['day', 'month', 'year'].map((part, index) => [`day-${part}`, text.split(' ')[index] ?? '']))

test('every kind of change has a form of its own', async () => {
  for (const kind of ['week-zero', 'methodology', 'added-step', 'pause', 'resume']) assert.equal((await manager.get(form(kind))).status, 200, kind)
  for (const kind of ['leave-out', 'take-up', 'date', 'done', 'owners']) {
    assert.equal((await manager.get(form(kind, 's5_le1'))).status, 200, kind)
    assert.equal((await manager.get(form(kind, 'no-such-step'))).status, 404, kind)
  }
  assert.equal((await manager.get(form('made-up'))).status, 404)
})

test('R104: a step is given another date only with a reason, and says both ever after', async () => {
  const refused = await manager.post(form('date'), { step: 's5_le1', reason: ' ', ...day('16 1 2017') })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Give the reason for this change/)
  assert.match(refused.text, /name="day-day"[^>]*value="16"/)
  const done = await manager.post(form('date'), { step: 's5_le1', reason: 'The hall is booked until then', ...day('16 1 2017') })
  assert.equal(done.to, stepPage.to({ case: caseId, step: 's5_le1' }))
  const { text } = await manager.get(done.to ?? '')
  assert.match(text, /Set for this case to 16 January 2017, not 26 December 2016/)
  assert.match(text, /Set to 16 January 2017 by Board Manager, .*Reason: The hall is booked until then/)
})

test('a step is left out, taken up again, given to others; one is added and done', async () => {
  await manager.post(form('leave-out'), { step: 's7_le2', reason: 'Findings were shared in writing' })
  assert.match((await manager.get(caseHome.to({ case: caseId }))).text, /Left out: Findings were shared in writing/)
  await manager.post(form('take-up'), { step: 's7_le2', reason: 'The practitioners asked for it' })
  assert.doesNotMatch((await manager.get(caseHome.to({ case: caseId }))).text, /Left out:/)
  await manager.post(form('owners'), { step: 's4_briefing', owners: ['agency_lead', 'review_team_member'], reason: 'Agencies know them better' })
  assert.match((await manager.get(stepPage.to({ case: caseId, step: 's4_briefing' }))).text, /Who does it: Agency safeguarding lead, Review Team member\./)
  assert.equal((await manager.post(form('owners'), { step: 's4_briefing', reason: 'Nobody' })).status, 422)
  await manager.post(form('added-step'), { title: 'Meet the school', owners: 'lead_reviewer', reason: 'The school asked', ...day('9 1 2017') })
  const added = /timetable\/(added-[0-9a-f-]+)">Meet the school/.exec((await manager.get(caseHome.to({ case: caseId }))).text)?.[1]
  assert.ok(added)
  await manager.post(form('done'), { step: added, ...day('2 12 2016') })
  assert.match((await manager.get(stepPage.to({ case: caseId, step: added }))).text, /Done on 2 December 2016/)
})

test('a pause, another Week 0 and another learning model are listed with their reasons', async () => {
  await manager.post(form('pause'), { choice: 'review', reason: 'The trial', ...day('1 12 2016') })
  assert.match((await manager.get(caseHome.to({ case: caseId }))).text, /Paused since 1 December 2016: The trial/)
  assert.equal((await manager.post(form('pause'), { choice: 'review', reason: 'Again', ...day('2 12 2016') })).status, 422)
  await manager.post(form('resume'), { choice: 'review', reason: 'The trial is over', ...day('5 12 2016') })
  await manager.post(form('week-zero'), { choice: 'lead_reviewer_appointed', reason: 'Nobody was found for a month' })
  await manager.post(form('methodology'), { choice: 'systems', reason: 'The Lead Reviewer works with it' })
  const nothing = await manager.post(form('methodology'), {})
  assert.match(nothing.text, /Choose a learning model.*Give the reason for this change/s)
  const { text } = await manager.get(changes.to({ case: caseId }))
  for (const reason of ['The trial', 'The trial is over', 'Nobody was found for a month', 'The Lead Reviewer works with it']) assert.match(text, new RegExp(`Reason: ${reason}<`))
})

test('nobody but the Board Manager and the Lead Reviewer may change it', async () => {
  for (const role of ['support_team', 'independent_chair', 'subcommittee_member'] as const) {
    const other = visit(await the.on(role))
    assert.equal((await other.get(changes.to({ case: caseId }))).status, 404)
    assert.equal((await other.post(form('leave-out'), { step: 's8_final', reason: 'No' })).status, 404)
  }
})

test('a wrong record is corrected on a page of its own, with a reason', async () => {
  const fact = await the.owner.query<{ fact_id: string }>("select fact_id from case_facts where case_id = $1 and kind = 'draft_1'", [caseId])
  const here = correction.to({ case: caseId, fact: fact.rows[0]?.fact_id ?? '' })
  assert.match((await manager.get(here)).text, /On record: Draft 1 of the Overview Report was completed on 1 December 2016/)
  const refused = await manager.post(here, { outcome: 'another date', reason: 'Misread' })
  assert.match(refused.text, /Enter the right day, month and year/)
  const done = await manager.post(here, { 'outcome': 'another date', 'reason': 'Misread', 'on-day': '30', 'on-month': '11', 'on-year': '2016' })
  assert.equal(done.to, stepPage.to({ case: caseId, step: 'd1_draft' }))
  assert.match((await manager.get(done.to ?? '')).text, /Done on 30 November 2016/)
  assert.equal((await manager.get(here)).status, 404)
})
