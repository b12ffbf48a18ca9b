import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { sendLetters } from '../../../test/support/letters.ts'
import { commissionedCase, decidedCase } from '../../../test/support/road.ts'
import { browserOf, type Answered } from '../../../test/support/web.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { lettersOf, versionsOf } from '../../store/letters/letters.ts'
import * as paths from './paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const office = visit(manager)

function refusedAt(answered: Answered, ...fields: readonly string[]): void {
  assert.equal(answered.status, 422, answered.text)
  for (const field of fields) {
    assert.ok(answered.text.includes(`href="#${field}"`), `the summary links to ${field}`)
    assert.ok(answered.text.includes(`id="${field}"`), `${field} is on the page`)
  }
}

function filled(pseudonym: string): Record<string, string> {
  return {
    pseudonym, 'periodFrom-day': '1', 'periodFrom-month': '1', 'periodFrom-year': '2015', 'periodTo-day': '28', 'periodTo-month': '9', 'periodTo-year': '2016', practiceChanged: 'no',
    [`agencies-${the.police}-inScope`]: 'yes', [`agencies-${the.police}-basis`]: 'Section 14B', [`agencies-${the.health}-basis`]: 'Section 14B', [`agencies-${the.socialCare}-basis`]: '',
    [`agencies-${the.police}-nominatedMember`]: 'Detective superintendent',
  }
}

test('R106: the scope records the period under review, and is refused without both of its ends', async () => {
  const caseId = await decidedCase(the)
  const address = paths.commission.to({ case: caseId })
  assert.match((await office.get(address)).text, /Commission the Serious Case Review/)
  refusedAt(await office.post(address, {}), 'pseudonym', 'periodFrom-day', 'periodTo-day', 'practiceChanged', 'agencies')
  refusedAt(await office.post(address, { ...filled('Child Birch'), 'periodTo-day': '31' }), 'periodTo-day')
  assert.equal((await office.post(address, filled('Child Birch'))).to, paths.review.to({ case: caseId }))
  const text = (await office.get(paths.review.to({ case: caseId }))).text
  assert.match(text, /Child Birch[^]*1 January 2015 to 28 September 2016[^]*Detective superintendent/)
  assert.equal((await office.get(address)).status, 404)
})

test('R142: a period longer than the board’s limit asks for a reason on the page, and the reason is kept', async () => {
  const caseId = await decidedCase(the)
  const address = paths.commission.to({ case: caseId })
  const long = { ...filled('Child Cedar'), 'periodFrom-year': '2012' }
  const refused = await office.post(address, long)
  refusedAt(refused, 'reason-period')
  assert.match(refused.text, /more than 2 years before the incident/)
  assert.match(refused.text, /value="Child Cedar"/)
  await office.post(address, { ...long, 'reason-period': 'Chronic neglect' })
  assert.equal((await the.frame.database.read(manager, reader => reviewOf(reader, caseId)))?.reasons['period'], 'Chronic neglect')
})

test('the period and an agency’s part can change after commissioning, with a reason that stays on record, and never to nothing', async () => {
  const caseId = await commissionedCase(the)
  const [period, review] = [paths.period.to({ case: caseId }), paths.review.to({ case: caseId })]
  assert.match((await office.get(period)).text, /id="periodFrom-year"[^>]*value="2015"/)
  const typed = { 'periodFrom-day': '1', 'periodFrom-month': '6', 'periodFrom-year': '2013', 'periodTo-day': '28', 'periodTo-month': '9', 'periodTo-year': '2016', practiceChanged: 'no' }
  refusedAt(await office.post(period, typed), 'reason', 'reason-period')
  await office.post(period, { ...typed, reason: 'Agreed at the Scoping Meeting', 'reason-period': 'Chronic neglect' })
  assert.match((await office.get(review)).text, /1 June 2013 to 28 September 2016[^]*the period was 1 January 2015[^]*Agreed at the Scoping Meeting/)
  const out = (agency: string) => office.post(paths.agencyScope.to({ case: caseId, agency }), { inScope: 'no', basis: '', reason: 'It never met the family' })
  assert.equal((await out(the.police)).to, review)
  refusedAt(await out(the.health), 'inScope')
})

