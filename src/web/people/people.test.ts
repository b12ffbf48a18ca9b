import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { browserOf } from '../../../test/support/web.ts'
import { newToken } from '../../commands/sign-in/token.ts'
import { storeInvitation } from '../../store/people/people.ts'
import { addPerson, appoint, editPerson, endRole, invitePerson, people, person } from './paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const administrator = await the.on('system_administrator')
const office = visit(manager)

async function added(name: string, agency = 'board'): Promise<string> {
  const answer = await office.post(addPerson.to({}), { name, jobTitle: 'Officer', email: `${randomUUID()}@people.example`, agency })
  assert.equal(answer.status, 303, answer.text)
  return answer.to?.split('/').at(-1) ?? assert.fail('no person')
}

async function acts(): Promise<string[]> {
  return (await the.owner.query<{ act: string }>('select act from history where chain_id = $1 order by seq', [the.boardId])).rows.map(row => row.act)
}

test('a person is added once however often the form is sent, and the page tells what was done', async () => {
  const form = { operation: randomUUID(), name: '  Ada   Example ', jobTitle: 'Sergeant', email: 'ada@police.example', agency: the.police }
  const [first, second] = [await office.post(addPerson.to({}), form), await office.post(addPerson.to({}), form)]
  assert.equal(first.to, second.to)
  const shown = await office.get(first.to ?? '')
  assert.match(shown.text, /<h1[^>]*>Ada Example<\/h1>/)
  assert.match(shown.text, /No password yet/)
  assert.equal((await the.owner.query(`select from people where email = 'ada@police.example'`)).rowCount, 1)
  assert.ok((await acts()).includes('add-person'))
})

test('a blank name, an address that is none or taken, and an agency of another board are each refused beside their field', async () => {
  const answer = await office.post(addPerson.to({}), { name: ' ', jobTitle: 'Kept as typed', email: 'nobody', agency: randomUUID() })
  assert.equal(answer.status, 422)
  for (const field of ['name', 'email', 'agency']) assert.match(answer.text, new RegExp(`href="#${field}"`))
  assert.match(answer.text, /value="Kept as typed"/)
  const taken = await office.post(addPerson.to({}), { name: 'Other', email: 'MANAGER@other.example', agency: 'board' })
  assert.match(taken.text, /Somebody else already signs in with this e-mail address/)
})

test('the list finds by part of a name and goes on page by page', async () => {
  for (let i = 0; i < 52; i += 1) await the.person(`Zed Member ${String(i).padStart(2, '0')}`)
  const first = await office.get(people.to({}, { words: 'zed' }))
  assert.match(first.text, /Zed Member 00/)
  assert.doesNotMatch(first.text, /Zed Member 50/)
  const next = /href="([^"]+)" rel="next"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no next page')
  const second = await office.get(next)
  assert.match(second.text, /Zed Member 50/)
  assert.match(second.text, /Zed Member 51/)
  assert.doesNotMatch(second.text, /Zed Member 49/)
  assert.match((await office.get(people.to({}, { words: 'nobody at all' }))).text, /Nobody of this board/)
})

test('two who change one person at once: the second sees both texts and loses neither', async () => {
  const id = { person: await added('Before') }
  const form = await office.get(editPerson.to(id))
  const basedOn = /name="basedOn" value="([^"]*)"/.exec(form.text)?.[1]?.replaceAll('&quot;', '"') ?? assert.fail('no version')
  const email = /name="email"[^>]*value="([^"]*)"/.exec(form.text)?.[1] ?? ''
  assert.equal((await office.post(editPerson.to(id), { name: 'First', jobTitle: '', email, agency: 'board', basedOn })).status, 303)
  const second = await visit(administrator).post(editPerson.to(id), { name: 'Second', jobTitle: '', email, agency: 'board', basedOn })
  assert.equal(second.status, 409)
  assert.match(second.text, /Name: First/)
  assert.match(second.text, /name="name"[^>]*value="Second"/)
  const newer = /name="basedOn" value="([^"]*)"/.exec(second.text)?.[1]?.replaceAll('&quot;', '"') ?? ''
  assert.equal((await visit(administrator).post(editPerson.to(id), { name: 'Second', jobTitle: '', email, agency: 'board', basedOn: newer })).status, 303)
  assert.match((await office.get(person.to(id))).text, /<h1[^>]*>Second<\/h1>/)
})

