/**
 * One of the processes of the race of voters: it opens the database as the program does, says that it is ready, and at the word casts
 * all its votes at once, telling what came of each. Its task comes on its input, a line of JSON; the next line is the word.
 */
import { createInterface } from 'node:readline'
import type { PoolConfig } from 'pg'
import { castVote } from '../../src/commands/panel/cast-vote.ts'
import { run } from '../../src/commands/run.ts'
import type { Question, VoteAnswer } from '../../src/domain/panel/vote.ts'
import type { PlainDate } from '../../src/domain/plain-date.ts'
import { openDatabase, type Session } from '../../src/store/database.ts'

export interface Ballot { readonly voter: Session; readonly answer: VoteAnswer; readonly operation: string }
export interface Task { readonly app: PoolConfig; readonly caseId: string; readonly today: PlainDate; readonly question: Question; readonly ballots: readonly Ballot[] }

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const task = JSON.parse((await lines.next()).value ?? '') as Task
// All wait for one case's lock: how long that takes is the machine's matter, and not what is tested.
const database = openDatabase({ ...task.app, connectionTimeoutMillis: 240_000, statement_timeout: 240_000 })
const frame = { database, moment: () => ({ now: new Date(), today: task.today }) }
// The pool's connections are open before the race begins.
await Promise.all(task.ballots.slice(0, 10).map(({ voter }) => database.read(voter, async () => {})))
process.stdout.write('ready\n')
await lines.next()

await Promise.all(task.ballots.map(async ({ voter, answer, operation }) => {
  const asked = task.question === 'need' && answer !== 'abstain'
  const input = { caseId: task.caseId, question: task.question, answer, criteriaMet: asked ? true : null, learning: asked ? true : null, rationale: `Voting ${answer}` }
  const outcome = await run(frame, castVote, voter, input, operation)
  process.stdout.write(`${outcome.kind} ${operation}\n`)
}))
await database.close()
process.exit(0)
