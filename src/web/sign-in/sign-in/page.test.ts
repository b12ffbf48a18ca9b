import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { cast } from '../../../../test/support/cast.ts'
import { browserOf } from '../../../../test/support/web.ts'
import { hashOf, newToken } from '../../../commands/sign-in/token.ts'
import { account, home, signIn, signOut } from '../../paths.ts'
import { formTokenOf } from '../../session.ts'
import { changePassword, invitation, signOutEverywhere } from '../paths.ts'

const people = await cast({ after })
const visit = await browserOf(people, { after })
const nobody = visit(null)
const PASSWORD = 'kettle violin moss'

/** The clock of the tests stands still: setting up an account uses the code of half a minute ago, so that signing in can use the one of now. */

function codeOf(secret: string, minutesOn = 0): string {
  const timestamp = people.frame.moment().now.getTime() + minutesOn * 60_000
  return new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: 30 }).generate({ timestamp })
}

async function invited(name: string): Promise<{ link: string; email: string; personId: string }> {
  const person = await people.person(name)
  const token = newToken()
  await people.frame.database.write(await people.on('board_manager'), async writer => {
    await writer.executeQuery({ sql: 'select app.invite($1, $2)', parameters: [person.personId, hashOf(token)], query: { kind: 'RawNode', sqlFragments: [], parameters: [] }, queryId: { queryId: 'invite' } } as never)
  })
  return { link: invitation.to({ token }), email: `${person.personId}@people.example`, personId: person.personId }
}

async function secretOn(link: string): Promise<string> {
  return /name="secret" value="([A-Z2-7]+)"/.exec((await nobody.get(link)).text)?.[1] ?? assert.fail('no secret on the page')
}

/** An account that is set up; its first code is used. */
async function accountOf(name: string): Promise<{ email: string; secret: string }> {
  const { link, email } = await invited(name)
  const secret = await secretOn(link)
  const answer = await nobody.post(link, { password: PASSWORD, again: PASSWORD, secret, code: codeOf(secret, -0.5) })
  assert.equal(answer.status, 303, answer.text)
  return { email, secret }
}

function cookieIn(headers: Readonly<Record<string, unknown>>): string {
  return /session=([\w-]+)/.exec(String(headers['set-cookie']))?.[1] ?? assert.fail('no session cookie')
}

async function seenWith(token: string): Promise<number> {
  return (await visit.app.inject({ method: 'GET', url: account.to({}), cookies: { session: token } })).statusCode
}

test('an invitation sets up an account once: password, authenticator app, signed in', async () => {
  const { link, email } = await invited('New person')
  const secret = await secretOn(link)
  const proofs = { password: PASSWORD, again: PASSWORD, secret, code: codeOf(secret) }
  const answer = await nobody.post(link, proofs)
  assert.equal(answer.to, home.to({}))
  assert.equal(await seenWith(cookieIn(answer.headers)), 200)
  assert.equal((await nobody.get(link)).status, 410)
  assert.equal((await nobody.post(link, proofs)).status, 410)
  assert.match((await nobody.get(link)).text, /works once/)
  assert.ok(email)
})

test('a weak password, two that differ and a wrong code are each explained beside their field, and the secret stays', async () => {
  const { link } = await invited('Careless person')
  const secret = await secretOn(link)
  const answer = await nobody.post(link, { password: 'password1234', again: 'x', secret, code: '000000' })
  assert.equal(answer.status, 422)
  assert.match(answer.text, /<title>Error: Set up your account/)
  assert.match(answer.text, /href="#password">This password is one that guessers try first/)
  assert.match(answer.text, /href="#code">The code is not the one/)
  assert.match(answer.text, new RegExp(`name="secret" value="${secret}"`))
  assert.doesNotMatch(answer.text, /password1234/)
  const differing = await nobody.post(link, { password: PASSWORD, again: `${PASSWORD}x`, secret, code: codeOf(secret) })
  assert.match(differing.text, /href="#again">The two passwords differ/)
})

test('e-mail, password and code together sign in, and lead to where the person was going', async () => {
  const { email, secret } = await accountOf('Regular person')
  const answer = await nobody.post(signIn.to({}), { email: email.toUpperCase(), password: PASSWORD, code: codeOf(secret), next: '/access-rules' })
  assert.equal(answer.to, '/access-rules')
  assert.match(String(answer.headers['set-cookie']), /HttpOnly; SameSite=Lax/)
  assert.equal(await seenWith(cookieIn(answer.headers)), 200)
})

test('a code counts once, even within its half minute', async () => {
  const { email, secret } = await accountOf('Watched person')
  const proofs = { email, password: PASSWORD, code: codeOf(secret) }
  assert.equal((await nobody.post(signIn.to({}), proofs)).status, 303)
  assert.equal((await nobody.post(signIn.to({}), proofs)).status, 422)
})

