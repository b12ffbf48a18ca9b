/** Mail over a real SMTP server: what leaves carries nothing of a case, leaves once however many send, and is tried again when it could not. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { approveLetter } from '../src/commands/letters/approve-letter.ts'
import { sendLetter } from '../src/commands/letters/send-letter.ts'
import { confirmDecision } from '../src/commands/decision/confirm-decision.ts'
import { tellReferrer } from '../src/commands/decision/tell-referrer.ts'
import { answerSubcommittee } from '../src/commands/decision/answer-subcommittee.ts'
import { circulateReferral } from '../src/commands/decision/circulate-referral.ts'
import { closeConsideration } from '../src/commands/decision/close-consideration.ts'
import { giveView } from '../src/commands/decision/give-view.ts'
import { reviewReferral } from '../src/commands/decision/review-referral.ts'
import { exampleReferral } from '../src/domain/referral/example.ts'
import type { Referral } from '../src/domain/referral/referral.ts'
import { sendDue } from '../src/jobs/send-mail.ts'
import { openPost } from '../src/jobs/smtp.ts'
import { openDatabase } from '../src/store/database.ts'
import { lettersOf } from '../src/store/letters/letters.ts'
import { queueMail } from '../src/store/mail/outbox.ts'
import { ROUTES } from '../src/web/routes.ts'
import { cast } from './support/cast.ts'
import { did } from './support/act.ts'
import { decidedCase, sentReferralCase } from './support/road.ts'

const the = await cast({ after })
const [manager, chair, lead] = [await the.on('board_manager'), await the.on('independent_chair'), await the.on('safeguarding_lead')]
const captured: { readonly to: string; readonly raw: string }[] = []
let refusing = 0
const server = new SMTPServer({
  authOptional: true, disabledCommands: ['AUTH', 'STARTTLS'],
  onData(stream, session, done) {
    const pieces: Buffer[] = []
    stream.on('data', (piece: Buffer) => pieces.push(piece))
    stream.on('end', () => {
      if (refusing > 0) {
        refusing -= 1
        done(Object.assign(new Error('try later'), { responseCode: 451 }))
        return
      }
      captured.push({ to: session.envelope.rcptTo.map(each => each.address).join(), raw: Buffer.concat(pieces).toString('utf8').replaceAll('=\r\n', '') })
      done()
    })
  },
})
await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
const smtp = { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, from: 'reviews@board.example', isLoopback: true }
const post = openPost(smtp)
const BASE = 'https://reviews.example.org'
const send = () => sendDue({ database: the.frame.database, post, baseUrl: BASE })
after(async () => { post.close(); await new Promise<void>(resolve => { server.close(resolve) }) })

const CANARY = 'Zqcanary'
/** Every word that somebody typed is a canary, whatever field it stands in. */
function planted<T>(value: T): T {
  if (Array.isArray(value)) return value.map(planted) as T
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, planted(each)])) as T
  return typeof value === 'string' && /[A-Za-z]{3}.* /.test(value) ? `${CANARY} ${value}` as T : value
}

