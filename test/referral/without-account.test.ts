/** A referrer without an account, from the way in to the board's letter, through the pages as their browser would; and what they must never reach. */
import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { exampleReferral } from '../../src/domain/referral/example.ts'
import type { Referral } from '../../src/domain/referral/referral.ts'
import { ALL_SECTIONS, sectionOf } from '../../src/domain/referral/sections.ts'
import { atDoor } from '../../src/store/door.ts'
import { sentReferral } from '../../src/store/referral/referrals.ts'
import { register } from '../../src/web/cases/paths.ts'
import * as paths from '../../src/web/refer/paths.ts'
import { caseHistory } from '../../src/web/records/paths.ts'
import { referralLinks } from '../../src/web/referral-links/paths.ts'
import * as referralPaths from '../../src/web/referral/paths.ts'
import { cast } from '../support/cast.ts'
import { guestOf, type Guest } from '../support/guest.ts'
import { sentReferralCase } from '../support/road.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const office = visit(manager)
const CANARY = 'zinnober'
const CODE = /<strong class="service-secret">([A-Z0-9-]+)<\/strong>/

/** The form's own fields of a section, filled in as a browser would post them. */
function fieldsOf(value: unknown, name = ''): [string, string][] {
  if (typeof value === 'string') return [[name, value]]
  if (typeof value === 'boolean') return value ? [[name, 'yes']] : []
  if (Array.isArray(value)) return value.every(each => typeof each === 'string') ? [[name, value.join('\n')]] : value.flatMap((each, at) => fieldsOf(each, `${name}-${at}`))
  return Object.entries(value as object).flatMap(([key, each]) => fieldsOf(each, name === '' ? key : `${name}-${key}`))
}

async function linkFor(name: string): Promise<string> {
  const made = await office.post(referralLinks.to({}), { name, agency: 'Charity' })
  return /http:\/\/127\.0\.0\.1:3000(\/refer\/link\/[^<\s]+)/.exec(made.text)?.[1] ?? assert.fail(made.text)
}

async function begun(guest: Guest): Promise<string> {
  const answer = await guest.post(await linkFor('Youth worker'))
  return CODE.exec(answer.text)?.[1] ?? assert.fail(answer.text)
}

async function fill(guest: Guest, referral: Referral = { ...exampleReferral(), why: CANARY }): Promise<void> {
  for (const section of ALL_SECTIONS) {
    const page = await guest.get(paths.formSection.to({ section }))
    const basedOn = /name="basedOn" value="(\d+)"/.exec(page.text)?.[1] ?? '0'
    const saved = await guest.post(paths.formSection.to({ section }), { ...Object.fromEntries(fieldsOf(sectionOf(referral, section))), basedOn })
    assert.equal(saved.status, 303, `${section}: ${saved.text.slice(0, 3000)}`)
  }
}

interface Sent { readonly code: string; readonly caseId: string }

async function sent(guest: Guest): Promise<Sent> {
  const receipt = await guest.post(paths.check.to({}))
  assert.equal(receipt.status, 200, receipt.text)
  const [code, reference] = [CODE.exec(receipt.text)?.[1] ?? assert.fail(), /Reference (\S+),/.exec(receipt.text)?.[1]]
  return { code, caseId: (await the.owner.query('select case_id from cases where reference = $1', [reference])).rows[0].case_id as string }
}

test('the way in is shut unless the board opens it, and a shut one tells a stranger no more than a missing page', async () => {
  const guest = guestOf(visit)
  const none = await guest.get('/no/such/page')
  const shut = [paths.startAtBoard.to({ board: the.boardId }), paths.startAtBoard.to({ board: randomUUID() })]
  for (const address of shut) {
    for (const answer of [await guest.get(address), await guest.post(address)]) assert.deepEqual([answer.status, answer.to?.replace(/\?.*/, '')], [none.status, none.to?.replace(/\?.*/, '')], address)
    assert.equal((await office.get(address)).text, (await office.get('/no/such/page')).text)
  }
  for (const address of [paths.form, paths.check, paths.status, paths.add].map(path => path.to({}))) assert.equal((await guest.get(address)).to, paths.enter.to({}))
  await the.owner.query(`update boards set settings = settings || '{"openReferrals": "yes"}' where board_id = $1`, [the.boardId])
  assert.match((await guest.get(paths.startAtBoard.to({ board: the.boardId }))).text, /Test Safeguarding Children Board[^]*You need no account/)
  assert.match((await guest.post(paths.startAtBoard.to({ board: the.boardId }))).text, CODE)
  await the.owner.query(`update boards set settings = '{}' where board_id = $1`, [the.boardId])
})

