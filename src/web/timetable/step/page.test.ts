import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { commissionedCase } from '../../../../test/support/review.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { planEvent, stepPage } from '../paths.ts'

const the = await cast({ after }, '2016-12-05')
const visit = await browserOf(the, { after })
const manager = visit(await the.on('board_manager'))
const caseId = await commissionedCase(the, { pseudonym: 'Child A' })
const at = (step: string, of = caseId) => stepPage.to({ case: of, step })
const ON = { 'on-day': '28', 'on-month': '11', 'on-year': '2016' }

test('a step says why it is due, what it must leave behind and who does it', async () => {
  const { text } = await manager.get(at('s3_themes'))
  assert.match(text, /Stage 3: Establish Key Themes for Analysis<\/h1>/)
  assert.match(text, /8 weeks after the review was commissioned in writing on 3 October 2016/)
  assert.match(text, /Key Themes agreed<\/th>\s*<td[^>]*>Not yet/)
  assert.match(text, /It should be done\. Authority: toolkit, Stages table, stage 3\./)
})

test('what was done is recorded, with what was ticked and typed kept where something is missing', async () => {
  const missing = await manager.post(at('s3_themes'), { 'kinds': 'themes_agreed', 'note': 'Six themes', 'on-day': '31', 'on-month': '11', 'on-year': '2016' })
  assert.equal(missing.status, 422)
  assert.match(missing.text, /Enter a real date/)
  assert.match(missing.text, /value="themes_agreed" checked/)
  assert.match(missing.text, />Six themes<\/textarea>/)
  assert.match(missing.text, /name="on-day"[^>]*value="31"/)
  const done = await manager.post(at('s3_themes'), { kinds: ['themes_agreed', 'tor_finalised'], note: 'Six themes', ...ON })
  assert.equal(done.to, at('s3_themes'))
  const { text } = await manager.get(at('s3_themes'))
  assert.match(text, /Key Themes agreed<\/th>\s*<td[^>]*>28 November 2016<\/td>\s*<td[^>]*>Board Manager<\/td>\s*<td[^>]*>Six themes/)
  assert.match(text, /2 of 3 recorded/)
})

test('a double post records once', async () => {
  const operation = crypto.randomUUID()
  const fields = { kinds: 'draft_1', operation, ...ON }
  assert.equal((await manager.post(at('d1_draft'), fields)).status, 303)
  assert.equal((await manager.post(at('d1_draft'), fields)).status, 303)
  const rows = await the.owner.query("select from case_facts where case_id = $1 and kind = 'draft_1'", [caseId])
  assert.equal(rows.rowCount, 1)
})

test('R215: setting another publication date on the page moves both circulation dates', async () => {
  const plan = planEvent.to({ case: caseId, step: 's10_dissemination' })
  for (const [day, circulate, board] of [['24', '10 April 2017', '17 April 2017'], ['10', '27 March 2017', '3 April 2017']] as const) {
    assert.equal((await manager.post(plan, { 'planned-day': day, 'planned-month': '4', 'planned-year': '2017', 'reason': 'The family will be told in March' })).status, 303)
    assert.match((await manager.get(at('s10_circulate'))).text, new RegExp(`Due on <strong>${circulate}</strong>.*14 days before the report and the Board&#39;s response are published, planned for ${day} April 2017`, 's'))
    assert.match((await manager.get(at('s10_circulate_board'))).text, new RegExp(`Due on <strong>${board}</strong>`))
  }
  assert.equal((await manager.post(plan, {})).status, 422)
  assert.equal((await manager.post(planEvent.to({ case: caseId, step: 'd1_draft' }), {})).status, 404)
})

test('R074: the notice of delay is asked for, recorded with its day, and then on record', async () => {
  assert.match((await manager.get(at('delay_notice'))).text, /days after the end of its six months/)
  await manager.post(at('delay_notice'), { kinds: 'delay_notified', note: 'By e-mail to both', ...ON })
  assert.match((await manager.get(at('delay_notice'))).text, /Done on 28 November 2016.*By e-mail to both/s)
})

test('whoever only looks on is shown no form, and whoever may not look finds nothing', async () => {
  const author = await the.person('Author', the.police)
  await the.appoint(author, 'chronology_author', { caseId, agencyId: the.police })
  const { status, text } = await visit(author).get(at('s4_prep'))
  assert.equal(status, 200)
  assert.doesNotMatch(text, /Put on record|Correct|Set another date/)
  assert.equal((await visit(author).post(at('s4_prep'), { kinds: 'learning_event_prepared', ...ON })).status, 404)
  assert.equal((await visit(await the.on('board_member')).get(at('s4_prep'))).status, 404)
  assert.equal((await manager.get(at('no-such-step'))).status, 404)
})
