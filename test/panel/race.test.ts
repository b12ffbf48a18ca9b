/** Fifty voters over two processes of the program and one PostgreSQL: each vote is counted once, whatever comes twice, late or changed. */
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { closeVote } from '../../src/commands/panel/close-vote.ts'
import { minutePanelItem } from '../../src/commands/panel/minute-panel-item.ts'
import { putQuestion } from '../../src/commands/panel/put-question.ts'
import { seatPanelMember } from '../../src/commands/panel/seat-panel-member.ts'
import type { KindCount, NeedCount } from '../../src/domain/panel/count.ts'
import type { Session } from '../../src/store/database.ts'
import { ballotsOf, votesOn } from '../../src/store/panel/ballots.ts'
import { cast, type Cast } from '../support/cast.ts'
import { informedPanel, seatsOfPanel } from '../support/panel.ts'
import { did } from '../support/road.ts'
import type { Ballot, Task } from './voters.ts'

const VOTERS = 50
const the = await cast({ after })
const { caseId, chair, voters } = await panelOfFifty(the)
const task = { app: the.app, caseId, today: the.frame.moment().today }

async function panelOfFifty(of: Cast): Promise<{ readonly caseId: string; readonly chair: Session; readonly voters: readonly Session[] }> {
  const panel = await informedPanel(of)
  const office = await of.on('board_manager')
  const found: Session[] = []
  // Only these fifty vote: the seats that came with the Panel keep none.
  for (const seat of (await seatsOfPanel(of, panel.caseId)).filter(each => each.votes)) {
    await did(of, seatPanelMember, office, { caseId: panel.caseId, personId: seat.personId, capacity: 'subcommittee', votes: false, note: 'Stands back' })
  }
  for (let at = 0; at < VOTERS; at++) {
    const person = await of.person(`Voter ${at}`)
    await did(of, seatPanelMember, office, { caseId: panel.caseId, personId: person.personId, capacity: 'expert', votes: true, note: 'One of fifty' })
    found.push(person)
  }
  return { caseId: panel.caseId, chair: panel.chair, voters: found }
}

interface Racer { readonly go: () => void; readonly ended: Promise<ReadonlyMap<string, string>> }

/** Starts a process and waits until it stands at the line. `ended` answers what came of each operation. */
async function racer(todo: Task): Promise<Racer> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'voters.ts')], { stdio: ['pipe', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.on('data', (part: Buffer) => { text += part.toString() })
  child.stdin.write(`${JSON.stringify(todo)}\n`)
  const closed = once(child, 'close')
  while (!text.includes('ready\n')) {
    assert.equal(child.exitCode, null, 'a racer ended before the race')
    await wait(20)
  }
  return {
    go: () => { child.stdin.end('go\n') },
    ended: closed.then(([code]) => {
      assert.equal(code, 0)
      return new Map(text.split('\n').flatMap(line => { const found = /^(\w[\w ]*) ([0-9a-f-]{36})$/.exec(line); return found ? [[found[2] ?? '', found[1] ?? ''] as const] : [] }))
    }),
  }
}

test('fifty voters race over two processes, each form posted to both and half of them changed: every voter is counted once, with their last vote', { timeout: 900_000 }, async () => {
  await did(the, putQuestion, chair, { caseId, question: 'need' })
  const first: readonly Ballot[] = voters.map(voter => ({ voter, answer: 'yes', operation: randomUUID() }))
  // The very same forms, posted to both processes at once, and each twice to the second.
  const racers = await Promise.all([racer({ ...task, question: 'need', ballots: first }), racer({ ...task, question: 'need', ballots: [...first, ...first] })])
  for (const each of racers) each.go()
  for (const outcomes of await Promise.all(racers.map(each => each.ended))) {
    assert.equal(outcomes.size, VOTERS)
    assert.ok([...outcomes.values()].every(kind => kind === 'done'))
  }
  const once = await the.owner.query<{ rows: number; voters: number; history: number }>(`select count(*)::int as rows, count(distinct person_id)::int as voters,
    (select count(*)::int from history where chain_id = $1 and act = 'cast-vote') as history from panel_votes where case_id = $1`, [caseId])
  assert.deepEqual(once.rows[0], { rows: VOTERS, voters: VOTERS, history: VOTERS }, 'a form that is posted three times is one vote')

  const changed: readonly Ballot[] = voters.filter((_, at) => at % 2 === 0).map(voter => ({ voter, answer: 'no', operation: randomUUID() }))
  const again = await Promise.all([racer({ ...task, question: 'need', ballots: changed.slice(0, 15) }), racer({ ...task, question: 'need', ballots: [...changed.slice(10), ...first] })])
  for (const each of again) each.go()
  await Promise.all(again.map(each => each.ended))
  await did(the, closeVote, chair, { caseId, question: 'need', restsOnCase: true, withoutReason: '' })
  const count = (await the.frame.database.read(chair, reader => ballotsOf(reader, caseId, 1))).need?.closed?.count as NeedCount
  assert.deepEqual([count.entitled.length, count.yes.length, count.no.length, count.abstained.length, count.silent.length, count.outcome], [VOTERS, 25, 25, 0, 0, 'no majority'])
  assert.deepEqual(count.no, changed.map(each => each.voter.personId).sort())
})

test('the close races with the votes: what was acknowledged before it is counted, what was refused is not on record, and the count is the record', { timeout: 900_000 }, async () => {
  await did(the, minutePanelItem, chair, { caseId, item: 'kind', content: { discussion: 'D', legalAdvice: 'L', issues: [] }, reason: '', basedOn: 0 })
  await did(the, putQuestion, chair, { caseId, question: 'kind' })
  const ballots: readonly Ballot[] = voters.map((voter, at) => ({ voter, answer: at % 3 === 0 ? 'plr' : 'scr', operation: randomUUID() }))
  const racers = await Promise.all([racer({ ...task, question: 'kind', ballots: ballots.slice(0, 25) }), racer({ ...task, question: 'kind', ballots: ballots.slice(25) })])
  for (const each of racers) each.go()
  // Somewhere in the middle: once a few votes are in.
  for (;;) {
    const { rows } = await the.owner.query<{ cast: number }>("select count(*)::int as cast from panel_votes where case_id = $1 and question = 'kind'", [caseId])
    if ((rows[0]?.cast ?? 0) >= 5) break
    await wait(2)
  }
  await did(the, closeVote, chair, { caseId, question: 'kind', restsOnCase: true, withoutReason: 'The race is on' })
  const outcomes = new Map((await Promise.all(racers.map(each => each.ended))).flatMap(found => [...found]))
  const done = ballots.filter(ballot => outcomes.get(ballot.operation) === 'done')
  const refused = ballots.filter(ballot => outcomes.get(ballot.operation) === 'refused')
  assert.equal(done.length + refused.length, VOTERS)
  const votes = await the.frame.database.read(chair, reader => votesOn(reader, caseId, 1, 'kind'))
  assert.deepEqual(votes.map(vote => vote.personId).sort(), done.map(each => each.voter.personId).sort())
  const closed = (await the.frame.database.read(chair, reader => ballotsOf(reader, caseId, 1))).kind?.closed
  const count = closed?.count as KindCount
  for (const kind of ['scr', 'plr'] as const) assert.deepEqual(count.byKind[kind], votes.filter(vote => vote.answer === kind).map(vote => vote.personId).sort(), kind)
  assert.deepEqual(count.silent, refused.map(each => each.voter.personId).sort())
  assert.ok(votes.every(vote => closed && vote.castAt <= closed.at), 'no vote after the close')
})