test('a link of the office works once, for one form; only the office makes them, and what it keeps of them opens nothing', async () => {
  const address = await linkFor('Youth worker')
  const guest = guestOf(visit)
  assert.match((await guest.get(address)).text, /This link is for Youth worker and works once/)
  assert.match((await guest.post(address)).text, CODE)
  assert.match((await guest.get(paths.formSection.to({ section: 'referrer' }))).text, /value="Youth worker"/)
  const again = guestOf(visit)
  const [used, never] = [await again.get(address), await again.get(paths.startByLink.to({ token: 'x' }))]
  assert.deepEqual([used.status, used.text], [never.status, never.text], 'nobody can tell a used link from one that never was')
  assert.match(used.text, /This link does not work any more[^]*ask the board’s office for a new one/)
  assert.match((await again.post(address)).to ?? '', /^\/sign-in/)
  assert.match((await office.get(referralLinks.to({}))).text, /Youth worker[^]*Used/)
  assert.equal((await visit(await the.on('subcommittee_member')).post(referralLinks.to({}), { name: 'x', agency: 'x' })).status, 404)
  assert.equal((await office.post(referralLinks.to({}), {})).status, 422)
  const kept = await the.owner.query(`select o.result::text as words from operations o where command = 'make-referral-link' union all select facts from history where act = 'make-referral-link' union all select encode(token_hash, 'hex') from referral_links`)
  const token = address.split('/').at(-1) ?? assert.fail()
  for (const row of kept.rows) assert.ok(!(row.words as string).includes(token))
})

test('R305: the whole form is written without an account, saved half-finished, left, and come back to with the code in another browser', async () => {
  const guest = guestOf(visit)
  const code = await begun(guest)
  await guest.post(paths.formSection.to({ section: 'children' }), { 'children-0-name': 'Unknown', basedOn: '0' })
  const refused = await guest.post(paths.formSection.to({ section: 'dates' }), { 'keyDates-0-date-day': '31', 'keyDates-0-date-month': '2', 'keyDates-0-event': 'Seen', basedOn: '0' })
  assert.equal(refused.status, 422)
  await guest.post(paths.leave.to({}))
  assert.equal((await guest.get(paths.form.to({}))).to, paths.enter.to({}))
  const other = guestOf(visit)
  assert.equal((await other.post(paths.enter.to({}), { code: code.toLowerCase().replaceAll('-', ' ') })).to, paths.form.to({}))
  assert.match((await other.get(paths.formSection.to({ section: 'children' }))).text, /value="Unknown"/)
  assert.match((await other.get(paths.formSection.to({ section: 'dates' }))).text, /value="31"/)
  const overtaken = await other.post(paths.formSection.to({ section: 'children' }), { 'children-0-name': 'Child', basedOn: '0' })
  assert.equal(overtaken.status, 422)
  assert.match(overtaken.text, /changed in another window[^]*Unknown[^]*value="Child"/)
  assert.match((await other.post(paths.check.to({}))).text, /cannot be sent yet/)
  const seen = await the.owner.query('select count(*) as n from cases')
  assert.equal(Number(seen.rows[0].n), 0, 'until it is sent there is no case')
})

test('what was being typed when the visit ran out comes along with the code and is saved', async () => {
  const guest = guestOf(visit)
  const code = await begun(guest)
  await the.owner.query(`update door_referral_visits set seen_at = now() - interval '61 minutes'`)
  const late = await guest.post(paths.formSection.to({ section: 'reasons' }), { why: 'Typed too late', basedOn: '0' })
  assert.equal(late.status, 422)
  const hidden = Object.fromEntries([...late.text.matchAll(/<input type="hidden" name="(kept-[^"]+|section|based)" value="([^"]*)"/g)].map(match => [match[1] ?? '', match[2] ?? '']))
  assert.equal((await guest.post(paths.enter.to({}), { ...hidden, code })).to, paths.formSection.to({ section: 'reasons' }))
  assert.match((await guest.get(paths.formSection.to({ section: 'reasons' }))).text, /Typed too late/)
})

