/**
 * The larger example: a seventh case beside the worked example's six, under review with everything in. Family W has three children, twelve
 * agencies and 3,000 entries, sent as files and read, accepted, submitted and signed by the product's own commands.
 */
import { addAgency } from '../../commands/people/add-agency.ts'
import { addPerson } from '../../commands/people/add-person.ts'
import { appointToBoard } from '../../commands/people/appoint-to-board.ts'
import { date } from '../../domain/plain-date.ts'
import { BOARD_MANAGER } from '../people.ts'
import type { Stage } from '../stage.ts'
import { FURTHER_AGENCIES, LARGE_AGENCIES } from './agencies.ts'
import type { LargeKey } from './agencies.ts'
import { commissionFamilyW } from './commission.ts'
import { fileOf } from './file-of.ts'
import { handInLarge } from './hand-in.ts'
import { identifyFamilyW } from './identify.ts'
import { LARGE_PEOPLE } from './people.ts'
import { referFamilyW } from './refer.ts'
import { largeStory } from './story.ts'

export interface LargeStage { readonly stage: Stage; readonly people: ReadonlyMap<string, string>; readonly agencies: ReadonlyMap<LargeKey, string> }

/** Returns the id of the case, Family W. */
export async function makeLarge(stage: Stage, cast: ReadonlyMap<string, string>): Promise<string> {
  const large = await gather(stage, cast)
  const caseId = await referFamilyW(stage)
  await commissionFamilyW(large, caseId)
  const story = largeStory()
  for (const agency of LARGE_AGENCIES) await handInLarge(large, caseId, agency, await fileOf(agency, story.get(agency.key) ?? []))
  await identifyFamilyW(stage, caseId)
  return caseId
}

async function gather(stage: Stage, cast: ReadonlyMap<string, string>): Promise<LargeStage> {
  const manager = BOARD_MANAGER.email
  stage.day('2016-01-05')
  const agencies = new Map<LargeKey, string>(stage.agencies)
  for (const [at, { key, name, code, kind }] of FURTHER_AGENCIES.entries()) {
    agencies.set(key, (await stage.act(manager, addAgency, { name, code, colour: stage.agencies.size + at, kind })).agencyId)
  }
  const people = new Map(cast)
  for (const { name, jobTitle, email, agency, role } of LARGE_PEOPLE) {
    const { personId } = await stage.act(manager, addPerson, { name, jobTitle, email, agencyId: agencies.get(agency) ?? null })
    if (role === 'chief_officer') await stage.act(manager, appointToBoard, { personId, role, from: date('2016-01-05'), until: null })
    await stage.join(email, personId)
    people.set(email, personId)
  }
  return { stage, people, agencies }
}
