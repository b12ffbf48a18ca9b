import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { may } from '../../src/domain/access.ts'
import { file, redirect, view } from '../../src/web/answer.ts'
import { webApp } from '../../src/web/app.ts'
import { isId } from '../../src/store/id.ts'
import { operationOf } from '../../src/web/forms/operation.ts'
import { textOf } from '../../src/web/forms/posted.ts'
import { at, heldForm, signIn } from '../../src/web/paths.ts'
import { act, page } from '../../src/web/route.ts'
import { ROUTES } from '../../src/web/routes.ts'
import { formTokenOf } from '../../src/web/session.ts'
import { cast } from '../support/cast.ts'
import { browserOf } from '../support/web.ts'

const the = await cast({ after })
const posts: string[] = []
let logAtShow = -1

const noted = at('/cases/:case/noted')
const copied = at('/cases/:case/copied')
const kept = at('/cases/:case/kept')
const broken = at('/broken')

const routes = [
  ...ROUTES,
  page({
    path: noted, action: 'see case', records: { reads: 'notes of the case' },
    show: async () => { logAtShow = await readsLogged(); return view('errors/missing.njk', {}) },
  }),
  page({ path: copied, action: 'see case', records: { reads: 'notes of the case as a file' }, show: async () => file('Notes “é”.csv', 'text/csv', Buffer.from('a,b')) }),
  act({
    path: kept, action: 'record fact', uploads: { maxBytes: 1000, maxFiles: 1 },
    handle: async visit => { posts.push(`${textOf(visit.posted, 'words')} ${visit.posted.files.map(each => each.name).join()}`); return redirect(noted.to(visit.params), 'Kept.') },
  }),
  act({ path: broken, action: 'use own account', handle: async () => { throw new Error('a child’s name') } }),
]
const visit = await browserOf(the, { after }, routes)
const manager = await the.on('board_manager')
const caseId = await the.openCase([['referral_received', '2016-10-03']])

async function readsLogged(): Promise<number> {
  return Number((await the.owner.query('select count(*) from access_log')).rows[0].count)
}

function inject(options: { method?: 'GET' | 'HEAD' | 'POST'; url: string; headers?: Record<string, string>; token?: string; body?: string }) {
  return visit.app.inject({
    method: options.method ?? 'GET', url: options.url, headers: options.headers ?? {}, cookies: options.token ? { session: options.token } : {}, ...(options.body ? { body: options.body } : {}),
  })
}

test('a route that is not in the table is refused at start', async () => {
  const app = await webApp({ ...the.frame, baseUrl: new URL('http://127.0.0.1'), trustedProxies: [], sendsMail: false, notice: null }, ROUTES, () => {})
  assert.throws(() => app.get('/debug', async () => 'everything'), /not in the route table/)
  await app.close()
})

test('what is read of a case is on record before it is sent, and a look that was refused is no reading', async () => {
  const before = await readsLogged()
  assert.equal((await visit(manager).get(noted.to({ case: caseId }))).status, 200)
  assert.equal(logAtShow, before, 'not yet while the page is being made')
  const { rows } = await the.owner.query('select person_id, case_id, what, details from access_log order by read_id desc limit 1')
  assert.deepEqual(rows, [{ person_id: manager.personId, case_id: caseId, what: 'notes of the case', details: {} }])
  assert.equal((await visit(the.otherManager).get(noted.to({ case: caseId }))).status, 404)
  assert.equal(await readsLogged(), before + 1)
})

test('where the record of a reading cannot be written, the content is not sent', async () => {
  await the.owner.query('revoke insert on access_log from sr_app')
  const answer = await visit(manager).get(copied.to({ case: caseId }))
  await the.owner.query('grant insert on access_log to sr_app')
  assert.equal(answer.status, 500)
  assert.doesNotMatch(answer.text, /a,b/)
})

test('a stranger is answered as if there were nothing: the same status, headers and bytes as for a missing page', async () => {
  const stranger = await the.person('Stranger')
  const answers = await Promise.all([
    noted.to({ case: caseId }), noted.to({ case: crypto.randomUUID() }), noted.to({ case: 'not-an-id' }), '/nothing/here', '/cases',
  ].map(url => visit(stranger).get(url)))
  for (const answer of answers) {
    assert.equal(answer.status, 404)
    assert.equal(answer.text, answers[0]?.text)
    assert.deepEqual(Object.keys(answer.headers), Object.keys(answers[0]?.headers ?? {}))
  }
  const posted = await visit(stranger).post(kept.to({ case: caseId }), { words: 'x' })
  assert.equal(posted.status, 404)
  assert.equal(posted.text, answers[0]?.text)
  assert.deepEqual(posts, [])
})

test('whoever is not signed in is sent to the door from every address alike', async () => {
  for (const url of ['/cases', noted.to({ case: caseId }), '/nothing/here']) {
    const answer = await visit(null).get(url)
    assert.equal(answer.status, 303)
    assert.equal(answer.to, signIn.to({}, { next: url }))
  }
  for (const url of [kept.to({ case: caseId }), '/nothing/here']) {
    const answer = await visit(null).post(url, { words: 'x' })
    assert.deepEqual([answer.status, answer.to], [303, signIn.to({})])
  }
})