test('the Chair’s letter is kept for each agency, and read by its own people and no other agency’s', async () => {
  const caseId = await commissionedCase(the)
  await office.post(paths.policeDiscussion.to({ case: caseId }), { 'on-day': '3', 'on-month': '10', 'on-year': '2016', withWhom: 'Police', outcome: 'Agreed' })
  const letter = paths.agencyLetter.to({ case: caseId, agency: the.health })
  assert.equal((await office.get(letter)).status, 404)
  await office.post(paths.agencyLetters.to({ case: caseId }))
  const officer = await the.person('Chief Officer of health', the.health)
  await the.appoint(officer, 'chief_officer', { agencyId: the.health })
  assert.equal((await visit(officer).get(letter)).status, 404, 'a draft is not sent')
  await sendLetters(the, caseId)
  assert.match((await visit(officer).get(letter)).text, /The Chief Officer, Community health[^]*Name an author/)
  const other = await the.person('Chief Officer of the police', the.police)
  await the.appoint(other, 'chief_officer', { agencyId: the.police })
  assert.equal((await visit(other).get(letter)).status, 404)
})

test('R141, R143: the scope keeps whether practice has changed since, and an earlier background period of which agencies are asked only a summary', async () => {
  const caseId = await decidedCase(the)
  const [address, review] = [paths.commission.to({ case: caseId }), paths.review.to({ case: caseId })]
  const typed = { ...filled('Child Rowan'), [`agencies-${the.health}-inScope`]: 'yes', 'backgroundFrom-day': '1', 'backgroundFrom-month': '6', 'backgroundFrom-year': '2012', practiceChanged: 'yes' }
  refusedAt(await office.post(address, typed), 'practiceChangedHow')
  assert.equal((await office.post(address, { ...typed, practiceChangedHow: 'A new pathway since June' })).to, review)
  assert.match((await office.get(review)).text, /1 January 2015 to 28 September 2016[^]*Background, summary only[^]*From 1 June 2012[^]*Practice changed since[^]*A new pathway since June/)
  await office.post(paths.policeDiscussion.to({ case: caseId }), { 'on-day': '3', 'on-month': '10', 'on-year': '2016', withWhom: 'Police', outcome: 'Agreed' })
  await office.post(paths.agencyLetters.to({ case: caseId }))
  const words = await the.frame.database.read(manager, async reader => Promise.all((await lettersOf(reader, caseId))
    .map(async letter => [letter.to.agencyId, (await versionsOf(reader, letter.letterId))[0]?.filled['words'] ?? ''] as const)))
  for (const agency of [the.police, the.health]) {
    assert.match(new Map(words).get(agency) ?? '', /add a summary, without detail, of your agency’s earlier involvement from 1 June 2012/, agency)
  }
})

test('R139: the page of the review leads to the decision that it was commissioned on', async () => {
  const caseId = await commissionedCase(the)
  const link = /href="([^"]+)">the Independent Chair’s decision</.exec((await office.get(paths.review.to({ case: caseId }))).text)?.[1] ?? assert.fail()
  assert.match((await office.get(link)).text, /A child has died and neglect is suspected/)
})

test('a background date that is no date is refused and not dropped', async () => {
  const caseId = await decidedCase(the)
  refusedAt(await office.post(paths.commission.to({ case: caseId }), { ...filled('Child Elm'), 'backgroundFrom-day': '31', 'backgroundFrom-month': '2', 'backgroundFrom-year': '2010' }), 'backgroundFrom-day')
})

