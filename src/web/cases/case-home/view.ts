import { ASKED_OF, clarificationDates } from '../../../domain/clarification.ts'
import { kindName } from '../../../domain/review-kind.ts'
import { roleName } from '../../../domain/roles.ts'
import { spoken } from '../../../domain/plain-date.ts'
import { METHODOLOGIES } from '../../../domain/procedures/methodologies.ts'
import { whereItStands } from '../../../domain/timetable/where-it-stands.ts'
import type { WhereItStands } from '../../../domain/timetable/where-it-stands.ts'
import { number } from '../../../domain/timetable/explain.ts'
import type { Timetable, TimetableStep } from '../../../domain/timetable.ts'
import type { Clock } from '../../../domain/timetable/clocks.ts'
import { caseName } from '../../../store/cases/case-header.ts'
import type { CaseHeader } from '../../../store/cases/case-header.ts'
import type { AgencyOnCase, PersonOnCase } from '../../../store/cases/taking-part.ts'
import type { Clarification } from '../../../store/decision/clarifications.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { changes, stepPage } from '../../timetable/paths.ts'
import { timetableRow } from '../../timetable/row.ts'
import type { TimetableRow } from '../../timetable/row.ts'
import { stripView } from '../../timetable/strip.ts'
import type { StripView } from '../../timetable/strip.ts'
import type { Duty } from '../../work/duty.ts'
import { owedNow } from '../../work/your-work/view.ts'
import type { WorkItem } from '../../work/your-work/view.ts'
import type { PartsGroup } from '../parts.ts'
import { calendar } from '../paths.ts'

export interface CaseHomeView {
  readonly name: string
  readonly caption: string
  readonly stands: WhereItStands
  /** Disagreements about information that are not settled, for whoever may see them. */
  readonly unsettled: readonly Link[]
  readonly delay: { readonly text: string; readonly href: Address } | null
  /** What the visitor owes on this case within four weeks, in the words of their work page; the rest stands in the timetable. */
  readonly yours: readonly WorkItem[]
  readonly parts: readonly PartsGroup[]
  /** Other cases that tell of the same incident, as the office has said. */
  readonly linked: readonly Link[]
  /** Null for whoever may not see the timetable. */
  readonly timetable: TimetableParts | null
}

export interface TimetableParts {
  readonly strip: StripView | null
  /** What is overdue or next, at most five steps. */
  readonly soon: readonly TimetableRow[]
  /** Every step, folded away: `folded` says in words what is in it. */
  readonly phases: readonly { readonly title: string; readonly rows: readonly TimetableRow[]; readonly folded: string }[]
  readonly clocks: readonly { readonly title: string; readonly due: string; readonly state: string; readonly days: string; readonly explanation: string }[]
  readonly weekZero: string
  readonly methodology: string
  readonly commissioner: string
  readonly change: Address | null
  readonly calendar: Address
  readonly questions: readonly { readonly to: string; readonly dates: string }[]
  readonly people: readonly { readonly name: string; readonly role: string; readonly agency: string }[]
  readonly agencies: readonly AgencyOnCase[]
}

export interface CaseHomeMatter {
  /** What the Independent Chair asked before deciding. */
  readonly clarifications: readonly Clarification[]
  readonly header: CaseHeader
  readonly table: Timetable
  readonly duties: readonly Duty[]
  readonly people: readonly PersonOnCase[]
  readonly agencies: readonly AgencyOnCase[]
  readonly parts: readonly PartsGroup[]
  readonly linked: readonly Link[]
  readonly unsettled: readonly Link[]
  readonly maySeeTimetable: boolean
  readonly mayAdapt: boolean
}