test('a form is taken only from our own pages, and only from one made for this session', async () => {
  const token = the.token(manager)
  const url = kept.to({ case: caseId })
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const body = `words=x&formToken=${formTokenOf(token)}`
  const ours = { ...type, 'sec-fetch-site': 'same-origin' }
  const statusOf = async (headers: Record<string, string>, form: string) => (await inject({ method: 'POST', url, token, headers, body: form })).statusCode
  posts.length = 0
  assert.equal(await statusOf(type, body), 403)
  assert.equal(await statusOf({ ...type, 'sec-fetch-site': 'cross-site' }, body), 403)
  assert.equal(await statusOf({ ...type, 'sec-fetch-site': 'same-site' }, body), 403)
  assert.equal(await statusOf({ ...type, origin: 'https://evil.example' }, body), 403)
  assert.equal(await statusOf({ ...type, 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' }, body), 403)
  assert.equal(await statusOf(ours, 'words=x'), 403)
  assert.equal(await statusOf(ours, `words=x&formToken=${formTokenOf('another')}`), 403)
  assert.deepEqual(posts, [])
  assert.equal(await statusOf(ours, body), 303)
  assert.equal(await statusOf({ ...type, origin: 'http://127.0.0.1:3000' }, body), 303)
  assert.equal(posts.length, 2)
})

test('a file too large, too many files and a body that is no form are refused in plain words', async () => {
  const url = kept.to({ case: caseId })
  posts.length = 0
  const large = await visit(manager).upload(url, {}, [{ field: 'file', name: 'a.docx', bytes: Buffer.alloc(1001) }])
  assert.equal(large.status, 413)
  assert.match(large.text, /Nothing of it was kept/)
  const many = await visit(manager).upload(url, {}, ['a', 'b'].map(name => ({ field: 'file', name, bytes: Buffer.alloc(1) })))
  assert.equal(many.status, 413)
  const json = await inject({ method: 'POST', url, token: the.token(manager), headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }, body: '{}' })
  assert.equal(json.statusCode, 415)
  assert.deepEqual(posts, [])
  const right = await visit(manager).upload(url, { words: 'ÿ' }, [{ field: 'file', name: 'Chronologie é.docx', bytes: Buffer.alloc(1000) }])
  assert.equal(right.status, 303)
  assert.deepEqual(posts, ['ÿ Chronologie é.docx'])
})

test('a failure says an incident’s number and nothing of its cause, to the person as to the log', async () => {
  const lines: unknown[] = []
  const app = await webApp({ ...the.frame, baseUrl: new URL('http://127.0.0.1:3000'), trustedProxies: [], sendsMail: false, notice: null }, routes, line => lines.push(line))
  const token = the.token(manager)
  const answer = await app.inject({
    method: 'POST', url: '/broken', cookies: { session: token }, headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ formToken: formTokenOf(token), words: 'hours of work' }).toString(),
  })
  await app.close()
  assert.equal(answer.statusCode, 500)
  const incident = /<strong>([0-9a-f]{8})<\/strong>/.exec(answer.body)?.[1] ?? assert.fail('no incident number')
  const log = JSON.stringify(lines)
  assert.ok(log.includes(incident))
  assert.doesNotMatch(log + answer.body, /child’s name|hours of work/)
  const held = /href="(\/held\/[\w-]+)"/.exec(answer.body)?.[1] ?? assert.fail('no link to the words')
  assert.match((await visit(manager).get(held)).text, /hours of work/)
})