test('R241, R243, R245: a Partnership Case Audit has its category and the unit that chairs it, a Single Agency Review its one lead agency, each on record', async () => {
  const audit = await decidedCase(the, 'audit')
  refusedAt(await office.post(paths.commission.to({ case: audit }), filled('Child Fir')), 'category', 'chairUnit')
  await office.post(paths.commission.to({ case: audit }), { ...filled('Child Fir'), category: 'care', chairUnit: 'Professional Standards and Audit Unit' })
  assert.match((await office.get(paths.review.to({ case: audit }))).text, /Partnership Case Audit[^]*Child in care[^]*Professional Standards and Audit Unit/)
  const single = await decidedCase(the, 'single')
  refusedAt(await office.post(paths.commission.to({ case: single }), filled('Child Hazel')), 'leadAgencyIds')
  await office.post(paths.commission.to({ case: single }), { ...filled('Child Hazel'), leadAgencyIds: the.police })
  assert.match((await office.get(paths.review.to({ case: single }))).text, /Yes, and undertakes the review/)
})

test('R107: the letters to agencies are refused on screen until the discussion with the police is on record', async () => {
  const caseId = await commissionedCase(the)
  const [letters, police, review] = [paths.agencyLetters.to({ case: caseId }), paths.policeDiscussion.to({ case: caseId }), paths.review.to({ case: caseId })]
  const early = await office.post(letters)
  assert.equal(early.status, 422)
  assert.match(early.text, /Record the discussion with the police/)
  refusedAt(await office.post(police, {}), 'on-day', 'withWhom', 'outcome')
  await office.post(police, { 'on-day': '3', 'on-month': '10', 'on-year': '2016', withWhom: 'Senior Investigating Officer', outcome: 'No contact before interview' })
  assert.equal((await office.post(letters)).to, `/cases/${caseId}/letters`)
  await sendLetters(the, caseId)
  assert.match((await office.get(review)).text, /No contact before interview[^]*The Chief Officer, Police<\/a>: Sent by post on 3 October 2016/)
})

const INDEPENDENT = { ofCase: 'yes', ofBoard: 'yes', signedName: 'Lead Reviewer', isAuthor: 'yes' }

test('R082: a separate author is suggested once more agencies take part than the board’s number', async () => {
  const caseId = await commissionedCase(the)
  const review = paths.review.to({ case: caseId })
  assert.doesNotMatch((await office.get(review)).text, /separate Overview Author/)
  await the.owner.query(`update boards set settings = settings || '{"agenciesForSeparateAuthor": 1}' where board_id = $1`, [the.boardId])
  assert.match((await office.get(review)).text, /2 agencies take part: consider a separate Overview Author/)
  await the.owner.query(`update boards set settings = settings - 'agenciesForSeparateAuthor' where board_id = $1`, [the.boardId])
})

test('R082: a separate author is suggested where another board takes part', async () => {
  const caseId = await decidedCase(the)
  await office.post(paths.commission.to({ case: caseId }), { ...filled('Child Willow'), otherBoards: 'Northshire Safeguarding Children Board' })
  const text = (await office.get(paths.review.to({ case: caseId }))).text
  assert.match(text, /Other boards that take part[^]*Northshire Safeguarding Children Board[^]*More than one board takes part: consider a separate Overview Author/)
})

test('R058: an agency that comes into scope later makes the Lead Reviewer’s declaration outdated, and a fresh one is asked for', async () => {
  const caseId = await commissionedCase(the)
  const reviewer = await the.person('Independent Lead Reviewer')
  const [address, review] = [paths.leadReviewer.to({ case: caseId }), paths.review.to({ case: caseId })]
  const declared = { ...INDEPENDENT, personId: reviewer.personId, [`ofAgencies-${the.police}`]: 'yes', [`ofAgencies-${the.health}`]: 'yes' }
  refusedAt(await office.post(address, { ...declared, [`ofAgencies-${the.health}`]: '' }), `ofAgencies-${the.health}`)
  assert.equal((await office.post(address, declared)).to, review)
  assert.doesNotMatch((await office.get(review)).text, /New declaration needed/)
  const scope = paths.agencyScope.to({ case: caseId, agency: the.socialCare })
  refusedAt(await office.post(scope, { basis: 'Section 14B' }), 'inScope')
  refusedAt(await office.post(scope, { inScope: 'yes', basis: ' ' }), 'basis', 'reason')
  assert.equal((await office.post(scope, { inScope: 'yes', basis: 'Section 14B', reason: 'It knew the family after all' })).to, review)
  assert.match((await office.get(review)).text, /Children’s social care came into scope[^]*It knew the family after all/)
  assert.match((await office.get(review)).text, /Independent Lead Reviewer[^]*New declaration needed[^]*1 agency has/)
  refusedAt(await office.post(address, declared), `ofAgencies-${the.socialCare}`)
  await office.post(address, { ...declared, [`ofAgencies-${the.socialCare}`]: 'yes' })
  assert.doesNotMatch((await office.get(review)).text, /New declaration needed/)
})

