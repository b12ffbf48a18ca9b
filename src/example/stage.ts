/** Where the worked example is acted: its people, each signed in while it is made, and the product's own commands run as them on days of 2016. */
import { randomUUID } from 'node:crypto'
import type { ClientBase } from 'pg'
import { run, type Command } from '../commands/run.ts'
import type { PlainDate } from '../domain/plain-date.ts'
import { date } from '../domain/plain-date.ts'
import type { Database, Session } from '../store/database.ts'
import { openSessionFor } from '../store/owner/found-board.ts'
import type { Json } from '../store/tables.ts'
import type { AgencyKey } from './agencies.ts'

export interface Stage {
  readonly database: Database
  readonly agencies: Map<AgencyKey, string>
  /** Makes it this day, until the next is set. */
  day(text: string): PlainDate
  today(): PlainDate
  /** A person joins the cast by their address and is signed in. */
  join(email: string, personId: string): Promise<void>
  as(email: string): Session
  /** Runs the act as that person. @throws Error naming the act and what stood in its way */
  act<I, F, C, R extends Json>(email: string, command: Command<I, F, C, R>, input: I): Promise<R>
}

export function openStage(owner: ClientBase, database: Database): Stage {
  const cast = new Map<string, Session>()
  let today = date('2016-01-04')
  const stage: Stage = {
    database, agencies: new Map(),
    day(text) { return today = date(text) },
    today: () => today,
    async join(email, personId) { cast.set(email, (await openSessionFor(owner, personId, 1)).session) },
    as(email) {
      const person = cast.get(email)
      if (!person) throw new Error(`${email} is not in the example`)
      return person
    },
    async act(email, command, input) {
      const moment = { now: new Date(`${today}T10:00:00Z`), today }
      const outcome = await run({ database, moment: () => moment }, command, stage.as(email), input, randomUUID())
      if (outcome.kind === 'done') return outcome.result
      throw new Error(`The worked example could not be made: ${email} could not ${command.name}. ${outcome.kind === 'refused' ? outcome.issues.map(issue => issue.message).join('. ') : outcome.kind}`)
    },
  }
  return stage
}

/** The id of something that was just made. */
export function known<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key)
  if (value === undefined) throw new Error(`${String(key)} is not in the example`)
  return value
}
