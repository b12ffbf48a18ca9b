/**
 * Makes the worked example in an empty database: a board, its people and a case at each stage that a referral can have come to, by
 * running the product's own commands in the order in which people would. Takes some seconds.
 */
import type { ClientBase } from 'pg'
import type { PlainDate } from '../domain/plain-date.ts'
import type { Database } from '../store/database.ts'
import { foundBoard } from '../store/owner/found-board.ts'
import { referChildC } from './cases/child-c.ts'
import { collectViewsOnChildD } from './cases/child-d.ts'
import { declineChildE } from './cases/child-e.ts'
import { sitOnChildF } from './cases/child-f.ts'
import { recommendOnChildG } from './cases/child-g.ts'
import { commission } from './commission.ts'
import { compareFamilyN } from './compare.ts'
import { gatherPeople } from './gather-people.ts'
import { handIn } from './hand-in.ts'
import { chooseKeyEventsOfFamilyN } from './choose-key-events.ts'
import { establishKeyThemesOfFamilyN } from './establish-key-themes.ts'
import { identifyFamilyN } from './identify.ts'
import { makeLarge } from './large/make-large.ts'
import { BOARD_MANAGER } from './people.ts'
import { referAndDecide } from './refer-and-decide.ts'
import { openStage } from './stage.ts'

/** Six cases, or a seventh with twelve agencies and 3,000 entries beside them. */
export type ExampleSize = 'small' | 'large'

/** `since` is today, the real day. Returns the id of the case that is under review: Family N, or Family W of the larger example. */
export async function makeExample(owner: ClientBase, database: Database, since: PlainDate, size: ExampleSize = 'small'): Promise<string> {
  const stage = openStage(owner, database)
  const { boardId, managerId } = await foundBoard(owner, {
    name: 'Example Safeguarding Children Board', jurisdiction: 'england_and_wales', manager: BOARD_MANAGER, from: stage.today(), settings: { example: true, exampleSince: since, exampleSize: size } })
  await stage.join(BOARD_MANAGER.email, managerId)
  const people = await gatherPeople(stage)
  const caseId = await referAndDecide(stage, people)
  await commission(stage, people, caseId)
  await handIn(stage, people, caseId)
  await compareFamilyN(stage, caseId)
  await chooseKeyEventsOfFamilyN(stage, caseId)
  await establishKeyThemesOfFamilyN(stage, caseId)
  await identifyFamilyN(stage, caseId)
  await declineChildE(stage)
  await recommendOnChildG(stage, people)
  await sitOnChildF(stage, people)
  await collectViewsOnChildD(stage)
  await referChildC(stage)
  const large = size === 'large' ? await makeLarge(stage, people) : null
  await owner.query(`update sessions set revoked_at = now() where board_id = $1`, [boardId])
  await owner.query(`update boards set settings = settings || '{"exampleReady": true}' where board_id = $1`, [boardId])
  return large ?? caseId
}
