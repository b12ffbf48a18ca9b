import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { sql } from 'kysely'
import { cast } from '../../../../test/support/cast.ts'
import { did, sentReferralCase } from '../../../../test/support/road.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { docx, paragraph } from '../../../../test/support/office-files.ts'
import { askAllAgencies } from '../../../commands/initial-information/ask-all-agencies.ts'
import { hashOf, newToken } from '../../../commands/sign-in/token.ts'
import { standing } from '../../../domain/facts.ts'
import { addDays } from '../../../domain/plain-date.ts'
import { atDoor } from '../../../store/door.ts'
import { factsOf } from '../../../store/facts.ts'
import { requestsOf } from '../../../store/initial-information/requests.ts'
import * as paths from '../paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const [office, stranger] = [visit(manager), visit(null)]
const CONTACT = { name: 'Pat Example', post: 'Named nurse', email: 'pat@trust.example', linkManner: 'hand' }
const CSV = Buffer.from('Date,Event\n12/03/2016,Seen at home\n')

async function asked() {
  const caseId = await sentReferralCase(the)
  await did(the, askAllAgencies, manager, {
    caseId, agencyIds: [the.health], question: 'What do you hold?', purpose: 'Deciding', relevance: 'You knew the family', consent: 'obtained', justification: '', dueOn: addDays(the.frame.moment().today, 14),
  })
  const [request] = await the.frame.database.read(manager, reader => requestsOf(reader, caseId))
  return { caseId, requestId: request?.requestId ?? assert.fail(), here: { case: caseId, request: request?.requestId ?? '' } }
}
async function linkFor(here: { case: string; request: string }, contact: Record<string, string> = CONTACT): Promise<string> {
  const linkToken = newToken()
  const given = await office.post(paths.giveLink.to(here), { ...contact, linkToken })
  assert.equal(given.status, 200, given.text)
  assert.ok(given.text.includes(`/answer/${linkToken}`), 'the link is shown once')
  return paths.answerByLink.to({ token: linkToken })
}
const returned = async (caseId: string) => (await the.frame.database.read(manager, reader => requestsOf(reader, caseId)))[0]?.versions ?? []
const basedOn = (text: string): string => /name="basedOn" value="(\d+)"/.exec(text)?.[1] ?? assert.fail('no form')

/** A link that opens nothing says so in words that are the same whatever the reason; what is sent by it leads to the door, as every other address does. */
function assertShut(answer: { readonly status: number; readonly text: string; readonly to: string | null }, why?: string): void {
  if (answer.status === 410) return assert.match(answer.text, /This link does not work any more[^]*ask the board’s office for a new one/, why)
  assert.deepEqual([answer.status, answer.to?.split('?')[0], answer.text], [303, '/sign-in', ''], why)
}

test('R329: a named contact without an account answers by their link, on screen and with files, and the record says who and when', async () => {
  const { caseId, here } = await asked()
  const link = await linkFor(here)
  const first = await stranger.get(link)
  assert.match(first.text, /Pat Example, Named nurse: you answer for Community health/)
  const words = { 'involvement': 'Seen since birth', 'events-0-date': 'spring 2016', 'events-0-event': 'Missed two appointments', 'family-0-name': 'Mother', 'family-0-relation': 'mother', 'concerns': 'Weight', 'records': 'SystmOne' }
  const sent = await stranger.upload(link, { ...words, basedOn: basedOn(first.text), do: 'send' }, [{ field: 'file', name: 'notes.csv', bytes: CSV }, { field: 'file', name: 'report.docx', bytes: await docx(paragraph('Report')) }])
  assert.deepEqual([sent.status, sent.to], [303, paths.answerSent.to({})], sent.text)
  assert.match((await stranger.get(paths.answerSent.to({}))).text, /opens nothing any more/)
  const [version] = await returned(caseId)
  assert.deepEqual([version?.by, version?.on, version?.version], [{ name: 'Pat Example', post: 'Named nurse' }, '2016-10-03', 1])
  assert.deepEqual(version?.content.events, [{ date: 'spring 2016', event: 'Missed two appointments' }])
  assert.deepEqual(version?.files.map(file => [file.name, file.kind]), [['notes.csv', 'csv'], ['report.docx', 'word']])
  assert.match((await office.get(paths.information.to({ case: caseId }))).text, /Returned by Pat Example, Named nurse on 3 October 2016[^]*Seen since birth[^]*SystmOne[^]*Missed two appointments/)
  const download = paths.returnedFile.to({ ...here, file: version?.files[0]?.fileId ?? '' })
  const file = await office.get(download)
  assert.deepEqual([file.bytes.equals(CSV), file.headers['content-type'], String(file.headers['content-disposition']).startsWith('attachment')], [true, 'application/octet-stream', true])
  for (const person of [await the.on('agency_lead'), the.otherManager, await the.on('system_administrator')]) assert.equal((await visit(person).get(download)).status, 404)
  assert.ok(standing(await the.frame.database.read(manager, reader => factsOf(reader, caseId))).has('information_returned'), 'the last answer is in')
  const { rows } = await the.owner.query<{ act: string; facts: string }>('select act, facts from history where chain_id = $1 order by seq desc limit 1', [caseId])
  assert.equal(rows[0]?.act, 'receive-information-by-link')
  assert.doesNotMatch(rows[0]?.facts ?? '', /Pat|Seen|notes/)
  assert.deepEqual((await the.owner.query('select * from app.broken_links()')).rows, [])
})

