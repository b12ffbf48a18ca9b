/** The worked example in a database of its own, with a signed-in session for anybody in its cast by their address. */
import { Client, type ClientConfig } from 'pg'
import type { Frame } from '../../src/commands/run.ts'
import { date } from '../../src/domain/plain-date.ts'
import { exampleMoment } from '../../src/example/clock.ts'
import { makeExample, type ExampleSize } from '../../src/example/make-example.ts'
import { systemMoment } from '../../src/services.ts'
import { openDatabase, type Session } from '../../src/store/database.ts'
import { openSessionFor } from '../../src/store/owner/found-board.ts'
import { freshDatabase } from './database.ts'

export interface ExampleCast {
  readonly frame: Frame
  readonly owner: Client
  readonly ownerLogin: ClientConfig
  readonly caseId: string
  as(email: string): Promise<Session>
  /** The secret of that session's cookie. */
  token(person: Session): string
}

export async function exampleCast(ending: { after(work: () => Promise<void>): void }, size: ExampleSize = 'small'): Promise<ExampleCast> {
  let drop = async () => {}
  const { owner: login, app } = await freshDatabase({ after: work => { drop = work } })
  const [owner, database] = [new Client(login), openDatabase(app)]
  ending.after(async () => { await database.close(); await owner.end(); await drop() })
  await owner.connect()
  const since = date('2026-11-23')
  return {
    caseId: await makeExample(owner, database, since, size), owner, ownerLogin: login,
    frame: { database, moment: () => exampleMoment({ ...systemMoment(), today: since }, since) },
    ...signingIn(owner),
  }
}

/** Sessions for people of an example by their address. */
export function signingIn(owner: Client): Pick<ExampleCast, 'as' | 'token'> {
  const tokens = new Map<string, string>()
  return {
    async as(email) {
      const { rows } = await owner.query<{ person_id: string }>('select person_id from people where email = $1', [email])
      const opened = await openSessionFor(owner, rows[0]?.person_id ?? '')
      tokens.set(opened.session.key, opened.token)
      return opened.session
    },
    token(person) {
      const token = tokens.get(person.key)
      if (token === undefined) throw new Error('not signed in here')
      return token
    },
  }
}
