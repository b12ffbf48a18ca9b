import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { act, ANSWERS, asked, consideredCase, decisionFor, did } from '../../../../test/support/road.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { askClarification } from '../../../commands/decision/ask-clarification.ts'
import { askInformation } from '../../../commands/initial-information/ask-information.ts'
import { decideReview } from '../../../commands/decision/decide-review.ts'
import { clarificationsOf } from '../../../store/decision/clarifications.ts'
import { decisionsOf } from '../../../store/decision/decisions.ts'
import { caseHome } from '../../cases/paths.ts'
import { home } from '../../paths.ts'
import * as paths from '../paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const [manager, chair] = [await the.on('board_manager'), await the.on('independent_chair')]
const [constable, nurse, panelChair] = [await the.person('Police lead', the.police), await the.person('Health lead', the.health), await the.person('Panel Chair')]
await the.appoint(constable, 'agency_lead', { agencyId: the.police })
await the.appoint(nurse, 'agency_lead', { agencyId: the.health })
const read = the.frame.database.read

test('R280: the Chair asks before deciding, whoever is asked answers, and question, answer and their days are records of their own', async () => {
  const caseId = await consideredCase(the)
  await the.appoint(panelChair, 'panel_chair', { caseId })
  await did(the, askInformation, manager, { caseId, agencyIds: [the.police, the.health], question: 'What do you know?', purpose: 'Deciding', relevance: 'You knew the family', consent: 'obtained', justification: '', dueOn: the.frame.moment().today })
  const list = paths.clarifications.to({ case: caseId })
  const refused = await visit(chair).post(list, { askedOf: 'agency' })
  assert.equal(refused.status, 422)
  for (const field of ['agencyId', 'question']) assert.ok(refused.text.includes(`href="#${field}"`), field)
  await visit(chair).post(list, { askedOf: 'agency', agencyId: the.police, question: 'What was known in May?', 'answerBy-day': '9', 'answerBy-month': '10', 'answerBy-year': '2016' })
  await visit(chair).post(list, { askedOf: 'panel_chair', question: 'Was the harm weighed?', challenge: 'The letter does not mention it' })
  await visit(chair).post(list, { askedOf: 'board_manager', question: 'Is the post-mortem here?' })
  for (const person of [manager, panelChair, constable]) assert.equal((await act(the, askClarification, person, { caseId, askedOf: 'board_manager', agencyId: null, question: 'Why?', challenge: '', answerBy: null })).kind, 'not found')

  const [toPolice, toPanel] = await read(chair, reader => clarificationsOf(reader, caseId))
  assert.ok(toPolice && toPanel)
  assert.match((await visit(constable).get(home.to({}))).text, /Answer what the Independent Chair asks Police/)
  assert.match((await visit(panelChair).get(home.to({}))).text, /Answer what the Independent Chair asks/)
  assert.match((await visit(manager).get(home.to({}))).text, /Answer what the Independent Chair asks/)
  assert.doesNotMatch((await visit(nurse).get(home.to({}))).text, /Independent Chair asks/)

  const own = paths.agencyAnswer.to({ case: caseId, agency: the.police, question: toPolice.requestId })
  assert.match((await visit(constable).get(own)).text, /What was known in May\?/)
  assert.equal((await visit(nurse).get(paths.agencyAnswer.to({ case: caseId, agency: the.health, question: toPolice.requestId }))).status, 404)
  assert.equal((await visit(panelChair).get(paths.answerClarification.to({ case: caseId, clarification: toPolice.requestId }))).status, 404)
  assert.deepEqual((await read(nurse, reader => clarificationsOf(reader, caseId))), [], 'for the database too')
  const day = { 'on-day': '3', 'on-month': '10', 'on-year': '2016' }
  const empty = await visit(constable).post(own, { ...day, answer: ' ' })
  assert.equal(empty.status, 422)
  await visit(constable).post(own, { ...day, answer: 'Two calls, and no more' })
  assert.equal((await visit(constable).post(own, { ...day, answer: 'Again' })).status, 422)
  await visit(panelChair).post(paths.answerClarification.to({ case: caseId, clarification: toPanel.requestId }), { ...day, answer: 'It was, at length' })

  const text = (await visit(chair).get(paths.decide.to({ case: caseId }))).text
  assert.match(text, /To Police[^]*Asked on 3 October 2016, answered on 3 October 2016, after 0 days[^]*Two calls, and no more[^]*The letter does not mention it[^]*It was, at length[^]*The Board Manager[^]*not answered yet/)
  assert.match((await visit(chair).get(caseHome.to({ case: caseId }))).text, /What the Independent Chair asked before deciding[^]*Police: Asked on 3 October 2016, answered on 3 October 2016/)
  await assert.rejects(the.owner.query('update clarification_answers set answer = answer where case_id = $1', [caseId]), /append-only/)
})

