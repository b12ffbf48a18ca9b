/** What those who run a review owe it beside its timetable: a team, authors where an agency has nobody to name them, judgement of packages, a word to who is late. */
import { may } from '../../domain/access.ts'
import { awaitedPackages } from '../../domain/chronology/awaited-packages.ts'
import type { AgencyStanding } from '../../domain/chronology/awaited-packages.ts'
import type { FactKind } from '../../domain/facts.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import type { Timetable, TimetableStep } from '../../domain/timetable.ts'
import { caseName } from '../../store/cases/case-header.ts'
import { caseHome } from '../cases/paths.ts'
import { reviewTeam } from '../commissioning/paths.ts'
import * as handIn from '../hand-in/paths.ts'
import type { Duty } from './duty.ts'
import { isOffice } from './read-own-cases.ts'
import type { OwnCase } from './read-own-cases.ts'
import { listed } from '../listed.ts'
import { agencies as counted } from './wording.ts'

type Found = Omit<Duty, 'caseName' | 'caseHref'>

export interface ReviewRecords { readonly agencies: readonly AgencyStanding[]; readonly hasTeam: boolean }

/** Whether the person runs this review: the board's office and its Lead Reviewer do. */
export function runsReview({ standing }: OwnCase): boolean {
  return standing.phase === 'review' && (standing.onCase.has('lead_reviewer') || standing.onBoard.has('board_manager') || standing.onBoard.has('support_team'))
}

export function reviewDuties(own: OwnCase, { agencies, hasTeam }: ReviewRecords): readonly Duty[] {
  if (!runsReview(own)) return []
  const { header, table, standing } = own
  const params = { case: header.caseId }
  const chronologies = stepWith(table, 'chronologies_in')
  const waits = awaitedPackages(agencies, isPast(chronologies, table.today))
  const office = isOffice(own)
  const found: Found[] = []
  if (!hasTeam && standing.onBoard.has('board_manager') && stepWith(table, 'review_team_requested')) {
    found.push({ what: 'Set the Review Team', act: 'Set the team', href: reviewTeam.to(params), due: null, own: true,
      why: 'A review has a team with a senior manager from Children’s Social Care, one from Health, and somebody for the Board (toolkit, Learning and Improvement Model, Actors and roles).' })
  }
  if (office) {
    found.push(...waits.toName.map(agency => ({ what: `Name ${agency.name}’s author and the manager who signs`, act: 'Name them', href: handIn.authors.to({ ...params, agency: agency.agencyId }),
      due: chronologies?.due ?? null, why: 'The agency has no Chief Officer here who could.', own: true })))
  }
  if (waits.late.length > 0 && chronologies && (office || standing.onCase.has('lead_reviewer'))) {
    found.push({ what: `Remind ${counted(waits.late.length)} of ${waits.late.length === 1 ? 'its chronology' : 'their chronologies'}`, act: 'See who is late',
      href: handIn.packages.to(params), due: chronologies.due, why: `Not signed off, or returned: ${namesOf(waits.late)}. ${chronologies.explanation}`, own: office })
  }
  if (waits.toJudge.length > 0 && may('return chronology', standing)) found.push(judging(own, waits.toJudge))
  return found.map(duty => ({ ...duty, caseName: caseName(header), caseHref: caseHome.to(params) }))
}

/** The Lead Reviewer's part; the Board Manager's own while there is none. */
function judging({ header, table, standing }: OwnCase, agencies: readonly AgencyStanding[]): Found {
  const params = { case: header.caseId }
  const [only] = agencies
  const step = stepWith(table, 'collation_reviewed')
  const isLed = table.steps.some(({ outputs }) => outputs.some(({ facts, on }) => on !== null && facts.includes('lead_reviewer_appointed')))
  const one = only && agencies.length === 1 ? only : null
  return {
    what: one ? `Say whether ${one.name}’s chronology and summary tell enough` : `Say of ${counted(agencies.length)} whether their chronologies and summaries tell enough`,
    act: one ? 'Read and judge it' : 'See which are to be judged', href: one ? handIn.submission.to({ ...params, agency: one.agencyId }) : handIn.packages.to(params),
    due: step?.due ?? null, own: standing.onCase.has('lead_reviewer') || !isLed,
    why: `Signed off and not judged yet: ${namesOf(agencies)} (toolkit, Learning and Improvement Model, 2.1).${step ? ` Their review is due ${step.explanation.charAt(0).toLowerCase()}${step.explanation.slice(1)}` : ''}`,
  }
}

/** A returned package is late again, though all had been in. */
function isPast(step: TimetableStep | null, today: PlainDate): boolean { return step !== null && step.due !== null && step.due < today && step.state.is !== 'skipped' }

function namesOf(agencies: readonly AgencyStanding[]): string { return listed(agencies.map(({ name }) => name)) }

function stepWith(table: Timetable, kind: FactKind): TimetableStep | null {
  return table.steps.find(({ outputs }) => outputs.some(({ facts }) => facts.includes(kind))) ?? null
}