test('a role is given from a day to a day by someone, counts on those days only, and is ended without being forgotten', async () => {
  const id = { person: await added('Member', the.police) }
  const days = { 'from-day': '3', 'from-month': '10', 'from-year': '2016', 'until-day': '', 'until-month': '', 'until-year': '' }
  assert.equal((await office.post(appoint.to(id), { role: 'subcommittee_member', ...days })).status, 303)
  const shown = await office.get(person.to(id))
  assert.match(shown.text, /Sub-Committee member.+The board, for Police.+3 October 2016.+Open.+Board Manager/s)
  const end = /href="(\/roles\/[^"]+)"/.exec(shown.text)?.[1] ?? assert.fail('no way to end it')
  assert.equal((await office.get(end)).status, 200)
  const seat = await office.post(appoint.to(id), { role: 'subcommittee_chair', withoutVote: 'yes', ...days })
  assert.equal(seat.status, 303, seat.text)
  assert.match((await office.get(person.to(id))).text, /Chair of the Sub-Committee, without a vote/)
  const early = await office.post(end, { 'until-day': '2', 'until-month': '10', 'until-year': '2016' })
  assert.equal(early.status, 422)
  assert.match(early.text, /cannot be before the first, 3 October 2016/)
  assert.equal((await office.post(end, { 'until-day': '3', 'until-month': 'October', 'until-year': '2016' })).status, 303)
  the.setToday('2016-10-04')
  assert.match((await office.get(person.to(id))).text, /Roles that have ended/)
  the.setToday('2016-10-03')
})

test('a day that no calendar has is told and typed words stay', async () => {
  const id = { person: await added('Member') }
  const answer = await office.post(appoint.to(id), { role: 'legal_adviser', 'from-day': '31', 'from-month': '2', 'from-year': '2016' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /href="#from-day">The first day is not a day of the calendar/)
  assert.match(answer.text, /value="31"/)
  assert.match(answer.text, /value="legal_adviser" checked/)
})

test('the Board Manager makes a link that works; its secret is stored nowhere', async () => {
  const id = { person: await added('Invited') }
  const token = /name="linkToken" value="([\w-]{43})"/.exec((await office.get(person.to(id))).text)?.[1] ?? assert.fail('no form')
  const form = { operation: randomUUID(), linkToken: token }
  const answer = await office.post(invitePerson.to(id), form)
  assert.match(answer.text, new RegExp(`http://127.0.0.1:3000/invitation/${token}<`))
  assert.equal((await office.post(invitePerson.to(id), form)).text.includes(token), true)
  assert.equal((await visit(null).get(`/invitation/${token}`)).status, 200)
  const stored = await the.owner.query('select result::text as words from operations union all select facts from history')
  assert.ok(stored.rows.every(row => !row.words.includes(token)))
  assert.match((await office.get(person.to(id))).text, /Invited, by a link that works until/)
})

test('an invitation by e-mail goes out as a link alone, and is shown to nobody', async () => {
  const id = { person: await added('Invited by mail') }
  const token = newToken()
  const answer = await office.post(invitePerson.to(id), { linkToken: token, by: 'mail' })
  assert.equal(answer.to, person.to(id))
  const { rows } = await the.owner.query<{ link: string; secret: boolean; purpose: string }>('select link, secret, purpose from mails order by queued_at desc limit 1')
  assert.deepEqual(rows, [{ link: `/invitation/${token}`, secret: true, purpose: 'set up account' }])
  assert.match((await visit(null).get(`/invitation/${token}`)).text, /Set up your account/)
})

test('the system administrator keeps people’s details but neither invites, appoints nor sees a case', async () => {
  const systems = visit(administrator)
  const id = { person: await added('Watched') }
  assert.equal((await systems.get(people.to({}))).status, 200)
  const shown = await systems.get(person.to(id))
  assert.doesNotMatch(shown.text, /Make a link|Appoint to a role/)
  assert.equal((await systems.post(invitePerson.to(id), { linkToken: 'a'.repeat(43) })).status, 404)
  assert.equal((await systems.post(appoint.to(id), { role: 'board_manager', 'from-day': '1', 'from-month': '1', 'from-year': '2016' })).status, 404)
  const invited = await the.frame.database.write(administrator, writer => storeInvitation(writer, id.person, Buffer.alloc(32)))
  assert.equal(invited, false, 'the database itself refuses')
})

test('another board’s people are not there', async () => {
  const id = { person: await added('Ours') }
  const theirs = visit(the.otherManager)
  for (const path of [person.to(id), editPerson.to(id), appoint.to(id)]) assert.equal((await theirs.get(path)).status, 404)
  assert.equal((await theirs.post(invitePerson.to(id), { linkToken: 'a'.repeat(43) })).status, 404)
  assert.doesNotMatch((await theirs.get(people.to({}))).text, /Ours/)
  assert.equal((await theirs.get(endRole.to({ appointment: randomUUID() }))).status, 404)
})