test('once sent, the link is as if it never was: nothing is read back or written by it', async () => {
  const { caseId, here } = await asked()
  const link = await linkFor(here)
  const version = basedOn((await stranger.get(link)).text)
  await stranger.post(link, { involvement: 'A', basedOn: version, do: 'send' })
  const missing = await stranger.get(paths.answerByLink.to({ token: newToken() }))
  assertShut(missing)
  const after = await stranger.get(link)
  assertShut(after, 'the same as for a link that never was')
  assertShut(await stranger.post(link, { involvement: 'B', basedOn: version, do: 'send' }))
  assert.equal((await returned(caseId)).length, 1)
})

test('a further fact comes by a new link, as a further version that says how it stands to the first', async () => {
  const { caseId, here } = await asked()
  await stranger.post(await linkFor(here), { involvement: 'First words', basedOn: '0', do: 'send' })
  const again = await linkFor(here)
  const form = await stranger.get(again)
  assert.doesNotMatch(form.text, /First words/, 'what was sent is not read back')
  assert.match(form.text, /Your agency has answered before/)
  assert.equal((await stranger.post(again, { involvement: 'Second', basedOn: basedOn(form.text), do: 'send' })).status, 422)
  await stranger.post(again, { involvement: 'Second words', standing: 'adds', reason: 'A second file was found', basedOn: basedOn((await stranger.get(again)).text), do: 'send' })
  assert.deepEqual((await returned(caseId)).map(each => [each.version, each.standing, each.content.involvement]), [[1, 'replaces', 'First words'], [2, 'adds', 'Second words']])
  await assert.rejects(the.owner.query('update initial_returns set content = content where case_id = $1', [caseId]), /append-only/)
  await assert.rejects(the.owner.query('delete from initial_return_files'), /append-only/)
})

test('nothing typed is lost: words and files are kept as a draft, under a renewed link of the same contact too, and two windows are shown each other’s words', async () => {
  const { here } = await asked()
  const link = await linkFor(here)
  const kept = await stranger.upload(link, { involvement: 'Half a sentence', basedOn: '0', do: 'keep' }, [{ field: 'file', name: 'a.csv', bytes: CSV }])
  assert.equal(kept.to, link)
  const row = await stranger.post(link, { involvement: 'Half a sentence', basedOn: '1', add: 'events' })
  assert.match(row.text, /id="events-0-event"/)
  const overtaken = await stranger.post(link, { involvement: 'From another window', basedOn: '1', do: 'send' })
  assert.equal(overtaken.status, 409)
  assert.match(overtaken.text, /Half a sentence[^]*From another window/)
  const renewed = await linkFor(here)
  assertShut(await stranger.get(link), 'the earlier link has ended')
  const form = (await stranger.get(renewed)).text
  assert.match(form, /Half a sentence[^]*a\.csv/)
  const file = /name="drop" value="([^"]+)"/.exec(form)?.[1] ?? ''
  await stranger.post(renewed, { involvement: 'Half', basedOn: basedOn(form), drop: file })
  assert.doesNotMatch((await stranger.get(renewed)).text, /a\.csv/)
  const other = await linkFor(here, { ...CONTACT, name: 'Sam Example' })
  assert.doesNotMatch((await stranger.get(other)).text, /Half/, 'another contact starts afresh')
})

