/** The larger example's case alone, in a database of its own: its people, twelve agencies and 3,000 entries, without the worked example's other cases. */
import { Client } from 'pg'
import { date } from '../../src/domain/plain-date.ts'
import { EXAMPLE_DAY } from '../../src/example/clock.ts'
import { gatherPeople } from '../../src/example/gather-people.ts'
import { makeLarge } from '../../src/example/large/make-large.ts'
import { BOARD_MANAGER } from '../../src/example/people.ts'
import { openStage } from '../../src/example/stage.ts'
import { openDatabase } from '../../src/store/database.ts'
import { foundBoard } from '../../src/store/owner/found-board.ts'
import { freshDatabase } from './database.ts'
import { signingIn, type ExampleCast } from './example.ts'

export async function largeCast(ending: { after(work: () => Promise<void>): void }): Promise<ExampleCast> {
  let drop = async () => {}
  const { owner: login, app } = await freshDatabase({ after: work => { drop = work } })
  const [owner, database] = [new Client(login), openDatabase(app)]
  ending.after(async () => { await database.close(); await owner.end(); await drop() })
  await owner.connect()
  const stage = openStage(owner, database)
  const { managerId } = await foundBoard(owner, { name: 'Large Board', jurisdiction: 'england_and_wales', manager: BOARD_MANAGER, from: date('2016-01-04') })
  await stage.join(BOARD_MANAGER.email, managerId)
  const caseId = await makeLarge(stage, await gatherPeople(stage))
  return {
    caseId, owner, ownerLogin: login, frame: { database, moment: () => ({ now: new Date(), today: EXAMPLE_DAY }) },
    ...signingIn(owner),
  }
}
