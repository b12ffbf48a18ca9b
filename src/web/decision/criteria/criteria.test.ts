import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../../test/support/cast.ts'
import { act, ANSWERS, asked, consideredCase, decisionFor, did } from '../../../../test/support/road.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { assessCriteria } from '../../../commands/decision/assess-criteria.ts'
import { decideReview } from '../../../commands/decision/decide-review.ts'
import { assessmentsOf } from '../../../store/decision/assessments.ts'
import { decisionsOf } from '../../../store/decision/decisions.ts'
import { NO_ANSWER } from '../../../domain/criteria/criteria-set.ts'
import type { Session } from '../../../store/database.ts'
import { home } from '../../paths.ts'
import * as paths from '../paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const [manager, lead, chair] = [await the.on('board_manager'), await the.on('safeguarding_lead'), await the.on('independent_chair')]
const caseId = await consideredCase(the)
const [shown, form] = [paths.criteria.to({ case: caseId }), paths.answerCriteria.to({ case: caseId })]

test('the criteria are answered before the Chair decides, each with its evidence, and every version is kept with who answered what', async () => {
  assert.match((await visit(chair).get(shown)).text, /Nobody has answered the criteria/)
  const isAsked = async (person: Session) => /Answer the criteria, each with its evidence/.test((await visit(person).get(home.to({}))).text)
  assert.deepEqual([await isAsked(manager), await isAsked(lead), await isAsked(chair)], [true, true, false])
  const bare = await visit(manager).post(form, { 'died-answer': 'yes', basedOn: '0' })
  assert.equal(bare.status, 422)
  assert.ok(bare.text.includes('href="#died-evidence"'))
  const looked = await visit(manager).post(form, { 'abuse-answer': 'yes', 'died-answer': 'yes', 'died-evidence': 'Half written', next: 'look' })
  assert.match(looked.text, /must always be carried out[^]*Half written/)
  assert.equal((await visit(manager).post(form, { 'died-answer': 'yes', 'died-evidence': 'The death certificate', 'died-restsOn': 'death', basedOn: '0' })).to, shown)
  const overtaken = await visit(lead).post(form, { 'abuse-answer': 'yes', 'abuse-evidence': 'The police file', basedOn: '0' })
  assert.equal(overtaken.status, 409)
  assert.match(overtaken.text, /Somebody else recorded answers[^]*The police file[^]*Board Manager answered on 3 October 2016: <strong>Yes<\/strong>[^]*The death certificate/)
  await visit(lead).post(form, { 'died-answer': 'yes', 'died-evidence': 'The death certificate', 'died-restsOn': 'death', 'abuse-answer': 'yes', 'abuse-evidence': 'The police file', basedOn: '1' })
  assert.deepEqual([await isAsked(manager), await isAsked(lead)], [false, false])
  const text = (await visit(chair).get(shown)).text
  assert.match(text, /Because abuse or neglect is known or suspected and the child has died, a Serious Case Review must always/)
  assert.match(text, /The police file[^]*Answered by Director or Lead for Safeguarding[^]*The death certificate[^]*Question 5\(a\)[^]*Answered by Board Manager/)
  assert.match((await visit(chair).get(paths.criteria.to({ case: caseId }, { version: 1 }))).text, /not settled yet[^]*Version 1[^<]*: this page/)
  assert.doesNotMatch((await visit(chair).get(shown)).text, /Change or add answers/)
  for (const person of [chair, await the.on('subcommittee_member'), the.otherManager]) assert.equal((await visit(person).get(form)).status, 404)
  assert.equal((await visit(await the.on('agency_lead')).get(shown)).status, 404)
})

