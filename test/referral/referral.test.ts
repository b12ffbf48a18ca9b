import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addToReferral } from '../../src/commands/referral/add-to-referral.ts'
import { confirmFilesSecured, recordFilesSecured } from '../../src/commands/referral/confirm-files-secured.ts'
import { saveSection } from '../../src/commands/referral/save-section.ts'
import { sendReferral } from '../../src/commands/referral/send-referral.ts'
import { startReferral } from '../../src/commands/referral/start-referral.ts'
import { date } from '../../src/domain/plain-date.ts'
import { exampleReferral, on } from '../../src/domain/referral/example.ts'
import { withoutBlankRows } from '../../src/domain/referral/tidy.ts'
import { blankReferral, NO_CHILD, NO_RELATIVE } from '../../src/domain/referral/referral.ts'
import { factsOf } from '../../src/store/facts.ts'
import { historyOf } from '../../src/store/history.ts'
import { noticesOf } from '../../src/store/referral/notices.ts'
import { draftOf, ownReferrals, sentReferral } from '../../src/store/referral/referrals.ts'
import { cast } from '../support/cast.ts'
import { act, asked, did, draftReferral, sentReferralCase } from '../support/road.ts'

const the = await cast({ after })
const referrer = await the.on('agency_lead')
const manager = await the.on('board_manager')
const read = the.frame.database.read

test('a draft is its referrer’s alone: neither the board nor anybody else finds it, and it is in their own list only', async () => {
  const { caseId } = await did(the, startReferral, referrer, {})
  const colleague = await the.person('Another lead', the.police)
  await the.appoint(colleague, 'agency_lead', { agencyId: the.police })
  for (const person of [manager, colleague, the.otherManager]) {
    const save = { caseId, section: 'reasons', content: { why: 'Mine now' }, basedOn: 0 } as const
    assert.equal((await act(the, saveSection, person, save)).kind, 'not found')
    assert.equal((await act(the, sendReferral, person, { caseId })).kind, 'not found')
    assert.deepEqual((await read(person, reader => draftOf(reader, caseId))).revisions.size, 0)
  }
  assert.ok((await read(referrer, reader => ownReferrals(reader, referrer))).some(own => own.caseId === caseId))
  assert.deepEqual(await read(colleague, reader => ownReferrals(reader, colleague)), [])
})

test('a new draft has what the account knows of its referrer, and every section comes back as it was saved', async () => {
  const { caseId } = await did(the, startReferral, referrer, {})
  const fresh = await read(referrer, reader => draftOf(reader, caseId))
  assert.equal(fresh.content.referrer.name, referrer.name)
  assert.equal(fresh.content.referrer.agency, 'Police')
  const children = [{ ...NO_CHILD, name: 'First', birth: on('31', '2', '16') }, { ...NO_CHILD, name: 'Second' }]
  await did(the, saveSection, referrer, { caseId, section: 'children', content: { children }, basedOn: 0 })
  assert.deepEqual((await read(referrer, reader => draftOf(reader, caseId))).content.children, children)
})

test('a text made from an overtaken one is kept beside the one that counts', async () => {
  const { caseId } = await did(the, startReferral, referrer, {})
  const save = (why: string, basedOn: number) => did(the, saveSection, referrer, { caseId, section: 'reasons', content: { why }, basedOn })
  assert.deepEqual(await save('first', 0), { revision: 1, overtaken: false })
  assert.deepEqual(await save('second window', 0), { revision: 2, overtaken: true })
  assert.equal((await read(referrer, reader => draftOf(reader, caseId))).content.why, 'first')
  const kept = await the.owner.query('select content from referral_saves where case_id = $1 and section = $2 order by revision', [caseId, 'reasons'])
  assert.deepEqual(kept.rows.map(row => row.content.why), ['first', 'second window'])
  assert.deepEqual(await save('both', 1), { revision: 3, overtaken: false })
})

