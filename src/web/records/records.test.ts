import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { cast } from '../../../test/support/cast.ts'
import { browserOf } from '../../../test/support/web.ts'
import { excludePerson } from '../../commands/people/exclude-person.ts'
import { run } from '../../commands/run.ts'
import { caseHome } from '../cases/paths.ts'
import { addPerson } from '../people/paths.ts'
import { hasSentence } from './acts.ts'
import { accessLog, boardHistory, caseHistory } from './paths.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const manager = await the.on('board_manager')
const office = visit(manager)
const caseId = await the.openCase([['referral_received', '2016-10-03']])
const id = { case: caseId }

async function exclude(): Promise<void> {
  const person = await the.person('Conflicted')
  assert.equal((await run(the.frame, excludePerson, manager, { caseId, personId: person.personId, reason: 'Sister of the mother' }, randomUUID())).kind, 'done')
}

test('the history of a case tells who did what and when, that it is whole, and its check code, and holds nothing of the case', async () => {
  await exclude()
  const { text } = await office.get(caseHistory.to(id))
  assert.match(text, /Checked just now: the history is whole, 1 act\./)
  assert.match(text, /Board Manager.+Shut a person out of the case/s)
  assert.match(text, /Shut a person out of the case<div[^>]*>person: Conflicted<\/div>/, 'whom is read from the id, today')
  const head = (await the.owner.query('select hash from chain_heads where chain_id = $1', [caseId])).rows[0].hash.toString('hex')
  assert.ok(text.includes(head))
  assert.doesNotMatch(text, /Sister/)
})

test('a changed act, an act cut out of the middle and a cut tail are each found', async () => {
  for (let i = 0; i < 3; i += 1) await exclude()
  const tampered = async (statement: string) => {
    await the.owner.query('begin')
    await the.owner.query('alter table history disable trigger append_only')
    await the.owner.query(statement, [caseId])
    await the.owner.query('alter table history enable trigger append_only')
    await the.owner.query('commit')
    return (await office.get(caseHistory.to(id))).text
  }
  const whole = (await the.owner.query('select * from history where chain_id = $1 order by seq', [caseId])).rows
  assert.match(await tampered(`update history set facts = '{}' where chain_id = $1 and seq = 2`), /Act 2: the row does not match its hash/)
  assert.match(await tampered('delete from history where chain_id = $1 and seq = 2'), /Act 3: the row before it is missing or was changed/)
  assert.match(await tampered(`delete from history where chain_id = $1 and seq = ${whole.length}`), /the last row of the chain is missing/)
})

test('the board’s own history holds the acts on its people and not those on cases', async () => {
  await office.post(addPerson.to({}), { name: 'New', email: 'new@people.example', agency: 'board' })
  const { text } = await office.get(boardHistory.to({}))
  assert.match(text, /Added a person<div[^>]*>person: New<\/div>/)
  assert.doesNotMatch(text, /Shut a person out/)
})

test('the log of readings tells who read what, narrows to a person or a case, and goes on page by page', async () => {
  const chair = await the.on('independent_chair')
  const other = await the.openCase([['referral_received', '2016-10-03']])
  for (let i = 0; i < 52; i += 1) assert.equal((await visit(chair).get(caseHome.to(id))).status, 200)
  await office.get(caseHome.to({ case: other }))
  const all = await office.get(accessLog.to({}))
  assert.match(all.text, /Independent Chair/)
  const byChair = await office.get(accessLog.to({}, { person: chair.personId }))
  assert.equal(byChair.text.match(/<td[^>]*>Case<\/td>/g)?.length, 50)
  const next = /href="([^"]+)" rel="next"/.exec(byChair.text)?.[1]?.replaceAll('&amp;', '&') ?? assert.fail('no older readings')
  assert.equal((await office.get(next)).text.match(/<td[^>]*>Case<\/td>/g)?.length, 2)
  const ofOther = await office.get(accessLog.to({}, { case: other }))
  assert.equal(ofOther.text.match(/<td[^>]*>Case<\/td>/g)?.length, 1)
  assert.match((await office.get(accessLog.to({}, { case: 'nonsense' }))).text, /No reading matches/)
})

test('only those whom the table names see the histories and the log', async () => {
  for (const role of ['support_team', 'subcommittee_member', 'system_administrator', 'safeguarding_lead'] as const) {
    const person = visit(await the.on(role))
    for (const path of [caseHistory.to(id), boardHistory.to({}), accessLog.to({})]) assert.equal((await person.get(path)).status, 404, `${role} ${path}`)
  }
  const chair = visit(await the.on('independent_chair'))
  assert.equal((await chair.get(caseHistory.to(id))).status, 200)
  assert.equal((await chair.get(accessLog.to({}))).status, 404)
  assert.equal((await visit(the.otherManager).get(caseHistory.to(id))).status, 404)
  assert.doesNotMatch((await visit(the.otherManager).get(accessLog.to({}))).text, /Independent Chair/)
})

test('every act of the program has its sentence', () => {
  const names = globSync('src/commands/**/*.ts', { cwd: new URL('../../..', import.meta.url) }).filter(name => !name.endsWith('.test.ts'))
    .flatMap(name => [...readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8').matchAll(/^  name: '([\w-]+)',$/gm)].map(match => match[1] ?? ''))
  assert.ok(names.length > 20)
  assert.deepEqual(names.filter(name => !hasSentence(name)), [])
})
