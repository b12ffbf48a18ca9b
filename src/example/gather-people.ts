/** The example's first act: the Board Manager adds the agencies and everybody in the cast, and appoints those with a role on the board. */
import { addAgency } from '../commands/people/add-agency.ts'
import { addPerson } from '../commands/people/add-person.ts'
import { appointToBoard } from '../commands/people/appoint-to-board.ts'
import { ROLES } from '../domain/roles.ts'
import { EXAMPLE_AGENCIES } from './agencies.ts'
import { BOARD_MANAGER, EXAMPLE_PEOPLE } from './people.ts'
import { known, type Stage } from './stage.ts'

export async function gatherPeople(stage: Stage): Promise<ReadonlyMap<string, string>> {
  const manager = BOARD_MANAGER.email
  const from = stage.day('2016-01-04')
  for (const [colour, { key, name, code, kind }] of EXAMPLE_AGENCIES.entries()) {
    stage.agencies.set(key, (await stage.act(manager, addAgency, { name, code, colour, kind })).agencyId)
  }
  const people = new Map<string, string>()
  for (const { name, jobTitle, email, agency, role } of EXAMPLE_PEOPLE) {
    const { personId } = await stage.act(manager, addPerson, { name, jobTitle, email, agencyId: agency && known(stage.agencies, agency) })
    if (ROLES[role].heldOn === 'board') await stage.act(manager, appointToBoard, { personId, role, from, until: null })
    await stage.join(email, personId)
    people.set(email, personId)
  }
  return people
}