test('R309: the referrer’s and the authorising manager’s name, agency, designation, email and telephone are stored', async () => {
  const caseId = await sentReferralCase(the)
  const sent = await read(manager, reader => sentReferral(reader, caseId))
  assert.deepEqual(sent?.sent.referrer, exampleReferral().referrer)
  assert.deepEqual(sent?.sent.authoriser, exampleReferral().authoriser)
  const draft = await draftReferral(the, referrer, { ...exampleReferral(), authoriser: blankReferral().authoriser })
  assert.deepEqual(asked(await act(the, sendReferral, referrer, { caseId: draft })), ['name', 'agency', 'designation', 'email', 'telephone'].map(part => `authoriser-${part}`))
})

test('R310: every field of each child is stored, for several children', async () => {
  const first = exampleReferral().children[0] ?? assert.fail()
  const children = [first, { ...first, name: 'Unborn', unborn: true, birth: on('', '12', '2016'), incidents: [...first.incidents, { date: on('1', '9', '2016'), time: '', what: 'Earlier fall' }] }]
  const caseId = await sentReferralCase(the, { ...exampleReferral(), children })
  assert.deepEqual((await read(manager, reader => sentReferral(reader, caseId)))?.sent.children, children)
})

test('R311: family composition and significant others are stored row by row, with all seven columns', async () => {
  const full = exampleReferral().family[0] ?? assert.fail()
  assert.equal(Object.keys(full).length, 7)
  const family = [full, { ...NO_RELATIVE, name: 'Grandparent' }]
  const caseId = await sentReferralCase(the, { ...exampleReferral(), family })
  assert.deepEqual((await read(manager, reader => sentReferral(reader, caseId)))?.sent.family, family)
})

test('R314: other agencies involved are stored row by row: name, agency, contact details, still involved', async () => {
  const agencies = [{ name: 'Duty sergeant', agency: 'Police', contact: '01632 960003', stillInvolved: 'yes' }, { name: '', agency: 'Probation', contact: '', stillInvolved: 'not-known' }] as const
  const caseId = await sentReferralCase(the, { ...exampleReferral(), agencies })
  assert.deepEqual((await read(manager, reader => sentReferral(reader, caseId)))?.sent.agencies, agencies)
})

test('R304: with whom the referral was discussed is stored, and blank does not stop it', async () => {
  const caseId = await sentReferralCase(the)
  assert.deepEqual((await read(manager, reader => sentReferral(reader, caseId)))?.sent.discussedWith, exampleReferral().discussedWith)
  const without = await sentReferralCase(the, { ...exampleReferral(), discussedWith: blankReferral().discussedWith })
  assert.equal((await read(manager, reader => sentReferral(reader, without)))?.sent.discussedWith.name, '')
})

test('R305: a referral with gaps is sent, later facts are versioned addenda, and every version can be read', async () => {
  const blank = blankReferral()
  const { why, reasons, referrer: who, authoriser, opinion, referredOn, children } = exampleReferral()
  const minimum = { ...blank, why, reasons, referrer: who, authoriser, opinion, referredOn, otherChildren: { answer: 'not-known', arrangements: '' } as const,
    children: [{ ...NO_CHILD, name: 'Unknown', addresses: [], incidents: children[0]?.incidents ?? [] }] }
  const caseId = await sentReferralCase(the, minimum)
  await did(the, addToReferral, referrer, { caseId, note: 'The agencies are known now', replaces: { agencies: exampleReferral().agencies }, basedOn: 0 })
  await did(the, addToReferral, manager, { caseId, note: 'By telephone from the hospital', replaces: {}, basedOn: 1 })
  const found = await read(manager, reader => sentReferral(reader, caseId)) ?? assert.fail()
  assert.deepEqual(found.sent, withoutBlankRows(minimum))
  assert.deepEqual(found.addenda.map(each => each.note), ['The agencies are known now', 'By telephone from the hospital'])
  assert.deepEqual(found.stands.agencies, exampleReferral().agencies)
  assert.deepEqual((await act(the, addToReferral, manager, { caseId, note: 'Late', replaces: {}, basedOn: 1 })), { kind: 'conflict', theirs: 2 })
  await assert.rejects(the.owner.query('update referrals set content = content where case_id = $1', [caseId]), /append-only/)
  await assert.rejects(the.owner.query('delete from referral_addenda where case_id = $1', [caseId]), /append-only/)
})

