/** The cases in which a person has a part of their own, asked for something or not: the way to them for whoever has no register. */
import { may } from '../../domain/access.ts'
import type { Standing } from '../../domain/access.ts'
import { comesToLearningEvent, roleName } from '../../domain/roles.ts'
import { caseHeaders, caseName } from '../../store/cases/case-header.ts'
import type { OwnCases } from '../../store/cases/own-cases.ts'
import type { OwnPackage } from '../../store/chronology/own-packages.ts'
import type { Reader } from '../../store/database.ts'
import { answeredInformation } from '../../store/work/awaited.ts'
import { caseHome } from '../cases/paths.ts'
import { integrated } from '../chronology/integrated/paths.ts'
import { packageHome } from '../hand-in/paths.ts'
import { ownInformation } from '../initial-information/paths.ts'
import { packPath } from '../learning-event/pack/paths.ts'
import type { Link } from '../route.ts'
import { listed } from '../listed.ts'

export interface PartTaken {
  readonly caseName: string
  /** "Chronology author", with the agency's package beside it where there is one. */
  readonly part: string
  readonly links: readonly Link[]
}

export async function partsTaken(reader: Reader, own: OwnCases, packages: readonly OwnPackage[], onBoard: Standing): Promise<readonly PartTaken[]> {
  const told = [...new Map((await answeredInformation(reader)).map(each => [each.caseId, each])).values()]
  const headers = await caseHeaders(reader, [...own.held.keys(), ...told.map(each => each.caseId)])
  const inside = [...own.held].flatMap(([caseId, roles]) => {
    const header = headers.get(caseId)
    // Whatever came of a referral once it was sent, whoever has a part in the case may look at it: a draft is found among the referrals.
    if (!header?.submitted || !may('see case', { ...onBoard, onCase: roles, phase: 'review', barred: false })) return []
    const together = header.kind !== null && may('read integrated chronology', { ...onBoard, onCase: roles, phase: 'review', barred: false })
      ? [...comesToLearningEvent(roles) ? [{ text: 'Learning Event pack', href: packPath.to({ case: caseId }) }] : [], { text: 'Integrated chronology', href: integrated.to({ case: caseId }) }] : []
    const links = packages.filter(each => each.caseId === caseId && each.role !== 'chief_officer').map(packageLink)
    return [{ caseName: caseName(header), part: listed([...roles].map(roleName)), links: [{ text: 'Open the case', href: caseHome.to({ case: caseId }) }, ...together, ...links] }]
  })
  const asChief = packages.filter(each => each.role === 'chief_officer' && !own.held.has(each.caseId))
  return [
    ...inside, ...asChief.map(each => ({ caseName: each.review, part: `${roleName('chief_officer')}, ${each.agency}`, links: [packageLink(each)] })),
    ...told.map(({ caseId, agencyId, agencyName }) => {
      const header = headers.get(caseId)
      return { caseName: header ? caseName(header) : 'A case', part: `For ${agencyName}, which was asked what it knows`, links: [{ text: `What ${agencyName} told the board`, href: ownInformation.to({ case: caseId, agency: agencyId }) }] }
    }),
  ]
}

export function packageLink({ caseId, agencyId, agency }: OwnPackage): Link { return { text: `${agency}’s chronology`, href: packageHome.to({ case: caseId, agency: agencyId }) } }