test('every e-mail of a case’s road, to and fro, carries no canary planted in any field of it: not in subject, headers or either part', async () => {
  const referral: Referral = planted(exampleReferral())
  assert.ok(JSON.stringify(referral).split(CANARY).length > 10, 'the referral is full of canaries')
  const caseId = await sentReferralCase(the, referral)
  for (const person of [manager, lead]) await did(the, reviewReferral, person, { caseId, comment: `${CANARY} comment` })
  const members = [await the.on('subcommittee_chair'), await the.on('subcommittee_member')]
  await did(the, circulateReferral, manager, { caseId, manner: 'correspondence', message: `${CANARY} message` })
  for (const person of members) await did(the, giveView, person, { caseId, warranted: false, rationale: `${CANARY} view` })
  await did(the, closeConsideration, manager, { caseId })
  await did(the, answerSubcommittee, chair, { caseId, agrees: true, panel: false, reason: `${CANARY} reason` })
  await did(the, tellReferrer, manager, { caseId, reasons: `${CANARY} full reasons` })
  const decided = await decidedCase(the)
  await did(the, confirmDecision, manager, { caseId: decided })
  let byMail = 0
  for (const id of [caseId, decided]) {
    for (const { letterId, to } of await the.frame.database.read(manager, reader => lettersOf(reader, id))) {
      await did(the, approveLetter, chair, { caseId: id, letterId, version: 1 })
      assert.ok(to.email, 'whoever it goes to has an address')
      await did(the, sendLetter, manager, { caseId: id, letterId, manner: 'mail', on: null })
      byMail += 1
    }
  }
  assert.equal(byMail, 3)
  await send()
  assert.ok(captured.length >= 8, `only ${captured.length} messages left`)
  const { rows: [{ reference }] } = await the.owner.query('select reference from cases where case_id = $1', [caseId])
  const names = exampleReferral().children.flatMap(child => Object.values(child).filter(value => typeof value === 'string' && /^[A-Z][a-z]{3,}/.test(value)))
  for (const { raw } of captured) {
    for (const word of [CANARY, reference, ...names as string[], 'Test Safeguarding Children Board']) assert.ok(!raw.includes(word), `“${word}” stands in\n${raw}`)
    assert.match(raw, /^Subject: Safeguarding reviews: something for you to (read|do)\r$/m)
    const links = [...raw.matchAll(/https?:\/\/[^\s"<]+/g)].map(([link]) => link.replaceAll('=3D', '='))
    assert.ok(links.length >= 2 && links.every(link => link.startsWith(`${BASE}/cases/`)), 'a link, and no other')
    const pathname = new URL(links[0] ?? '').pathname
    assert.ok(ROUTES.some(route => route.kind === 'page' && new RegExp(`^${route.pattern.replaceAll(/:\w+/g, '[^/]+')}$`).test(pathname)), `${pathname} is no page`)
  }
  const { rows } = await the.owner.query("select count(*)::int as left from mails where link is not null")
  assert.equal(rows[0].left, 0, 'the link is taken out once the message has left')
})

test('many senders at once, in several pools, send each message once', async () => {
  captured.length = 0
  await the.frame.database.write(manager, async writer => {
    for (let at = 0; at < 40; at++) await queueMail(writer, { to: `person${at}@board.example`, purpose: 'read', link: '/' })
  })
  const { rows: [{ name }] } = await the.owner.query('select current_database() as name')
  const config = the.frame.database.pool.options
  // A pool keeps its password out of sight.
  const other = openDatabase({ ...config, password: config.password, database: name })
  try {
    await Promise.all([the.frame.database, other, the.frame.database, other].map(database => sendDue({ database, post, baseUrl: BASE })))
  } finally {
    await other.close()
  }
  assert.deepEqual(captured.map(each => each.to).toSorted(), Array.from({ length: 40 }, (_, at) => `person${at}@board.example`).toSorted())
})

test('what the server does not take waits and is tried again; in time it is given up, and the outbox says why without the server’s words', async () => {
  captured.length = 0
  refusing = 1
  await the.frame.database.write(manager, writer => queueMail(writer, { to: 'later@board.example', purpose: 'read', link: '/' }))
  await send()
  const state = async () => (await the.owner.query("select tries, last_fault, outcome, next_try_at > now() as later, link from mails where to_address = 'later@board.example'")).rows[0]
  assert.deepEqual(await state(), { tries: 1, last_fault: 'The mail server answered 451', outcome: null, later: true, link: '/' })
  assert.equal(await send(), 0, 'not before its time')
  await the.owner.query("update mails set next_try_at = now() where to_address = 'later@board.example'")
  await send()
  assert.deepEqual([captured.length, (await state()).outcome, (await state()).link], [1, 'sent', null])
  await the.frame.database.write(manager, writer => queueMail(writer, { to: 'never@board.example', purpose: 'read', link: '/' }))
  await the.owner.query("update mails set tries = 8 where to_address = 'never@board.example'")
  refusing = 1
  await send()
  assert.equal((await the.owner.query("select outcome from mails where to_address = 'never@board.example'")).rows[0].outcome, 'given up')
})

test('a server elsewhere that offers no encryption is given nothing', async () => {
  const strict = openPost({ ...smtp, isLoopback: false })
  await assert.rejects(strict.deliver('1', 'a@b.example', { subject: 's', text: 't', html: 'h' }), /mail server/)
  strict.close()
})