test('sent, it is a case like any other, signed; its sender gets a receipt code once, may add and follow, and never reads back what anybody wrote', async () => {
  const guest = guestOf(visit)
  const draftCode = await begun(guest)
  await fill(guest)
  const { code, caseId } = await sent(guest)
  assert.notEqual(code, draftCode)
  const stored = await the.owner.query('select encode(code_hash, \'hex\') as hash, retired_at is null as live from door_referral_codes order by made_at desc limit 2')
  assert.deepEqual(stored.rows.map(row => row.live).sort(), [false, true])
  assert.ok(stored.rows.some(row => row.hash === createHash('sha256').update(`referral code:${code.replaceAll('-', '')}`).digest('hex')))
  const stranger = guestOf(visit)
  assert.equal((await stranger.post(paths.enter.to({}), { code: draftCode })).status, 422, 'the code of the draft has ended')
  assert.equal((await stranger.post(paths.enter.to({}), { code })).to, paths.status.to({}))
  assert.match((await stranger.get(paths.status.to({}))).text, /Received on 3 October 2016; the board’s office is looking at it\./)

  const note = { note: `${CANARY} seen again`, 'agencies-0-agency': 'Community health', 'agencies-0-name': 'Nurse', 'keyDates-0-event': `${CANARY} event`, operation: randomUUID() }
  assert.match((await stranger.post(paths.add.to({}), { note: ' ' })).text, /Say what is new/)
  assert.equal((await stranger.post(paths.add.to({}), note)).to, paths.status.to({}))
  assert.equal((await stranger.post(paths.add.to({}), note)).to, paths.status.to({}), 'a double post')
  const referral = await the.frame.database.read(manager, reader => sentReferral(reader, caseId)) ?? assert.fail()
  assert.deepEqual([referral.addenda.length, referral.stands.agencies.map(row => row.agency), referral.stands.keyDates.length], [1, ['Police', 'Community health'], 3])
  assert.match((await office.get(referralPaths.filesSecured.to({ case: caseId }))).text, /Community health[^]*Community health trust[^]*Police/)

  for (const browser of [guest, stranger]) for (const address of [...[paths.enter, paths.form, paths.check, paths.status, paths.add].map(path => path.to({})), ...ALL_SECTIONS.map(section => paths.formSection.to({ section }))]) {
    const { text } = await browser.get(address)
    for (const secret of [CANARY, 'Quillon', 'Named nurse', 'Example Street']) assert.ok(!text.includes(secret), `${secret} at ${address}`)
  }
  assert.equal((await stranger.post(paths.formSection.to({ section: 'reasons' }), { why: 'Changed', basedOn: '1' })).to, paths.status.to({}))
  assert.equal((await stranger.post(paths.check.to({}))).to, paths.status.to({}), 'and it is not sent again')

  const page = (await office.get(referralPaths.referral.to({ case: caseId }))).text
  assert.match(page, /Signed and sent by Named nurse, who has no account here,[^]*zinnober seen again/)
  assert.ok((await office.get(register.to({}))).text.includes(caseId))
  assert.match((await office.get(caseHistory.to({ case: caseId }))).text, /Added to the referral[^]*Sent the referral/)
  const reads = await the.owner.query('select what from access_log where case_id = $1 and what like \'%receipt code\'', [caseId])
  assert.ok(reads.rows.length >= 1, 'each look is on record')
  assert.deepEqual((await the.owner.query('select * from app.broken_links()')).rows, [])
  const history = await the.owner.query('select facts from history where chain_id = $1', [caseId])
  for (const row of history.rows) assert.ok(!/zinnober|nurse|Quillon/i.test(row.facts as string))
})

