/** The pages of the Consideration Panel, visited as those who sit on it, run it and decide on it. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { askInformation } from '../../src/commands/initial-information/ask-information.ts'
import { giveInformation } from '../../src/commands/initial-information/give-information.ts'
import { circulatePack } from '../../src/commands/panel/circulate-pack.ts'
import { planPanelMeeting } from '../../src/commands/panel/plan-panel-meeting.ts'
import { putQuestion } from '../../src/commands/panel/put-question.ts'
import { convenePanel } from '../../src/commands/panel/convene-panel.ts'
import { BLANK_RETURN } from '../../src/domain/information/return.ts'
import { requestsOf } from '../../src/store/initial-information/requests.ts'
import * as paths from '../../src/web/panel/paths.ts'
import { caseHome } from '../../src/web/cases/paths.ts'
import { addDays, dayOfMonth, monthOf, yearOf, type PlainDate } from '../../src/domain/plain-date.ts'
import { cast } from '../support/cast.ts'
import { closedPanel, convenedPanel, informedPanel, seatsOfPanel, sharedPanel, vote, votersIn } from '../support/panel.ts'
import { consideredCase, did } from '../support/road.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const office = await the.on('board_manager')

function boxes(name: string, day: PlainDate): Record<string, string> { return { [`${name}-day`]: String(dayOfMonth(day)), [`${name}-month`]: String(monthOf(day)), [`${name}-year`]: String(yearOf(day)) } }

test('a Panel is walked through its pages from convening to its close, and each page says what is next', async () => {
  const caseId = await consideredCase(the)
  const of = { case: caseId }
  const manager = visit(office)
  assert.match((await manager.get(paths.panel.to(of))).text, /No Consideration Panel is convened/)
  assert.equal((await manager.post(paths.panel.to(of))).to, paths.chair.to(of))
  const [chair, legal] = [await the.person('Chair of this Panel'), await the.person('Solicitor')]
  const agencies = [...(await manager.get(paths.chair.to(of))).text.matchAll(/name="ofAgencies-([0-9a-f-]{36})"/g)].map(found => found[1])
  const free = Object.fromEntries(agencies.map(id => [`ofAgencies-${id}`, 'yes']))
  assert.equal((await manager.post(paths.chair.to(of), { personId: chair.personId, ...free, signedName: '' })).status, 422)
  assert.equal((await manager.post(paths.chair.to(of), { personId: chair.personId, ...free, signedName: 'Chair' })).status, 303)
  assert.match((await manager.get(paths.panel.to(of))).text, /Name the legal adviser/)
  assert.equal((await manager.post(paths.seats.to(of), { personId: legal.personId, capacity: 'legal' })).status, 303)
  const today = the.frame.moment().today
  const chairs = visit(chair)
  assert.equal((await chairs.post(paths.meeting.to(of), { ...boxes('meetsOn', addDays(today, 1)), place: '' })).status, 422)
  assert.equal((await chairs.post(paths.meeting.to(of), { ...boxes('meetsOn', addDays(today, 1)), beginsAt: '10 am', place: 'County Hall' })).status, 303)
  assert.match((await manager.get(paths.pack.to(of))).text, /Not shared yet/)
  assert.equal((await manager.post(paths.pack.to(of))).status, 303)
  assert.match((await visit(legal).get(paths.pack.to(of))).text, /Shared on/)
  assert.match((await manager.get(paths.pack.to(of))).text, /Who has opened the pack[\s\S]*Solicitor<\/th><td[^>]*>\d/)
  the.setToday(addDays(today, 1))
  const attended = Object.fromEntries((await seatsOfPanel(the, caseId)).map(seat => [`attended-${seat.personId}`, 'attended']))
  assert.equal((await chairs.post(paths.attendance.to(of), { ...boxes('heldOn', addDays(today, 1)), ...attended })).status, 303)
  assert.equal((await chairs.post(paths.minute.overview.to(of), { purpose: 'P', overview: '' })).status, 422)
  assert.equal((await chairs.post(paths.minute.overview.to(of), { purpose: 'P', overview: 'O', basedOn: '0' })).status, 303)
  assert.equal((await visit(legal).post(paths.minute.legal.to(of), { options: 'All', application: '', basedOn: '0' })).status, 303)
  assert.equal((await chairs.post(paths.minute.legal.to(of), { options: 'Other', application: '', basedOn: '0' })).status, 409)
  const police = { ...of, agency: the.police }
  assert.equal((await chairs.post(paths.entry.to(police), { information: 'Three calls', clear: 'no', clarification: '', basedOn: '0' })).status, 422)
  assert.equal((await chairs.post(paths.entry.to(police), { information: 'Three calls', clear: 'yes', clarification: '', basedOn: '0' })).status, 303)
  assert.equal((await chairs.post(paths.questions.to(police), { question: 'When?', answer: 'In May' })).status, 303)
  assert.match((await chairs.get(paths.information.to(of))).text, /In May/)
  assert.equal((await chairs.post(paths.closeInformation.to(of))).status, 303)
  assert.equal((await chairs.post(paths.understood.to(of), { note: '' })).to, paths.vote.need.to(of))
  assert.equal((await chairs.post(paths.put.need.to(of))).status, 303)
  const [member, head] = [visit(await the.on('subcommittee_member')), visit(await the.on('subcommittee_chair'))]
  assert.match((await member.get(paths.vote.need.to(of))).text, /circumstances of the case/)
  assert.equal((await member.post(paths.vote.need.to(of), { answer: 'yes', criteriaMet: 'yes', learning: 'yes', rationale: '' })).status, 422)
  for (const voter of [member, head]) assert.equal((await voter.post(paths.vote.need.to(of), { answer: 'yes', criteriaMet: 'yes', learning: 'yes', rationale: 'It happened' })).status, 303)
  assert.equal((await chairs.post(paths.closeVote.need.to(of), {})).status, 422)
  assert.equal((await chairs.post(paths.closeVote.need.to(of), { restsOnCase: 'yes' })).status, 303)
  assert.match((await member.get(paths.vote.need.to(of))).text, /finds that a review is needed/)
  assert.equal((await chairs.post(paths.minute.kind.to(of), { discussion: 'D', legalAdvice: 'L', issues: 'Sharing\nThe child’s voice', basedOn: '0' })).to, paths.vote.kind.to(of))
  await chairs.post(paths.put.kind.to(of))
  for (const voter of [member, head]) assert.equal((await voter.post(paths.vote.kind.to(of), { answer: 'scr', rationale: 'Wide' })).status, 303)
  await chairs.post(paths.closeVote.kind.to(of), { restsOnCase: 'yes' })
  assert.equal((await chairs.post(paths.recommendation.to(of), { considerations: 'C', rationale: 'R', disagreement: '', reasoning: 'W', basedOn: '0' })).status, 422)
  assert.equal((await chairs.post(paths.recommendation.to(of), { considerations: 'C', rationale: 'R', disagreement: 'None', reasoning: 'W', basedOn: '0' })).status, 303)
  assert.equal((await chairs.post(paths.close.to(of))).to, paths.panel.to(of))
  assert.match((await chairs.get(paths.panel.to(of))).text, /The Panel closed on[\s\S]*recommends a Serious Case Review/)
})

test('before the close no page, no list and no download shows one voter’s vote to another, to the Panel Chair, the office or those who decide', async () => {
  const of = await informedPanel(the)
  const { caseId, chair, legal, police, health } = of
  await did(the, putQuestion, chair, { caseId, question: 'need' })
  await vote(the, caseId, police, 'need', 'no', 'CANARY-RATIONALE of the police')
  const addresses = [paths.panel.to({ case: caseId }), ...Object.values(paths.vote).map(each => each.to({ case: caseId })), paths.recommendation.to({ case: caseId }), paths.information.to({ case: caseId }),
    paths.pack.to({ case: caseId }), ...Object.values(paths.minute).map(each => each.to({ case: caseId })), caseHome.to({ case: caseId }), '/', `/cases/${caseId}/history`, `/cases/${caseId}/decision`, `/cases/${caseId}/views`, `/cases/${caseId}/decide`, `/cases/${caseId}/calendar`, '/history', '/cases?q=CANARY']
  const others = [office, chair, legal, health, await the.on('independent_chair'), await the.on('safeguarding_lead'), await the.on('legal_adviser'), ...(await votersIn(the, of)).slice(0, 2), await the.on('support_team')]
  for (const person of others) {
    for (const address of addresses) {
      const { text } = await visit(person).get(address)
      assert.doesNotMatch(text, /CANARY-RATIONALE/, `${person.name} ${address}`)
      assert.doesNotMatch(text, /Detective Superintendent: No, no review/, `${person.name} ${address}`)
    }
  }
  assert.match((await visit(office).get(paths.vote.need.to({ case: caseId }))).text, /Detective Superintendent: has voted/)
  assert.match((await visit(police).get(paths.vote.need.to({ case: caseId }))).text, /CANARY-RATIONALE/)
})

test('the home of a case and Your work lead each to what the Panel asks of them', async () => {
  const of = await sharedPanel(the)
  const home = async (person: typeof of.chair) => (await visit(person).get('/')).text
  assert.match(await home(of.police), /Read the pack before the Panel meets/)
  await visit(of.police).get(paths.pack.to({ case: of.caseId }))
  assert.doesNotMatch(await home(of.police), /Read the pack before the Panel meets/)
  const voting = await informedPanel(the)
  assert.match(await home(voting.chair), /First question: is a review needed\?/)
  await did(the, putQuestion, voting.chair, { caseId: voting.caseId, question: 'need' })
  assert.match(await home(voting.health), /Vote: Should this case be subject to a review\?/)
  await vote(the, voting.caseId, voting.health, 'need', 'yes')
  assert.doesNotMatch(await home(voting.health), /Vote: Should this case be subject/)
  assert.match((await visit(voting.health).get(caseHome.to({ case: voting.caseId }))).text, /Consideration Panel<\/a>/)
})

test('whoever sits on the Panel reads its pack and the referral, and nothing of either once they are shut out', async () => {
  const { caseId, police } = await closedPanel(the)
  const seen = async () => Promise.all([paths.panel.to({ case: caseId }), paths.pack.to({ case: caseId }), paths.vote.need.to({ case: caseId }), `/cases/${caseId}/referral` as ReturnType<typeof paths.panel.to>, caseHome.to({ case: caseId })].map(async address => (await visit(police).get(address)).status))
  assert.deepEqual(await seen(), [200, 200, 200, 200, 200])
  assert.equal((await visit(police).get(`/cases/${caseId}/decision`)).status, 404)
  await the.exclude(police, caseId)
  assert.deepEqual(await seen(), [404, 404, 404, 404, 404])
})

test('empty states: a Panel that is only convened shows every page with what it waits for', async () => {
  const caseId = await consideredCase(the)
  await did(the, convenePanel, office, { caseId })
  for (const address of [paths.panel, paths.chair, paths.seats, paths.meeting, paths.pack, paths.attendance, ...Object.values(paths.minute), paths.information, ...Object.values(paths.vote), paths.recommendation]) {
    const { status, text } = await visit(office).get(address.to({ case: caseId }))
    assert.equal(status, 200, address.pattern)
    assert.match(text, /<h1/)
  }
})

test('whoever sits on the Panel opens the files of its pack, and no other file of the case', async () => {
  const { caseId, police, health, legal } = await convenedPanel(the)
  const office = await the.on('board_manager')
  const { today } = the.frame.moment()
  await did(the, planPanelMeeting, office, { caseId, meetsOn: addDays(today, 1), beginsAt: '10.00 am', place: 'County Hall' })
  await did(the, askInformation, office, { caseId, agencyIds: [the.police], question: 'What do you know?', purpose: 'Deciding on a review', relevance: 'You knew the family', consent: 'obtained', justification: '', dueOn: today })
  const [request] = await the.frame.database.read(office, reader => requestsOf(reader, caseId))
  const answer = { caseId, agencyId: the.police, requestId: request?.requestId ?? '', content: BLANK_RETURN, reason: 'More came to light' }
  const sent = async (name: string, standing: 'adds' | null) => did(the, giveInformation, await the.on('chief_officer'), { ...answer, standing, files: [{ name, kind: 'csv' as const, bytes: Buffer.from(`Date,Event of ${name}`) }] })
  await sent('Log.csv', null)
  await did(the, circulatePack, office, { caseId })
  await sent('Later.csv', 'adds')
  const file = async (name: string) => paths.packFile.to({ case: caseId, file: (await the.owner.query<{ id: string }>('select file_id as id from initial_return_files where case_id = $1 and name = $2', [caseId, name])).rows[0]?.id ?? assert.fail() })
  const [log, later] = [await file('Log.csv'), await file('Later.csv')]
  for (const seated of [police, health, legal]) {
    assert.ok((await visit(seated).get(paths.pack.to({ case: caseId }))).text.includes(`href="${log}"`))
    assert.equal((await visit(seated).get(log)).text, 'Date,Event of Log.csv')
    assert.equal((await visit(seated).get(later)).status, 404)
    const readable = await the.frame.database.read(seated, reader => reader.selectFrom('initial_return_files').select('name').where('case_id', '=', caseId).execute())
    assert.deepEqual(readable.map(each => each.name), ['Log.csv'], 'by whatever query')
  }
  assert.equal((await visit(await the.person('Nobody on this Panel', the.police)).get(log)).status, 404)
})