test('R088: the size of the Review Team is shown, and one above the board’s size asks for a reason', async () => {
  const caseId = await commissionedCase(the)
  const address = paths.reviewTeam.to({ case: caseId })
  const sectors = ['social-care', 'health', 'board', 'police', 'education', 'other', 'other', 'other', 'other']
  const people = []
  for (const at of sectors.keys()) people.push(await the.person(`Senior manager ${at + 1}`))
  const approval = { 'approvedOn-day': '3', 'approvedOn-month': '10', 'approvedOn-year': '2016' }
  const team = Object.fromEntries(people.flatMap((person, at) => [[`team-${at}-personId`, person.personId], [`team-${at}-sector`, sectors[at] ?? '']]))
  refusedAt(await office.post(address, { 'team-0-personId': people[0]?.personId ?? '' }), 'team-0-sector')
  refusedAt(await office.post(address, { ...team, ...approval }), 'reason-size')
  await office.post(address, { ...team, ...approval, 'reason-size': 'Two boards take part' })
  assert.match((await office.get(paths.review.to({ case: caseId }))).text, /9 members\./)
})

test('R089: the Review Team needs the Sub-Committee’s agreement, with its date, and every earlier team stays on record', async () => {
  const caseId = await commissionedCase(the)
  const address = paths.reviewTeam.to({ case: caseId })
  const people = [await the.person('One'), await the.person('Two'), await the.person('Three'), await the.person('Four')]
  const team = (chosen: readonly number[]) => Object.fromEntries(chosen.flatMap((n, at) => [[`team-${at}-personId`, people[n]?.personId ?? ''], [`team-${at}-sector`, ['social-care', 'health', 'board'][at] ?? '']]))
  const agreed = (day: string) => ({ 'approvedOn-day': day, 'approvedOn-month': '10', 'approvedOn-year': '2016' })
  refusedAt(await office.post(address, team([0, 1, 2])), 'approvedOn-day')
  refusedAt(await office.post(address, { ...team([0, 1, 2]), ...agreed('4') }), 'approvedOn-day')
  await office.post(address, { ...team([0, 1, 2]), ...agreed('2') })
  await office.post(address, { ...team([0, 1, 3]), ...agreed('3') })
  assert.match((await office.get(paths.review.to({ case: caseId }))).text, /Agreed by the Sub-Committee on 3 October 2016[^]*Four/)
  const { rows } = await the.owner.query('select approved_on, members from review_team_approvals where case_id = $1 order by number', [caseId])
  assert.deepEqual(rows.map(row => [row.approved_on, row.members.includes(people[2]?.personId)]), [['2016-10-02', true], ['2016-10-03', false]])
})

test('whoever takes part reads the review, without the office’s part; a stranger finds nothing', async () => {
  const caseId = await commissionedCase(the)
  const address = paths.review.to({ case: caseId })
  const author = await the.person('Author', the.health)
  await the.appoint(author, 'chronology_author', { caseId, agencyId: the.health })
  const text = (await visit(author).get(address)).text
  assert.match(text, /Period under review/)
  assert.doesNotMatch(text, /Discussion with the police|Letters to agencies|Appoint/)
  for (const person of [await the.on('board_member'), the.otherManager]) assert.equal((await visit(person).get(address)).status, 404)
  for (const page of [paths.commission, paths.policeDiscussion, paths.leadReviewer, paths.reviewTeam]) assert.equal((await visit(author).get(page.to({ case: caseId }))).status, 404)
})
