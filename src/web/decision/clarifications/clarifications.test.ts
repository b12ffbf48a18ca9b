import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { act, ANSWERS, asked, consideredCase, decisionFor, did } from '../../../../test/support/road.ts'
import { readLetters } from '../../../../test/support/letters.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { askClarification } from '../../../commands/decision/ask-clarification.ts'
import { approveLetter } from '../../../commands/letters/approve-letter.ts'
import { sendLetter } from '../../../commands/letters/send-letter.ts'
import { askInformation } from '../../../commands/initial-information/ask-information.ts'
import { decideReview } from '../../../commands/decision/decide-review.ts'
import { letterOf } from '../../../domain/letters/kinds.ts'
import { lettersOf } from '../../../store/letters/letters.ts'
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
  assert.match(text, /To Police[^]*Asked on 3 October 2016, answered on 3 October 2016, after 0 days[^]*Two calls, and no more[^]*The letter does not mention it[^]*It was, at length[^]*Board Manager[^]*not answered yet/)
  assert.match((await visit(chair).get(caseHome.to({ case: caseId }))).text, /What the Independent Chair asked before deciding[^]*Police: Asked on 3 October 2016, answered on 3 October 2016/)
  await assert.rejects(the.owner.query('update clarification_answers set answer = answer where case_id = $1', [caseId]), /append-only/)
})

test('R280: each question can also go as a letter in the Chair’s name, and its mail carries only a link to where it is answered', async () => {
  const caseId = await consideredCase(the)
  await the.appoint(panelChair, 'panel_chair', { caseId })
  await the.appoint(manager, 'board_manager')
  await did(the, askInformation, manager, { caseId, agencyIds: [the.police], question: 'What do you know?', purpose: 'Deciding', relevance: 'You knew the family', consent: 'obtained', justification: '', dueOn: the.frame.moment().today })
  const ask = { caseId, agencyId: null, question: 'Was CANARY-Q weighed?', challenge: '', answerBy: null }
  await did(the, askClarification, chair, { ...ask, askedOf: 'panel_chair', challenge: 'The letter is silent on CANARY-C', answerBy: the.frame.moment().today })
  await did(the, askClarification, chair, { ...ask, askedOf: 'agency', agencyId: the.police })
  await did(the, askClarification, chair, { ...ask, askedOf: 'board_manager' })
  const questions = await read(chair, reader => clarificationsOf(reader, caseId))
  const drafted = (await read(chair, reader => lettersOf(reader, caseId))).filter(each => letterOf(each.kind).number === 8)
  assert.deepEqual(drafted.map(each => [each.signatory, each.to.name]), [['independent_chair', 'Panel Chair'], ['independent_chair', 'Police'], ['independent_chair', 'Board Manager']])
  assert.deepEqual((await read(panelChair, reader => lettersOf(reader, caseId))).filter(each => letterOf(each.kind).number === 8), [], 'nobody receives it before it is sent')
  for (const { letterId, version } of drafted) {
    assert.deepEqual(asked(await act(the, sendLetter, manager, { caseId, letterId, manner: 'mail', on: null })), [null], 'not before the Chair approves')
    assert.deepEqual(asked(await act(the, approveLetter, manager, { caseId, letterId, version })), [null], 'nobody approves in the Chair’s place')
    await did(the, approveLetter, chair, { caseId, letterId, version })
    await did(the, sendLetter, manager, { caseId, letterId, manner: 'mail', on: null })
  }
  const words = (await readLetters(the, caseId, chair)).filter(each => letterOf(each.kind).number === 8).map(each => each.words)
  assert.match(words[0] ?? '', /I ask the Panel Chair: Was CANARY-Q weighed\?[^]*challenge what is recommended: The letter is silent on CANARY-C[^]*answer by 3 October 2016/)
  assert.match(words[1] ?? '', /I ask Police: Was CANARY-Q/)
  assert.doesNotMatch(words[1] ?? '', /challenge|answer by/)
  const { rows: mails } = await the.owner.query<{ to_address: string; purpose: string; link: string }>('select to_address, purpose, link from mails where board_id = $1 and link like $2 order by queued_at', [the.boardId, `/cases/${caseId}/%clarifications/%`])
  assert.deepEqual(mails.map(each => each.link), [
    paths.answerClarification.to({ case: caseId, clarification: questions[0]?.requestId ?? '' }), paths.agencyAnswer.to({ case: caseId, agency: the.police, question: questions[1]?.requestId ?? '' }),
    paths.answerClarification.to({ case: caseId, clarification: questions[2]?.requestId ?? '' }),
  ])
  assert.doesNotMatch(JSON.stringify(mails), /CANARY/)
  for (const [person, mail] of [[panelChair, mails[0]], [constable, mails[1]], [manager, mails[2]]] as const) assert.match((await visit(person).get(mail?.link ?? '')).text, /CANARY-Q/)
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