test('the board’s letter is there once it is sent, and the status line never tells what was decided before it', async () => {
  const guest = guestOf(visit)
  await begun(guest)
  await fill(guest)
  const { caseId } = await sent(guest)
  const fact = (kind: string) => the.owner.query('insert into case_facts (board_id, case_id, fact_id, kind, happened_on, recorded_by) values ($1, $2, $3, $4, $5, $6)', [the.boardId, caseId, randomUUID(), kind, '2016-10-05', manager.personId])
  await fact('circulated_to_subcommittee')
  assert.match((await guest.get(paths.status.to({}))).text, /the Sub-Committee is considering it/)
  await fact('panel_declined')
  assert.match((await guest.get(paths.status.to({}))).text, /the board will write to you/)
  const letterId = randomUUID()
  const of = [the.boardId, caseId, letterId]
  await the.owner.query(`insert into case_letters (board_id, case_id, letter_id, kind, about, signatory, to_name, drafted_on, drafted_by) values ($1, $2, $3, 'no_panel_referrer', 'referral', 'independent_chair', 'Named nurse', '2016-10-06', $4)`, [...of, manager.personId])
  await the.owner.query(`insert into case_letter_versions (board_id, case_id, letter_id, version, filled, saved_by) values ($1, $2, $3, 1, '{"words": "The harm was not serious."}', $4)`, [...of, manager.personId])
  assert.doesNotMatch((await guest.get(paths.status.to({}))).text, /harm was not serious/)
  await the.owner.query(`insert into case_letter_approvals (board_id, case_id, letter_id, version, document, sha256, approved_on, approved_by) values ($1, $2, $3, 1, 'the letter', sha256('the letter'), '2016-10-06', $4)`, [...of, manager.personId])
  assert.equal((await guest.get(paths.letter.to({ letter: letterId }))).status, 303, 'not sent yet: as a missing page')
  await the.owner.query(`insert into case_letter_dispatches (board_id, case_id, letter_id, version, manner, sent_on, recorded_by) values ($1, $2, $3, 1, 'post', '2016-10-07', $4)`, [...of, manager.personId])
  assert.match((await guest.get(paths.status.to({}))).text, /the board wrote to you on 7 October 2016[^]*The harm was not serious\./)
  assert.equal((await guest.get(paths.letter.to({ letter: letterId }))).text, 'the letter')
  const other = guestOf(visit)
  await begun(other)
  await fill(other)
  await sent(other)
  assert.match((await other.get(paths.letter.to({ letter: letterId }))).to ?? '', /^\/sign-in/, 'nobody reads the letter of another referral')
})

test('a proof reaches its own referral and no other, whichever function of the door is called with it; a wrong one reaches nothing', async () => {
  const wrong = createHash('sha256').update('wrong').digest()
  const ask = (statement: string, values: Parameters<typeof atDoor>[2]) => atDoor(the.frame.database, statement, values)
  assert.deepEqual(await ask('select * from app.door_referral_visit($1)', [wrong]), [])
  assert.deepEqual(await ask('select * from app.door_referral_draft($1)', [wrong]), [])
  assert.deepEqual(await ask('select * from app.door_referral_steps($1)', [wrong]), [])
  assert.deepEqual(await ask('select * from app.door_referral_letters($1, null)', [wrong]), [])
  assert.deepEqual(await ask('select * from app.door_save_referral($1, $2, $3, 0)', [wrong, 'reasons', '{}']), [])
  assert.deepEqual(await ask('select app.door_add_to_referral($1, $2, $3, $4, $5, $6, $7) as n', [wrong, randomUUID(), 'x', '{}', [] as string[], '2016-10-03', '{}']), [{ n: null }])
  const withAccount = await sentReferralCase(the)
  const rows = await the.owner.query('select 1 from door_referrals where case_id = $1', [withAccount])
  assert.equal(rows.rowCount, 0)
  for (const table of ['cases', 'referrals', 'door_referrals', 'door_referral_saves', 'door_referral_codes', 'people']) await assert.rejects(ask(`select * from ${table}`, []), /permission denied/)
})

test('wrong codes are slowed, whatever they look like, and so are forms that are begun and not sent; another network is not', async () => {
  const guest = guestOf(visit, '203.0.113.9')
  for (let n = 0; n < 10; n++) assert.equal((await guest.post(paths.enter.to({}), { code: n % 2 ? 'K7QM2-K7QM2-K7QM2-K7QM2-K7QM2' : 'nonsense' })).status, 422)
  assert.equal((await guest.post(paths.enter.to({}), { code: 'nonsense' })).status, 429)
  assert.equal((await guestOf(visit, '203.0.113.10').post(paths.enter.to({}), { code: 'nonsense' })).status, 422)
  await the.owner.query(`update boards set settings = '{"openReferrals": "yes"}' where board_id = $1`, [the.boardId])
  const spammer = guestOf(visit, '203.0.113.11')
  for (let n = 0; n < 20; n++) assert.equal((await spammer.post(paths.startAtBoard.to({ board: the.boardId }))).status, 200)
  assert.equal((await spammer.post(paths.startAtBoard.to({ board: the.boardId }))).status, 429)
  await the.owner.query(`update door_referrals set saved_at = now() - interval '61 days' where case_id is null`)
  await guestOf(visit, '203.0.113.12').post(paths.startAtBoard.to({ board: the.boardId }))
  assert.equal(Number((await the.owner.query('select count(*) as n from door_referrals where case_id is null')).rows[0].n), 1, 'what was not saved for 60 days is gone')
})