test('sign-ins racing with one code open one session', async () => {
  const { email, secret } = await accountOf('Hasty person')
  await people.owner.query('delete from sign_in_attempts')
  const statuses = await Promise.all(Array.from({ length: 4 }, async () => (await nobody.post(signIn.to({}), { email, password: PASSWORD, code: codeOf(secret) })).status))
  assert.deepEqual(statuses.sort(), [303, 422, 422, 422])
})

test('whichever part is wrong, and whether or not the account exists, the answer is the same', async () => {
  const { email, secret } = await accountOf('Guessed person')
  const [good, wrongPassword, wrongCode] = [{ email, password: PASSWORD, code: codeOf(secret) }, 'another violin moss', '123456']
  const answers = await Promise.all([
    nobody.post(signIn.to({}), { ...good, password: wrongPassword }),
    nobody.post(signIn.to({}), { ...good, code: wrongCode }),
    nobody.post(signIn.to({}), { ...good, email: 'nobody@people.example' }),
  ])
  const bodies = answers.map(answer => answer.text.replaceAll(/value="[^"]*"/g, ''))
  assert.equal(new Set(bodies).size, 1)
  assert.deepEqual(answers.map(answer => answer.status), [422, 422, 422])
})

test('after five failures the account’s door shuts for a while, also for the right proofs, and says for how long', async () => {
  await people.owner.query('delete from sign_in_attempts')
  const { email, secret } = await accountOf('Attacked person')
  for (let i = 0; i < 5; i += 1) assert.equal((await nobody.post(signIn.to({}), { email, password: 'wrong wrong wrong', code: '123456' })).status, 422)
  const shut = await nobody.post(signIn.to({}), { email, password: PASSWORD, code: codeOf(secret) })
  assert.equal(shut.status, 429)
  assert.match(shut.text, /Try again in 1 minute\b/)
  await people.owner.query(`update sign_in_attempts set closed_until = now() - interval '1 second' where closed_until is not null`)
  assert.equal((await nobody.post(signIn.to({}), { email, password: PASSWORD, code: codeOf(secret) })).status, 303)
})

test('a stranger who fails on purpose does not keep a person out of where they have signed in before', async () => {
  await people.owner.query('delete from sign_in_attempts')
  const { email, secret } = await accountOf('Person with an enemy')
  const send = async (remoteAddress: string, fields: Record<string, string>) => (await visit.app.inject({
    method: 'POST', url: signIn.to({}), remoteAddress, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email, password: PASSWORD, ...fields }).toString(),
  })).statusCode
  assert.equal(await send('192.0.2.1', { code: codeOf(secret) }), 303)
  for (let i = 0; i < 5; i += 1) assert.equal(await send('198.51.100.9', { password: 'wrong wrong wrong', code: '123456' }), 422)
  assert.equal(await send('198.51.100.9', { code: '123456' }), 429)
  assert.equal(await send('203.0.113.5', { code: '123456' }), 429, 'from a third network, where nobody has signed in')
  assert.equal(await send('192.0.2.1', { code: codeOf(secret, 0.5) }), 303, 'the person, from their own')
  assert.equal(await send('198.51.100.9', { code: '123456' }), 429, 'which opens nothing to the stranger')
  for (let i = 0; i < 5; i += 1) assert.equal(await send('192.0.2.1', { code: '123456' }), 422)
  assert.equal(await send('192.0.2.1', { code: '123456' }), 429, 'their own network has its limit too')
  await people.owner.query('delete from sign_in_attempts')
})

test('whoever has a whole network of IPv6 to choose from does not escape the limit on its tries', async () => {
  await people.owner.query('delete from sign_in_attempts')
  await people.owner.query(`insert into sign_in_attempts values ($1, 20, now(), now() + interval '1 minute')`, [hashOf('address:2001:db8:0:1::/64')])
  const answer = await visit.app.inject({
    method: 'POST', url: signIn.to({}), remoteAddress: '2001:db8:0:1:aaaa:bbbb:cccc:dddd', headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ email: 'guess@people.example', password: 'x', code: '000000' }).toString(),
  })
  assert.equal(answer.statusCode, 429)
  await people.owner.query('delete from sign_in_attempts')
})

test('an open redirect is not to be had', async () => {
  const { email, secret } = await accountOf('Lured person')
  const answer = await nobody.post(signIn.to({}), { email, password: PASSWORD, code: codeOf(secret), next: '//evil.example/' })
  assert.equal(answer.to, home.to({}))
})

test('signing out ends the session in the database, and signing out everywhere ends all of them', async () => {
  const person = await people.person('Leaving person')
  const token = people.token(person)
  assert.equal(await seenWith(token), 200)
  assert.equal((await visit(person).post(signOut.to({}))).to, signIn.to({}))
  assert.equal(await seenWith(token), 303)

  const { email, secret } = await accountOf('Twice signed in')
  const second = cookieIn((await nobody.post(signIn.to({}), { email, password: PASSWORD, code: codeOf(secret) })).headers)
  const other = await people.on('board_member')
  await visit(other).post(signOutEverywhere.to({}))
  assert.equal(await seenWith(people.token(other)), 303)
  assert.equal(await seenWith(second), 200)
})