test('AMB-22: a deferred decision says what is awaited and when it is looked at again, and the clock and the case show it', async () => {
  const caseId = await consideredCase(the)
  await did(the, decideReview, chair, { caseId, decision: { ...decisionFor(null), reviewOn: '2016-11-01' }, answers: ANSWERS, basedOn: 0 })
  const text = (await visit(chair).get(caseHome.to({ case: caseId }))).text
  assert.match(text, /The Independent Chair deferred the decision on 3 October 2016; it is looked at again on 1 November 2016/)
  assert.match(text, /Running: deferred on 3 October 2016 until 1 November 2016/)
  await did(the, decideReview, chair, { caseId, decision: { ...decisionFor('scr'), reasonForRevisit: 'It is here' }, answers: ANSWERS, basedOn: 1 })
  assert.doesNotMatch((await visit(chair).get(caseHome.to({ case: caseId }))).text, /deferred on 3 October 2016 until/)
})

test('a decision answers the very version of the Panel’s recommendation that was before the Chair; without one the page and the record say so', async () => {
  const [caseId, without] = [await consideredCase(the), await consideredCase(the)]
  await the.owner.query(`insert into panels (board_id, case_id, number, convened_on, convened_by) values ($1, $2, 1, '2016-10-03', $3)`, [the.boardId, caseId, manager.personId])
  for (const version of [1, 2]) {
    await the.owner.query(`insert into panel_recommendations (board_id, case_id, number, version, need, kind, considerations, rationale, disagreement, reasoning, reason, written_on, written_by)
      values ($1, $2, 1, $3, 'review', 'scr', 'Grave harm', 'Many agencies', 'One member would audit', 'The criteria are met', $4, '2016-10-03', $5)`, [the.boardId, caseId, version, version === 1 ? '' : 'More is known', panelChair.personId])
  }
  const page = (await visit(chair).get(paths.decide.to({ case: caseId }))).text
  assert.match(page, /The Panel recommends a Serious Case Review[^]*version 2[^]*One member would audit/)
  assert.doesNotMatch(page, /id="withoutPanel"/)
  const decide = (answering: string, withoutPanel: string) => act(the, decideReview, chair, { caseId: answering, decision: { ...decisionFor('scr'), withoutPanel }, answers: ANSWERS, basedOn: 0 })
  assert.equal((await decide(caseId, '')).kind, 'done')
  assert.match((await visit(chair).get(paths.decide.to({ case: without }))).text, /A Consideration Panel is due and has not recommended anything yet[^]*id="withoutPanel"/)
  assert.deepEqual(asked(await decide(without, '')), ['withoutPanel'])
  assert.equal((await decide(without, 'The court needs an answer')).kind, 'done')
  const madeOn = async (of: string) => (await read(manager, reader => decisionsOf(reader, of)))[0]?.recommendation
  assert.deepEqual([await madeOn(caseId), await madeOn(without)], [{ number: 1, version: 2 }, null])
  assert.match((await visit(manager).get(paths.decisionRecord.to({ case: caseId }))).text, /It answers the Consideration Panel’s recommendation, version 2/)
  assert.match((await visit(manager).get(paths.decisionRecord.to({ case: without }))).text, /without a recommendation of a Consideration Panel[^]*The court needs an answer/)
})
