/** Actions that follow from reviews, from agencies' plans and the Board to their impact in the annual report. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { bringIntoScope } from '../../../test/support/hand-in.ts'
import { partsOf } from '../../../test/support/edition.ts'
import { signedPlan } from '../../../test/support/outcome.ts'
import { commissionedCase } from '../../../test/support/review.ts'
import { browserOf } from '../../../test/support/web.ts'
import { standingFactKinds } from '../../store/facts.ts'
import { annualReport, annualReportFile } from '../learning/paths.ts'
import { actionList, actionPage, caseActions, collect, newAction, plansComplete } from './paths.ts'

const the = await cast({ after }, '2018-02-01')
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const member = await the.on('subcommittee_member')
const SHARE = { learning: 'Referrals were shared late', action: 'Share within a day', owner: 'Head of MASH', due: '31 March 2017' }
const NOTHING = { learning: 'A form was too long', action: '', owner: '', due: '', noAction: 'It is abolished already' }
const day = (name: string, of: string, month: string, year: string) => ({ [`${name}-day`]: of, [`${name}-month`]: month, [`${name}-year`]: year })
const ids = (text: string) => [...text.matchAll(/\/actions\/([0-9a-f-]{36})"/g)].map(found => found[1] ?? '')

async function withActions(kind: 'scr' | 'plr' | 'single'): Promise<{ caseId: string; fromPlan: string; own: string }> {
  const caseId = await commissionedCase(the, { kind, pseudonym: `Child ${kind}` })
  await bringIntoScope(the, caseId)
  await signedPlan(the, caseId, the.police, [SHARE, NOTHING])
  const at = { case: caseId }
  assert.match((await visit(manager).get(caseActions.to(at))).text, /The agencies’ signed plans hold 1 action that is not on the list/)
  assert.equal((await visit(manager).post(collect.to(at))).to, caseActions.to(at))
  const [fromPlan = ''] = ids((await visit(manager).get(caseActions.to(at))).text)
  const added = await visit(manager).post(newAction.to(at), { agency: 'board', learning: 'Nobody asked', action: 'Ask in every supervision', owner: 'Board Manager', ...day('due', '1', '6', '2018') })
  return { caseId, fromPlan, own: added.to?.split('/').at(-1) ?? assert.fail('no action was added') }
}

test('R011: an action stays on the list until it is closed with evidence of its impact', async () => {
  const { caseId, fromPlan } = await withActions('scr')
  const here = actionPage.to({ case: caseId, action: fromPlan })
  assert.match((await visit(member).get(actionList.to({}, { state: 'overdue' }))).text, /Share within a day.*31 March 2017.*Overdue/s)
  const bare = await visit(manager).post(here, { state: 'closed', progress: 'All are trained', impact: '', ...day('on', '10', '1', '2018') })
  assert.equal(bare.status, 422)
  assert.match(bare.text, /An action is closed only with evidence of its impact/)
  assert.match(bare.text, /All are trained/)
  await visit(manager).post(here, { state: 'done', progress: 'All are trained', impact: '', ...day('on', '10', '1', '2018') })
  assert.match((await visit(member).get(actionList.to({}, {}))).text, /Share within a day.*Done, its impact not shown yet/s)
  assert.equal((await visit(manager).post(here, { state: 'closed', progress: 'An audit of 40 referrals', impact: 'Referrals come within a day', ...day('on', '20', '1', '2018') })).status, 303)
  assert.doesNotMatch((await visit(member).get(actionList.to({}, {}))).text, /Share within a day/)
  assert.match((await visit(member).get(actionList.to({}, { state: 'closed' }))).text, /Share within a day/)
  assert.match((await visit(member).get(here)).text, /20 January 2018: Closed, with evidence of its impact.*Referrals come within a day.*10 January 2018: Done/s)
  assert.equal((await visit(member).post(here, {})).status, 404)
})

test('R011: the action plans of a review are not complete while an action is open or not taken in', async () => {
  const { caseId, fromPlan, own } = await withActions('plr')
  await the.owner.query("insert into case_facts (board_id, case_id, fact_id, kind, happened_on, recorded_by) values ($1, $2, gen_random_uuid(), 'first_update_request', '2017-06-01', $3)", [the.boardId, caseId, manager.personId])
  const here = plansComplete.to({ case: caseId })
  const on = day('on', '25', '1', '2018')
  assert.match((await visit(manager).post(here, on)).text, /2 actions are still open/)
  for (const action of [fromPlan, own]) {
    assert.equal((await visit(manager).post(actionPage.to({ case: caseId, action }), { state: 'closed', progress: 'Done', impact: 'It is asked', ...day('on', '20', '1', '2018') })).status, 303)
  }
  await signedPlan(the, caseId, the.health, [{ ...SHARE, action: 'Answer within a day' }])
  assert.match((await visit(manager).post(here, on)).text, /1 action of the agencies’ signed plans is not on the list yet/)
  await visit(manager).post(collect.to({ case: caseId }))
  const late = ids((await visit(manager).get(caseActions.to({ case: caseId }))).text)[0] ?? ''
  await visit(manager).post(actionPage.to({ case: caseId, action: late }), { state: 'closed', progress: 'Done', impact: 'Answers come', ...day('on', '20', '1', '2018') })
  assert.equal((await visit(manager).post(here, on)).status, 303)
  assert.ok((await the.frame.database.read(manager, reader => standingFactKinds(reader, caseId))).has('action_plans_complete'))
})

test('R035: actions of a review that is no Serious Case Review are on the same list and in the same annual report', async () => {
  const { caseId, fromPlan, own } = await withActions('single')
  const { text } = await visit(member).get(actionList.to({}, { review: 'single' }))
  assert.match(text, /Ask in every supervision.*Single Agency Review.*The board.*Share within a day.*Single Agency Review.*Police/s)
  await visit(manager).post(actionPage.to({ case: caseId, action: fromPlan }), { state: 'closed', progress: 'Done', impact: 'Children are seen alone', ...day('on', '25', '1', '2018') })
  const report = (await visit(member).get(annualReport.to({}, { year: 2017 }))).text
  assert.match(report, /Actions<\/caption>.*Ask in every supervision.*Child single.*The board.*Not started/s)
  assert.match(report, /Impact<\/h2>.*Children are seen alone.*Child single, Police, reported on 25 January 2018/s)
  assert.ok(own)
})

test('R010: the annual report extract tells a chosen year’s reviews, actions and impact on screen, in Word and as CSV', async () => {
  const finished = await commissionedCase(the, { kind: 'plr', pseudonym: 'Child Before', on: '2015-10-05', facts: [['themes_published', '2016-04-04']] })
  assert.ok(finished)
  const page = (await visit(manager).get(annualReport.to({}, { year: 2016 }))).text
  assert.match(page, /April 2016 to March 2017.*Child Before<\/th>.*5 October 2015.*4 April 2016.*finished/s)
  assert.match(page, /Child scr<\/th>.*Serious Case Review.*3 October 2016.*Not yet.*begun/s)
  assert.doesNotMatch((await visit(manager).get(annualReport.to({}, { year: 2014 }))).text, /Child Before/)
  const csv = (await visit(manager).get(annualReportFile.to({ format: 'csv' }, { year: 2017 }))).text
  assert.match(csv, /^Review,Child scr,Serious Case Review,2016-10-03,,,,under way,,\r$/m)
  assert.match(csv, /^Impact,Child scr,Serious Case Review,,,Share within a day,Police,,Referrals come within a day,2018-01-20\r$/m)
  const word = await visit(manager).get(annualReportFile.to({ format: 'docx' }, { year: 2017 }))
  assert.equal(word.status, 200)
  const words = (await partsOf(word.bytes)).get('word/document.xml') ?? ''
  for (const said of ['Reviews, April 2017 to March 2018', 'Child scr', 'Share within a day', 'Referrals come within a day']) assert.ok(words.includes(said), said)
  assert.equal((await visit(manager).get(annualReportFile.to({ format: 'exe' }))).status, 404)
})

test('an action that was closed may be opened again; the record of its closing stays', async () => {
  const caseId = await commissionedCase(the)
  const added = await visit(manager).post(newAction.to({ case: caseId }), { agency: the.health, learning: '', action: 'Visit twice', owner: 'Head of nursing', ...day('due', '1', '6', '2018') })
  const here = added.to ?? assert.fail('no action was added')
  await visit(manager).post(here, { state: 'closed', progress: 'Done', impact: 'Two visits in each file', ...day('on', '20', '1', '2018') })
  assert.match((await visit(manager).post(here, { state: 'in progress', progress: 'It slipped', impact: '', ...day('on', '19', '1', '2018') })).text, /The last update is of a later day/)
  assert.equal((await visit(manager).post(here, { state: 'in progress', progress: 'It slipped', impact: '', ...day('on', '21', '1', '2018') })).status, 303)
  assert.match((await visit(member).get(here)).text, /How it stands<\/dt><dd[^>]*>In progress.*It slipped.*Two visits in each file/s)
  const bare = await visit(manager).post(newAction.to({ case: caseId }), { agency: '', learning: 'Kept', action: '', owner: '' })
  assert.equal(bare.status, 422)
  for (const asked of ['Choose whose action it is', 'Say what will be done', 'Say who sees to it', 'Enter the day by which it will be done']) assert.ok(bare.text.includes(asked), asked)
  assert.match(bare.text, />Kept<\/textarea>/)
})