test('words sent with a session that had run out wait, sealed, for the same person and nobody else', async () => {
  const person = await the.person('Slow writer')
  await the.appoint(person, 'board_manager')
  await the.owner.query(`update sessions set last_seen_at = now() - interval '2 hours' where person_id = $1`, [person.personId])
  const answer = await visit(person).post(kept.to({ case: caseId }), { words: 'A long account\nof what happened', operation: '7f1b1f0e-9d2c-4c36-8f5b-1c8f9a0b2d3e' })
  const held = new URL(answer.to ?? '', 'http://x').searchParams.get('next') ?? assert.fail('no way back')
  assert.match(held, /^\/held\//)
  const stored = await the.owner.query('select sealed from held_posts')
  assert.ok(stored.rows.every(row => !row.sealed.includes('long account')))

  await the.owner.query('update sessions set last_seen_at = now() where person_id = $1', [person.personId])
  const shown = await visit(person).get(held)
  assert.equal(shown.status, 200)
  assert.match(shown.text, /A long account\nof what happened/)
  assert.match(shown.text, /name="operation" hidden>\n7f1b1f0e/)
  assert.match(shown.text, new RegExp(`action="${kept.to({ case: caseId })}"`))
  assert.equal((await visit(manager).get(held)).status, 404)
  assert.equal((await visit(person).get(heldForm.to({ token: 'x' }))).status, 404)
})

test('words of a form that was made before somebody signed in anew are kept too', async () => {
  const person = await the.person('Two tabs')
  await the.appoint(person, 'board_manager')
  const answer = await visit(person).post(kept.to({ case: caseId }), { words: 'Typed in the other tab', formToken: 'of the session before' })
  assert.equal(answer.status, 403)
  const held = /href="(\/held\/[\w-]+)"/.exec(answer.text)?.[1] ?? assert.fail('no link to the words')
  assert.match((await visit(person).get(held)).text, /Typed in the other tab/)
})

test('a forged session is nobody’s', async () => {
  const answer = await inject({ url: '/account', token: 'forged' })
  assert.equal(answer.statusCode, 303)
})

test('a download is named twice, is never opened in the browser, and nothing is kept by a browser', async () => {
  const { headers } = await visit(manager).get(copied.to({ case: caseId }))
  assert.equal(headers['content-disposition'], `attachment; filename="Notes ___.csv"; filename*=UTF-8''Notes%20%E2%80%9C%C3%A9%E2%80%9D.csv`)
  assert.equal(headers['cache-control'], 'no-store')
  assert.equal(headers['x-content-type-options'], 'nosniff')
})

test('every answer allows scripts and styles from here alone, and nothing to frame it', async () => {
  for (const url of ['/sign-in', '/nothing', '/account']) {
    const { headers } = await visit(url === '/account' ? manager : null).get(url)
    assert.match(String(headers['content-security-policy']), /^default-src 'none'; script-src 'self' 'sha256-[\w+/=]+'; style-src 'self';.*frame-ancestors 'none'$/)
    assert.equal(headers['referrer-policy'], 'same-origin')
  }
})

test('over https the cookie can be set by this host alone and the browser is told to stay with https', async () => {
  const app = await webApp({ ...the.frame, baseUrl: new URL('https://reviews.example.org'), trustedProxies: [], sendsMail: false, notice: null }, ROUTES, () => {})
  const token = the.token(await the.person('Signs out at the end'))
  const answer = await app.inject({ url: '/account', cookies: { '__Host-session': token } })
  assert.equal(answer.statusCode, 200)
  assert.match(String(answer.headers['strict-transport-security']), /max-age=\d{8}/)
  assert.equal((await app.inject({ url: '/account', cookies: { session: token } })).statusCode, 303)
  const out = await app.inject({
    method: 'POST', url: '/sign-out', cookies: { '__Host-session': token }, headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://reviews.example.org' },
    body: `formToken=${formTokenOf(token)}`,
  })
  assert.match(JSON.stringify(out.headers['set-cookie']), /__Host-session=; Max-Age=0; Path=\/;.*HttpOnly; Secure; SameSite=Lax/)
  await app.close()
})

test('an address that cannot be read is that of no page, and a slash at the end does no harm', async () => {
  const missing = await visit(manager).get('/nothing')
  for (const url of ['/%ff', '/cases/%', `/cases/${'a'.repeat(300)}`]) {
    const answer = await visit(manager).get(url)
    assert.deepEqual([answer.status, answer.text], [404, missing.text], url)
    assert.equal(answer.headers['content-security-policy'], missing.headers['content-security-policy'])
    assert.equal((await visit(null).get(url)).status, 303)
  }
  assert.equal((await visit(manager).get('/account/')).status, 200)
})

test('a form of many parts is held to the size of a form', async () => {
  const answer = await visit(manager).upload(kept.to({ case: caseId }), Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`part${i}`, 'x'.repeat(500_000)])), [])
  assert.equal(answer.status, 413)
})

test('a form sent twice is one operation; sent with other words, such as after going back to it, it is another', () => {
  const operation = crypto.randomUUID()
  const sent = (words: string, token = 'one', file = 'a') => operationOf({
    fields: [['formToken', token], ['operation', operation], ['words', words]], files: [{ field: 'file', name: 'f.csv', bytes: Buffer.from(file) }],
  })
  assert.equal(sent('x'), sent('x', 'of the session after signing in again'))
  assert.notEqual(sent('x'), sent('y'))
  assert.notEqual(sent('x'), sent('x', 'one', 'b'))
  assert.notEqual(operationOf({ fields: [['words', 'x']], files: [] }), operationOf({ fields: [['words', 'x']], files: [] }))
  assert.ok(isId(sent('x')))
})

test('HEAD answers as GET does, without a body', async () => {
  const answer = await inject({ method: 'HEAD', url: '/sign-in' })
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.body, '')
})

test('every address of the table is either open to all on purpose or closed to whoever has not signed in', () => {
  const open = ROUTES.filter(route => may(route.action, { signedIn: false, onBoard: new Set(), onCase: new Set(), forAgency: new Set(), phase: null, barred: false }))
  assert.deepEqual([...new Set(open.map(route => route.pattern))].sort(), [
    '/accessibility', '/answer-sent', '/answer/:token', '/invitation/:token', '/privacy',
    // A referral by somebody without an account: each step shows what this very visitor wrote, or what a link of theirs opens.
    '/refer', '/refer/add', '/refer/board/:board', '/refer/check', '/refer/form', '/refer/form/:section', '/refer/leave', '/refer/letters/:letter', '/refer/link/:token', '/refer/status',
    '/sign-in',
  ])
})