export function caseHomeView(matter: CaseHomeMatter): CaseHomeView {
  const { header, table, duties } = matter
  const { caseId } = header
  return {
    name: caseName(header),
    caption: [header.kind === null ? 'Referral' : kindName(header.kind), header.pseudonym === null ? null : header.reference].filter(Boolean).join(', '),
    stands: whereItStands(table),
    unsettled: matter.unsettled,
    delay: matter.maySeeTimetable && table.finish?.noticeOwed
      ? { text: table.finish.noticeOwed, href: stepPage.to({ case: caseId, step: 'delay_notice' }) } : null,
    yours: owedNow(duties, table.today),
    parts: matter.parts,
    linked: matter.linked,
    timetable: matter.maySeeTimetable ? timetableParts(matter) : null,
  }
}

const PHASES = { decision: 'Referral and decision', review: 'The review', publication: 'Dissemination and publication', monitoring: 'Monitoring' } as const

function timetableParts({ header, table, people, agencies, clarifications, mayAdapt }: CaseHomeMatter): TimetableParts {
  const { caseId } = header
  const of = (title: string, steps: readonly TimetableStep[]) => ({
    title, rows: steps.map(step => timetableRow(caseId, step)), folded: `${title}: ${counted(steps)}`,
  })
  const isMoot = (step: TimetableStep) => step.state.is === 'not needed'
  const moot = table.steps.filter(isMoot)
  const current = table.procedure.kind === null ? 'decision' : 'review'
  const phases = Object.entries(PHASES).toSorted(([a], [b]) => Number(b === current) - Number(a === current))
    .map(([phase, title]) => of(title, table.steps.filter(step => step.phase === phase && !isMoot(step))))
  return {
    strip: stripView(table),
    soon: comingUp(table.steps).map(step => timetableRow(caseId, step)),
    phases: [...phases, of('Not needed in this case', moot)].filter(phase => phase.rows.length > 0),
    clocks: table.clocks.map(clockRow),
    weekZero: table.procedure.kind === null || !table.weekZero.on ? '' : spoken(table.weekZero.on),
    methodology: table.procedure.kind === null ? '' : METHODOLOGIES[table.methodology].name,
    commissioner: table.procedure.commissioner === null ? '' : roleName(table.procedure.commissioner),
    change: mayAdapt ? changes.to({ case: caseId }) : null,
    calendar: calendar.to({ case: caseId }),
    questions: clarifications.map(({ askedOf, agency, askedOn, answerBy, answer }) => ({ to: agency ?? ASKED_OF[askedOf], dates: clarificationDates(askedOn, answer?.on ?? null, answerBy, table.today) })),
    people: people.map(person => ({ name: person.name, role: roleName(person.role), agency: person.agency ?? '' })),
    agencies,
  }
}

const MOST_SOON = 5

/** What is overdue, then what has a date, each in the order of its dates. */
function comingUp(steps: readonly TimetableStep[]): readonly TimetableStep[] {
  return steps.filter(step => step.due !== null && step.binding !== 'may' && (step.state.is === 'overdue' || step.state.is === 'due'))
    .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? '')).slice(0, MOST_SOON)
}

function counted(steps: readonly TimetableStep[]): string {
  const done = steps.filter(step => step.state.is === 'done').length
  return `${number(steps.length, 'steps')}${done > 0 ? `, ${done} done` : ''}`
}

function clockRow(clock: Clock) {
  const state = clock.stoppedOn ? `Ended on ${spoken(clock.stoppedOn)}` : clock.deferred ? `Running: deferred on ${spoken(clock.deferred.on)}${clock.deferred.until ? ` until ${spoken(clock.deferred.until)}` : ''}` : 'Running'
  const late = clock.overdueByDays > 0 ? `, ${clock.overdueByDays} days over` : ''
  const days = clock.elapsedWithoutPauses === clock.elapsedDays ? `${clock.elapsedDays}` : `${clock.elapsedDays}, or ${clock.elapsedWithoutPauses} without the time it was paused`
  return { title: clock.title, due: clock.due ? spoken(clock.due) : '', state: `${state}${late}`, days, explanation: clock.explanation }
}
