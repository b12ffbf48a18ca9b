import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { acts } from '../../../test/support/home.ts'
import { did, draftReferral, sentReferralCase } from '../../../test/support/road.ts'
import { browserOf } from '../../../test/support/web.ts'
import { exampleReferral, on } from '../../domain/referral/example.ts'
import { blankReferral } from '../../domain/referral/referral.ts'
import { REASONS } from '../../domain/referral/reasons.ts'
import { ALL_SECTIONS } from '../../domain/referral/sections.ts'
import { draftOf, sentReferral } from '../../store/referral/referrals.ts'
import { addToReferral } from '../../commands/referral/add-to-referral.ts'
import * as paths from './paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const lead = await the.on('agency_lead')
const manager = await the.on('board_manager')
const referrer = visit(lead)
const office = visit(manager)

async function started(): Promise<string> {
  const opened = await referrer.post(paths.ownReferrals.to({}))
  return /^\/cases\/([^/]+)\//.exec(opened.to ?? '')?.[1] ?? assert.fail(opened.text)
}

test('every section of the form can be opened, and only by its referrer', async () => {
  const caseId = await started()
  assert.equal((await referrer.get(paths.writeReferral.to({ case: caseId }))).status, 200)
  for (const section of ALL_SECTIONS) {
    const address = paths.writeSection.to({ case: caseId, section })
    assert.equal((await referrer.get(address)).status, 200, section)
    for (const person of [manager, the.otherManager, null]) assert.notEqual((await visit(person).get(address)).status, 200, section)
    assert.equal((await office.post(address, { why: 'x' })).status, 404)
  }
  assert.equal((await referrer.get(paths.writeSection.to({ case: caseId, section: 'nonsense' }))).status, 404)
  assert.match((await referrer.get(paths.ownReferrals.to({}))).text, /Being written[^]*20\d\d-[A-Z0-9]{5}/)
})