test('a link ends when it is taken back, when it runs out and when another is given; and guessing is shut out, even with the right link', async t => {
  const { here } = await asked()
  const link = await linkFor(here)
  await office.post(paths.takeBackLink.to(here))
  assertShut(await stranger.get(link))
  assert.equal((await office.post(paths.takeBackLink.to(here))).status, 422)
  const outrun = await linkFor(here)
  await the.owner.query(`update initial_links set expires_at = now() - interval '1 second' where request_id = $1 and revoked_at is null`, [here.request])
  assertShut(await stranger.get(outrun))
  const good = await linkFor(here)
  assert.equal((await stranger.get(good)).status, 200)
  t.after(async () => { await the.owner.query('delete from sign_in_attempts') })
  for (let tries = 0; tries < 25; tries += 1) assertShut(await stranger.get(paths.answerByLink.to({ token: newToken() })))
  assertShut(await stranger.get(good))
})

test('a file is taken in only if it is what it says, and a stranger’s is not even read', async () => {
  const { here } = await asked()
  const link = await linkFor(here)
  let version = 0
  for (const [name, bytes, says] of [
    ['picture.png', Buffer.from('x'), /none of the kinds/], ['letter.pdf', Buffer.from('not one'), /it is not/], ['cut.pdf', Buffer.from('%PDF-1.7 cut'), /cut short/],
    ['macro.docm', Buffer.from('PK'), /macros/], ['a.docx', Buffer.from('PK\x03\x04 broken'), /damaged/], ['a.csv', Buffer.from('a\0b'), /not text/], ['empty.docx', Buffer.alloc(0), /empty/],
  ] as const) {
    const refused = await stranger.upload(link, { involvement: 'Kept all the same', basedOn: String(version), do: 'send' }, [{ field: 'file', name, bytes }])
    version += 1
    assert.equal(refused.status, 422, name)
    assert.match(refused.text, says, name)
    assert.match(refused.text, /Kept all the same/)
  }
  const taken = await stranger.upload(link, { involvement: 'x', basedOn: String(version), do: 'keep' }, [{ field: 'file', name: '../../etc/good.pdf', bytes: Buffer.from('%PDF-1.7\n1 0 obj\n%%EOF\n') }])
  assert.equal(taken.status, 303)
  assert.match((await stranger.get(link)).text, /good\.pdf \(PDF\)/)
  const large = await stranger.upload(paths.answerByLink.to({ token: newToken() }), {}, [{ field: 'file', name: 'a.csv', bytes: Buffer.alloc(16 * 1024 * 1024, 'a') }])
  assertShut(large, 'before anything of it was read: it would be too large')
})

test('the database: the program reads no hash, gives out no link but as the office, and the door opens nothing but that one request', async () => {
  const { here } = await asked()
  const link = await linkFor(here)
  const token = link.slice('/answer/'.length)
  for (const statement of ['select token_hash from initial_links', 'select * from initial_drafts', 'select * from initial_draft_files', 'select * from app.door_information(\'x\')', 'update initial_links set used_at = null']) {
    await assert.rejects(the.frame.database.write(manager, writer => sql.raw(statement).execute(writer)), /permission denied/, statement)
  }
  const contact = (await the.owner.query<{ id: string }>('select contact_id as id from initial_contacts where request_id = $1', [here.request])).rows[0]?.id
  for (const person of [await the.on('subcommittee_member'), await the.on('agency_lead'), the.otherManager]) {
    const issued = await the.frame.database.write(person, async writer => (await sql<{ id: string | null }>`select app.issue_information_link(${here.request}, ${contact}, ${hashOf(newToken())}, 'hand', 21) as id`.execute(writer)).rows[0]?.id)
    assert.equal(issued, null)
  }
  assert.equal((await stranger.get(link)).status, 200, 'and the link that was given is still good')
  const other = await asked()
  const [seen] = await atDoor<{ reference: string }>(the.frame.database, 'select * from app.door_information($1)', [hashOf(token)])
  const { rows } = await the.owner.query<{ reference: string }>('select reference from cases where case_id = $1', [here.case])
  assert.equal(seen?.reference, rows[0]?.reference)
  assert.notEqual(other.caseId, here.case)
  await assert.rejects(atDoor(the.frame.database, 'select * from initial_requests', []), /permission denied/)
})

test('a link by e-mail goes out as a link alone, and is shown to nobody', async () => {
  const { here } = await asked()
  const linkToken = newToken()
  assert.equal((await office.post(paths.giveLink.to(here), { ...CONTACT, email: '', linkManner: 'mail', linkToken })).status, 422)
  const given = await office.post(paths.giveLink.to(here), { ...CONTACT, linkManner: 'mail', linkToken })
  assert.equal(given.to, paths.request.to(here))
  const { rows } = await the.owner.query<{ to_address: string; link: string; secret: boolean }>('select to_address, link, secret from mails order by queued_at desc limit 1')
  assert.deepEqual(rows, [{ to_address: 'pat@trust.example', link: `/answer/${linkToken}`, secret: true }])
})