test('the Chair sees who answered what on what evidence, adopts or changes each answer, and the decision keeps both', async () => {
  const page = (await visit(chair).get(paths.decide.to({ case: caseId }))).text
  assert.match(page, /As they were answered before you: Because abuse or neglect[^]*Director or Lead for Safeguarding answered on 3 October 2016: <strong>Yes<\/strong>\. <span class="service-typed">The police file/)
  assert.match(page, /name="abuse-answer" type="radio" value="yes" checked[^]*>The police file<\/textarea>/)
  const own = { ...ANSWERS, abuse: { ...NO_ANSWER, answer: false, evidence: 'The police file' } }
  const decision = { ...decisionFor('plr') }
  assert.deepEqual(asked(await act(the, decideReview, chair, { caseId, decision, answers: own, basedOn: 0 })), ['abuse-evidence'])
  await did(the, decideReview, chair, { caseId, decision, answers: { ...own, abuse: { ...own.abuse, evidence: 'The coroner: natural causes' } }, basedOn: 0 })
  const made = (await the.frame.database.read(manager, reader => decisionsOf(reader, caseId)))[0] ?? assert.fail()
  const abuse = made.assessment.lines.find(line => line.id === 'abuse')
  assert.deepEqual([abuse?.words, abuse?.said, abuse?.evidence, abuse?.assessed?.said, abuse?.assessed?.by], ['abuse or neglect of a child is known or suspected', false, 'The coroner: natural causes', true, lead.personId])
  assert.deepEqual([made.assessment.set, made.grounds.assessment], ['working-together-2015', 2])
  const record = (await visit(manager).get(paths.decisionRecord.to({ case: caseId }))).text
  assert.match(record, /The coroner: natural causes[^]*Assessed otherwise before: Yes, by Director or Lead for Safeguarding on 3 October 2016\. The police file/)
})

test('those who sit on the Panel see the assessment and its Chair answers, while the Panel sits and not after it closes', async () => {
  const onPanel = await consideredCase(the)
  const [panelChair, panelMember] = [await the.person('Panel Chair'), await the.person('Panel Member')]
  await the.appoint(panelChair, 'panel_chair', { caseId: onPanel })
  await the.appoint(panelMember, 'panel_member', { caseId: onPanel })
  const [list, page] = [paths.criteria.to({ case: onPanel }), paths.answerCriteria.to({ case: onPanel })]
  const answer = (basedOn: string) => visit(panelChair).post(page, { 'died-answer': 'yes', 'died-evidence': 'The coroner', basedOn })
  assert.equal((await visit(panelChair).get(page)).status, 404, 'no Panel sits yet')
  assert.match((await answer('0')).text, /while the Panel sits[^]*The coroner/, 'refused, with the words')
  await the.owner.query(`insert into panels (board_id, case_id, number, convened_on, convened_by) values ($1, $2, 1, '2016-10-03', $3)`, [the.boardId, onPanel, manager.personId])
  assert.equal((await answer('0')).to, list)
  for (const person of [panelChair, panelMember]) assert.match((await visit(person).get(list)).text, /The coroner[^]*Answered by Panel Chair/)
  assert.match((await visit(panelChair).get(list)).text, /Change or add answers/)
  assert.doesNotMatch((await visit(panelMember).get(list)).text, /Change or add answers/)
  assert.equal((await visit(panelMember).get(page)).status, 404)
  assert.equal((await visit(panelChair).get(shown)).status, 404, 'of their own case alone')
  const values = { board_id: the.boardId, case_id: onPanel, criteria_set: 'working-together-2015', answers: '{}', research: '', referral_version: 0, assessed_on: the.frame.moment().today }
  const write = (person: typeof chair, version: number) => the.frame.database.write(person, writer => writer.insertInto('criteria_assessments').values({ ...values, version, assessed_by: person.personId }).execute())
  await assert.rejects(write(panelMember, 2), /row-level security/)
  await the.owner.query(`insert into panel_closures (board_id, case_id, number, closed_on, closed_by) values ($1, $2, 1, '2016-10-03', $3)`, [the.boardId, onPanel, panelChair.personId])
  assert.match((await answer('1')).text, /or it has closed/)
  await assert.rejects(write(panelChair, 2), /row-level security/)
  assert.equal((await visit(panelMember).get(list)).status, 200)
})

test('an answer is kept in the name of whoever gave it, by the database too, and none is ever changed', async () => {
  await assert.rejects(the.owner.query('update criteria_assessments set research = research where case_id = $1', [caseId]), /append-only/)
  assert.deepEqual((await the.frame.database.read(manager, reader => assessmentsOf(reader, caseId))).map(each => each.by), [manager.personId, lead.personId])
  const values = { board_id: the.boardId, case_id: caseId, criteria_set: 'working-together-2015', answers: '{}', research: '', referral_version: 0, assessed_on: the.frame.moment().today }
  const write = (person: typeof chair, by: string, version: number) => the.frame.database.write(person, writer => writer.insertInto('criteria_assessments').values({ ...values, version, assessed_by: by }).execute())
  await assert.rejects(write(manager, lead.personId, 3), /row-level security/)
  await assert.rejects(write(chair, chair.personId, 3), /row-level security/)
  assert.equal((await act(the, assessCriteria, chair, { caseId, answers: ANSWERS, research: '', basedOn: 2 })).kind, 'not found')
})
