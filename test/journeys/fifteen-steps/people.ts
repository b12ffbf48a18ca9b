/** Who walks the case: people of the board and of its agencies with their standing roles, and people who hold no role before a page gives them one. */
import type { Cast } from '../../support/cast.ts'
import type { Journey } from '../../support/browser.ts'
import type { Session } from '../../../src/store/database.ts'
import { personAt } from './person.ts'
import type { Person } from './person.ts'

const ROLELESS = { panelChair: 'Panel Chair from outside', legal: 'Solicitor to the Panel', reviewer: 'Independent Reviewer' } as const

export interface People {
  /** Everybody at a window of their own; without JavaScript but for those whose pages are held to axe. */
  readonly referrer: Person
  readonly social: Person
  readonly office: Person
  readonly lead: Person
  readonly chair: Person
  readonly members: readonly [Person, Person, Person]
  readonly panelChair: Person
  readonly legal: Person
  readonly expert: Person
  readonly reviewer: Person
  /** Somebody without an account. */
  stranger(): Promise<Person>
}

export async function sessionsOf(the: Cast): Promise<Readonly<Record<Exclude<keyof People, 'members' | 'stranger'> | 'secondMember' | 'thirdMember' | 'firstMember', Session>>> {
  const social = await the.person('Head of safeguarding, social care', the.socialCare)
  await the.appoint(social, 'agency_lead', { agencyId: the.socialCare })
  const members = [await the.person('Detective Superintendent', the.police), await the.person('Service manager', the.socialCare)] as const
  await the.appoint(members[0], 'subcommittee_member', { agencyId: the.police })
  await the.appoint(members[1], 'subcommittee_member', { agencyId: the.socialCare })
  return {
    referrer: await the.on('agency_lead'), social, office: await the.on('board_manager'), lead: await the.on('safeguarding_lead'), chair: await the.on('independent_chair'),
    firstMember: await the.on('subcommittee_chair'), secondMember: members[0], thirdMember: members[1],
    panelChair: await the.person(ROLELESS.panelChair), legal: await the.person(ROLELESS.legal), expert: await the.person('Designated doctor', the.health), reviewer: await the.person(ROLELESS.reviewer),
  }
}

export async function atWindows(sessions: Awaited<ReturnType<typeof sessionsOf>>, as: Journey['as']): Promise<People> {
  const at = async (session: Session | null, javaScript = false): Promise<Person> => personAt(await as(session, { javaScript }))
  return {
    referrer: await at(sessions.referrer), social: await at(sessions.social), office: await at(sessions.office), lead: await at(sessions.lead), chair: await at(sessions.chair),
    members: [await at(sessions.firstMember), await at(sessions.secondMember), await at(sessions.thirdMember)],
    panelChair: await at(sessions.panelChair, true), legal: await at(sessions.legal, true), expert: await at(sessions.expert, true), reviewer: await at(sessions.reviewer),
    stranger: () => at(null),
  }
}