test('a section in which nothing was written does not claim to have saved anything, and dates that can hardly be meant are asked about and saved all the same', async () => {
  const caseId = await started()
  const address = paths.writeSection.to({ case: caseId, section: 'children' })
  const told = async (fields: Record<string, string>, basedOn: string) => {
    const answer = await referrer.post(address, { ...fields, basedOn })
    assert.equal(answer.status, 303)
    return decodeURIComponent(String(answer.headers['set-cookie']))
  }
  assert.match(await told({}, '0'), /That section is empty: nothing was written in it\./)
  assert.match(await told({ 'children-0-name': 'Unknown', 'children-0-birth-year': '2015' }, '1'), /=Saved\.;/)
  const odd = { 'children-0-name': 'Unknown', 'children-0-birth-day': '1', 'children-0-birth-month': '5', 'children-0-birth-year': '2030' }
  assert.match(await told(odd, '2'), /Saved\. One date there may need a second look/)
  assert.match((await referrer.get(address)).text, /href="#children-0-birth-day">The date of birth of Unknown is in the future: 1 May 2030\. Is the year right\?/)
  assert.match((await referrer.get(paths.checkReferral.to({ case: caseId }))).text, /Dates to look at again[^]*children#children-0-birth-day">The date of birth of Unknown is in the future/)
})

test('a section is saved half-finished and comes back as it was typed, a wrong date named and linked', async () => {
  const caseId = await started()
  const address = paths.writeSection.to({ case: caseId, section: 'children' })
  const refused = await referrer.post(address, { 'children-0-name': 'Unknown', 'children-0-birth-day': '31', 'children-0-birth-month': '2', 'children-0-birth-year': '2016', basedOn: '0' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#children-0-birth-day"[^]*Date of birth of Unknown: that month has no such day/)
  const back = await referrer.get(address)
  assert.match(back.text, /id="children-0-birth-day"[^>]*value="31"/)
  assert.match(back.text, /value="Unknown"/)
})

test('rows are added and removed by buttons that need no script, and nothing typed is lost on the way', async () => {
  const caseId = await started()
  const address = paths.writeSection.to({ case: caseId, section: 'family' })
  const added = await referrer.post(address, { 'family-0-name': 'Mother', add: 'family', basedOn: '0' })
  assert.equal(added.to, address)
  assert.match((await referrer.get(address)).text, /value="Mother"[^]*id="family-1-name"/)
  const more = await referrer.post(address, { 'family-0-name': 'Mother', 'family-1-name': 'Uncle', remove: 'family-0', basedOn: '1' })
  assert.equal(more.to, address)
  const text = (await referrer.get(address)).text
  assert.match(text, /value="Uncle"/)
  assert.doesNotMatch(text, /value="Mother"/)
})

test('two windows: the later save is told that it was overtaken, sees both texts, and can make its own count', async () => {
  const caseId = await started()
  const address = paths.writeSection.to({ case: caseId, section: 'reasons' })
  await referrer.post(address, { why: 'From the first window', basedOn: '0' })
  const overtaken = await referrer.post(address, { why: 'From the second window', basedOn: '0' })
  assert.equal(overtaken.status, 422)
  assert.match(overtaken.text, /changed in another window[^]*From the first window[^]*From the second window/)
  const basedOn = /name="basedOn" value="(\d+)"/.exec(overtaken.text)?.[1] ?? ''
  await referrer.post(address, { why: 'From the second window', basedOn })
  assert.equal((await the.frame.database.read(lead, reader => draftOf(reader, caseId))).content.why, 'From the second window')
})

test('R247: a referral without its reason cannot be sent, and the questions are tied to the criteria', async () => {
  const caseId = await draftReferral(the, lead, { ...exampleReferral(), why: '' })
  const check = paths.checkReferral.to({ case: caseId })
  const refused = await referrer.post(check)
  assert.equal(refused.status, 422)
  assert.match(refused.text, new RegExp(`${paths.writeSection.to({ case: caseId, section: 'reasons' })}#why"[^>]*>Say why you think a review is necessary`))
  assert.ok(REASONS.filter(reason => reason.criterion !== null).length >= 6)
})

test('R248: a referral without its authorising senior manager cannot be sent', async () => {
  const caseId = await draftReferral(the, lead, { ...exampleReferral(), authoriser: blankReferral().authoriser })
  const refused = await referrer.post(paths.checkReferral.to({ case: caseId }))
  assert.equal(refused.status, 422)
  assert.match(refused.text, /Enter the name of the senior manager who has authorised this referral/)
  assert.equal((await the.frame.database.read(lead, reader => sentReferral(reader, caseId))), null)
})

test('R249: the last page before sending prompts a short reflection and sends at once all the same', async () => {
  const caseId = await draftReferral(the, lead)
  const check = paths.checkReferral.to({ case: caseId })
  assert.match((await referrer.get(check)).text, /short period of reflection[^]*straight away/)
  assert.equal((await referrer.post(check)).to, paths.referral.to({ case: caseId }))
})

test('R315: all questions of section 5 are on the form with yes, no and a box, and a yes without words is asked about', async () => {
  const caseId = await draftReferral(the, lead, { ...exampleReferral(), reasons: { ...exampleReferral().reasons, sexual: { answer: 'yes', further: '' } } })
  const form = (await referrer.get(paths.writeSection.to({ case: caseId, section: 'reasons' }))).text
  for (const { key } of REASONS) for (const part of [`name="reasons-${key}-answer" type="radio" value="yes"`, `name="reasons-${key}-answer" type="radio" value="no"`, `<textarea class="govuk-textarea" id="reasons-${key}-further"`]) {
    assert.ok(form.includes(part), part)
  }
  assert.match((await referrer.post(paths.checkReferral.to({ case: caseId }))).text, /Give further information for question 5\(d\)/)
})

test('R312: yes to other resident children needs the arrangements, and raises an urgent alert on the referral that the board reads', async () => {
  const without = await draftReferral(the, lead, { ...exampleReferral(), otherChildren: { answer: 'yes', arrangements: '' } })
  assert.match((await referrer.post(paths.checkReferral.to({ case: without }))).text, /arrangements are in place/)
  const caseId = await sentReferralCase(the)
  assert.match((await office.get(paths.referral.to({ case: caseId }))).text, /Urgent[^]*other resident children need safeguarding[^]*Sibling is in foster care/)
  const urgent = async (person: typeof manager, of: string) => (await acts(visit, person, of)).includes('Record what was done: /other-children')
  assert.deepEqual([await urgent(manager, caseId), await urgent(await the.on('safeguarding_lead'), caseId), await urgent(await the.on('subcommittee_member'), caseId)], [true, true, false])
  await did(the, addToReferral, manager, { caseId, note: 'They are safe', replaces: { otherChildren: { answer: 'no', arrangements: '' } }, basedOn: 0 })
  assert.equal(await urgent(manager, caseId), false)
  const calm = await sentReferralCase(the, { ...exampleReferral(), otherChildren: { answer: 'no', arrangements: '' } })
  assert.doesNotMatch((await office.get(paths.referral.to({ case: calm }))).text, /Urgent/)
  assert.equal(await urgent(manager, calm), false)
})

test('R313: the type of review is asked as one choice with its kind, and is shown as the referrer’s opinion', async () => {
  const caseId = await sentReferralCase(the, { ...exampleReferral(), opinion: { choice: 'other', other: 'plr', words: '' } })
  const text = (await office.get(paths.referral.to({ case: caseId }))).text
  assert.match(text, /Your opinion[^]*Another type: the case does not meet the threshold[^]*Partnership Learning Review/)
})

test('R326: the referral form is stored, each addendum is a version to be read, and it leaves as a file', async () => {
  const caseId = await sentReferralCase(the)
  const address = paths.addSection.to({ case: caseId, section: 'dates' })
  assert.equal((await office.get(paths.addToReferral.to({ case: caseId }))).status, 200)
  assert.match((await office.get(address)).text, /Child Protection Plan ended/)
  const refused = await office.post(address, { 'keyDates-0-event': 'Only this', note: '', basedOn: '0' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /href="#note"[^]*Only this/)
  const saved = await office.post(address, { 'keyDates-0-event': 'Only this', note: 'From the school', basedOn: '0' })
  assert.equal(saved.to, paths.referral.to({ case: caseId }))
  const now = (await office.get(paths.referral.to({ case: caseId }))).text
  assert.match(now, /From the school[^]*Only this/)
  const before = (await office.get(paths.referral.to({ case: caseId }, { version: 0 }))).text
  assert.match(before, /Child Protection Plan ended/)
  assert.doesNotMatch(before, /Only this/)
  assert.equal((await office.get(paths.referral.to({ case: caseId }, { version: 2 }))).status, 404)
  const file = await office.get(paths.referralText.to({ case: caseId }))
  assert.match(String(file.headers['content-disposition']), /Referral .* version 1\.txt/)
  assert.match(file.text, /Only this[^]*1\. .*From the school/)
  const stale = await office.post(paths.addSection.to({ case: caseId, section: 'note' }), { note: 'By telephone', basedOn: '0' })
  assert.equal(stale.status, 422)
  assert.match(stale.text, /Somebody added[^]*By telephone/)
})

test('R316: the key dates of the referral, repeatable rows with time where given, stand in the timeline of the case as source “Referral”', async () => {
  const keyDates = [...exampleReferral().keyDates, { date: on('28', '9', '2016'), time: '06:40', event: 'Ambulance called' }]
  const caseId = await sentReferralCase(the, { ...exampleReferral(), keyDates })
  const text = (await office.get(paths.timeline.to({ case: caseId }))).text
  assert.match(text, /12 July 2016[^]*Child Protection Plan ended[^]*28 September 2016<br>06:40[^]*Ambulance called[^]*Referral received[^]*late summer 2016/)
  assert.equal([...text.matchAll(/<td class="govuk-table__cell"[^>]*>Referral<\/td>/g)].length, 3)
})

test('R308: an agency’s people read their own notice and confirm with a date; the office records it for an agency without people here', async () => {
  const caseId = await sentReferralCase(the)
  const notice = paths.secureFiles.to({ case: caseId, agency: the.police })
  const health = await the.person('Lead of health', the.health)
  await the.appoint(health, 'agency_lead', { agencyId: the.health })
  const own = await referrer.get(notice)
  assert.match(own.text, /Quillon Arbery, born May 2016/)
  for (const person of [health, manager, the.otherManager]) assert.equal((await visit(person).get(notice)).status, 404)
  const refused = await referrer.post(notice, { 'on-day': '31', 'on-month': '2', 'on-year': '2016' })
  assert.equal(refused.status, 422)
  assert.match(refused.text, /value="31"/)
  assert.equal((await referrer.post(notice, { 'on-day': '3', 'on-month': '10', 'on-year': '2016' })).to, notice)
  assert.match((await referrer.get(notice)).text, /secured on 3 October 2016/)
  const all = paths.filesSecured.to({ case: caseId })
  const record = /action="([^"]*secure-files\/[^"]+)"/.exec((await office.get(all)).text)?.[1] ?? assert.fail()
  assert.equal((await office.post(record, {})).status, 422)
  await office.post(record, { 'on-day': '2', 'on-month': 'Oct', 'on-year': '2016' })
  assert.match((await office.get(all)).text, /Secured on 2 October 2016/)
  assert.equal((await referrer.get(all)).status, 404)
})

test('a sent referral is read by its referrer and the board, and by no other agency or board', async () => {
  const caseId = await sentReferralCase(the)
  const address = paths.referral.to({ case: caseId })
  for (const person of [lead, manager, await the.on('independent_chair'), await the.on('subcommittee_member')]) assert.equal((await visit(person).get(address)).status, 200)
  const outsider = await the.person('Chief Officer', the.police)
  await the.appoint(outsider, 'chief_officer', { agencyId: the.police })
  for (const person of [outsider, the.otherManager, await the.on('system_administrator')]) assert.equal((await visit(person).get(address)).status, 404)
  assert.equal((await referrer.get(paths.writeReferral.to({ case: caseId }))).status, 404)
})