test('R317: sending is the signature: who signed and when is on record, with the date of referral', async () => {
  const caseId = await sentReferralCase(the)
  const found = await read(manager, reader => sentReferral(reader, caseId)) ?? assert.fail()
  assert.equal(found.sentBy, referrer.personId)
  assert.equal(found.sentAt.toISOString(), '2016-10-03T10:00:00.000Z')
  assert.deepEqual(found.sent.referredOn, on('3', '10', '2016'))
  const facts = await read(manager, reader => factsOf(reader, caseId))
  assert.deepEqual(facts.map(fact => [fact.kind, fact.on]).sort(), [['incident', '2016-09-28'], ['referral_received', '2016-10-03']])
})

test('a sent referral can neither be written on nor sent again', async () => {
  const caseId = await sentReferralCase(the)
  assert.equal((await act(the, sendReferral, referrer, { caseId })).kind, 'not found')
  assert.equal((await act(the, saveSection, referrer, { caseId, section: 'reasons', content: { why: 'Other' }, basedOn: 1 })).kind, 'not found')
})

test('R308: on sending, each agency named gets one notice to secure its files, and its own people confirm it with a date', async () => {
  const caseId = await sentReferralCase(the, { ...exampleReferral(), agencies: [{ name: '', agency: 'police', contact: '', stillInvolved: 'yes' }, { name: '', agency: 'Probation', contact: '', stillInvolved: '' }] })
  const notices = await read(manager, reader => noticesOf(reader, caseId))
  assert.deepEqual(notices.map(notice => [notice.agencyName, notice.agencyId, notice.issuedOn, notice.confirmedOn]), [
    ['Community health trust', null, '2016-10-03', null], ['Police', the.police, '2016-10-03', null], ['Probation', null, '2016-10-03', null]])
  const lead = await the.person('Lead of the police', the.police)
  await the.appoint(lead, 'agency_lead', { agencyId: the.police })
  const other = await the.person('Lead of health', the.health)
  await the.appoint(other, 'agency_lead', { agencyId: the.health })
  const confirm = { caseId, agencyId: the.police, on: date('2016-10-03') }
  assert.equal((await act(the, confirmFilesSecured, other, confirm)).kind, 'not found')
  assert.deepEqual(asked(await act(the, confirmFilesSecured, lead, { ...confirm, on: null })), ['on-day'])
  assert.deepEqual(asked(await act(the, confirmFilesSecured, lead, { ...confirm, on: date('2016-10-04') })), ['on-day'])
  assert.deepEqual(asked(await act(the, confirmFilesSecured, lead, { ...confirm, on: date('1999-01-01') })), ['on-day'], 'a slip of the year')
  await did(the, confirmFilesSecured, lead, confirm)
  assert.equal((await act(the, confirmFilesSecured, lead, confirm)).kind, 'refused')
  const probation = notices.find(notice => notice.agencyName === 'Probation') ?? assert.fail()
  await did(the, recordFilesSecured, manager, { caseId, noticeId: probation.noticeId, on: date('2016-10-02') })
  const after = await read(manager, reader => noticesOf(reader, caseId))
  assert.deepEqual(after.map(notice => [notice.agencyName, notice.confirmedOn, notice.confirmedBy]), [
    ['Community health trust', null, null], ['Police', '2016-10-03', lead.personId], ['Probation', '2016-10-02', manager.personId]])
  await did(the, addToReferral, manager, { caseId, note: 'A school', replaces: { agencies: [{ name: '', agency: 'School', contact: '', stillInvolved: 'yes' }] }, basedOn: 0 })
  assert.deepEqual((await read(manager, reader => noticesOf(reader, caseId))).map(notice => notice.agencyName), ['Community health trust', 'Police', 'Probation', 'School'])
})

test('the history tells of each act without a name or a word of the referral', async () => {
  const caseId = await sentReferralCase(the)
  const rows = await read(manager, reader => historyOf(reader, caseId, null, 50))
  assert.deepEqual(rows.map(row => row.act).toReversed(), ['start-referral', ...Array(7).fill('save-referral-section'), 'send-referral'])
  const text = JSON.stringify(rows.map(row => row.facts))
  for (const word of ['Quillon', 'nurse', 'neglect', 'Example Street']) assert.ok(!text.includes(word), word)
})