test('a changed password ends every other session; the present one and a code must be right, and a weak one is refused', async () => {
  const { email, secret } = await accountOf('Changing person')
  const signedIn = cookieIn((await nobody.post(signIn.to({}), { email, password: PASSWORD, code: codeOf(secret) })).headers)
  const other = newToken()
  await people.owner.query(`insert into sessions (token_hash, board_id, person_id, expires_at) select $1, board_id, person_id, now() + interval '1 hour' from people where email = $2`, [hashOf(other), email])
  const change = async (fields: Record<string, string>) => visit.app.inject({
    method: 'POST', url: changePassword.to({}), cookies: { session: signedIn }, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ formToken: formTokenOf(signedIn), current: PASSWORD, code: codeOf(secret, 0.5), password: 'lorry teapot nine', again: 'lorry teapot nine', ...fields }).toString(),
  })
  assert.match((await change({ password: 'password1234' })).body, /href="#password"/)
  assert.match((await change({ current: 'not this one at all' })).body, /href="#current"/)
  assert.match((await change({ code: codeOf(secret) })).body, /href="#current"/, 'a code that was used')
  assert.equal(await seenWith(other), 200)
  assert.equal((await change({})).statusCode, 303)
  assert.equal(await seenWith(other), 303)
  assert.equal(await seenWith(signedIn), 200)
})

test('no password is ever kept, whatever stands in the way of its form', async () => {
  const held = async () => Number((await people.owner.query('select count(*) from held_posts')).rows[0]?.count)
  const before = await held()
  const { email, secret } = await accountOf('Person of two tabs')
  const signedIn = cookieIn((await nobody.post(signIn.to({}), { email, password: PASSWORD, code: codeOf(secret) })).headers)
  const send = async (address: string) => visit.app.inject({
    method: 'POST', url: address, cookies: { session: signedIn }, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ formToken: 'of the other tab', email, current: PASSWORD, password: PASSWORD, again: PASSWORD, code: codeOf(secret, 0.5) }).toString(),
  })
  const addresses = [signIn.to({}), changePassword.to({}), invitation.to({ token: newToken() })]
  for (const address of addresses) {
    const answer = await send(address)
    assert.equal(answer.statusCode, 403, address)
    assert.doesNotMatch(answer.body, /\/held\//, address)
  }
  await people.owner.query(`update sessions set last_seen_at = now() - interval '2 hours' where token_hash = $1`, [hashOf(signedIn)])
  assert.equal((await send(changePassword.to({}))).headers.location, signIn.to({}))
  assert.equal(await held(), before)
})

test('an address that the visitor makes up does not escape the limit on its tries', async () => {
  await people.owner.query('delete from sign_in_attempts')
  const post = (i: number) => visit.app.inject({
    method: 'POST', url: signIn.to({}), headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', 'x-forwarded-for': `10.0.0.${i}` },
    body: new URLSearchParams({ email: `guess${i}@people.example`, password: 'x', code: '000000' }).toString(),
  })
  const statuses: number[] = []
  for (let i = 0; i < 21; i += 1) statuses.push((await post(i)).statusCode)
  assert.deepEqual([statuses[19], statuses[20]], [422, 429])
  await people.owner.query('delete from sign_in_attempts')
})

test('a crowd at the door does not use up the connections of those behind it', async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => nobody.get(invitation.to({ token: 'no-such-token' }))))
  assert.ok(answers.every(answer => answer.status === 410))
})

test('an idle hour ends a session', async () => {
  const person = await people.person('Idle person')
  await people.owner.query(`update sessions set last_seen_at = now() - interval '61 minutes' where person_id = $1`, [person.personId])
  assert.equal(await seenWith(people.token(person)), 303)
})

test('setting up again by a new invitation ends what the old proofs had opened', async () => {
  const { link, personId } = await invited('Recovering person')
  const secret = await secretOn(link)
  const first = cookieIn((await nobody.post(link, { password: PASSWORD, again: PASSWORD, secret, code: codeOf(secret) })).headers)
  const token = newToken()
  await people.owner.query(`insert into invitations (token_hash, board_id, person_id, purpose, expires_at) values ($1, $2, $3, 'set up account', now() + interval '1 day')`,
    [hashOf(token), people.boardId, personId])
  const again = invitation.to({ token })
  const newSecret = await secretOn(again)
  await nobody.post(again, { password: 'lorry teapot nine', again: 'lorry teapot nine', secret: newSecret, code: codeOf(newSecret) })
  assert.equal(await seenWith(first), 303)
})
