/** What a person owes on the road to a decision, where the records of the case say more than its timetable. */
import { may } from '../../domain/access.ts'
import type { Standing } from '../../domain/access.ts'
import { collation } from '../../domain/collation.ts'
import type { FactKind } from '../../domain/facts.ts'
import { AGENDA, ITEMS } from '../../domain/panel/agenda.ts'
import { spoken } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { roleName } from '../../domain/roles.ts'
import type { Timetable, TimetableStep } from '../../domain/timetable.ts'
import { REVIEWING_ROLES } from '../../store/decision/considerations.ts'
import type { DecisionRecords } from '../../store/work/decision-records.ts'
import * as decision from '../decision/paths.ts'
import { COMMISSION, DECIDE } from '../timetable/acts.ts'
import type { Duty } from './duty.ts'

const AT_PANEL: readonly FactKind[] = [...ITEMS.map(item => AGENDA[item].fact), 'panel_letter']

type Done = Pick<Duty, 'what' | 'act' | 'href' | 'why' | 'due'>

export interface DecisionMatter {
  readonly caseId: string
  readonly table: Timetable
  readonly standing: Standing
  readonly records: DecisionRecords
  readonly today: PlainDate
}

/** What the step comes to for this person: a duty of its own words, nothing yet, or null where the timetable says it all. */
export function decisionDuty(step: TimetableStep, matter: DecisionMatter): Done | 'nothing yet' | null {
  if (isMissing(step, 'initial_review_done')) return initialReview(step, matter)
  if (isMissing(step, 'comments_collated')) return comments(step, matter)
  // What the Panel's agenda asks for, item by item and of whom, the Panel's own record says.
  if (AT_PANEL.some(kind => isMissing(step, kind))) return 'nothing yet'
  // Only a Panel that the Chair has agreed to is prepared: by the days from the referral alone it would be asked for too soon.
  const panelAgreed = hasHappened(matter.table, 'chair_agreed_panel')
  if ((isMissing(step, 'information_returned') || isMissing(step, 'panel_held')) && !panelAgreed) return 'nothing yet'
  if (isMissing(step, 'commissioned') && !isMissing(step, 'decision_confirmed')) return commission(step, matter)
  return null
}

/** Each of the two reviews for themselves; whoever has done so waits for the other, and the Board Manager sees that it comes. */
function initialReview(step: TimetableStep, { caseId, standing, records }: DecisionMatter): Done | 'nothing yet' | null {
  const waiting = REVIEWING_ROLES.filter(role => !records.reviewedAs.has(role))
  if (waiting.some(role => standing.onBoard.has(role))) return null
  const [other] = waiting
  if (other === undefined || !may('circulate referral', standing) || !may('review referral', standing)) return 'nothing yet'
  return {
    what: `See that the ${roleName(other)} reviews the referral, then circulate it`, act: 'See whose review is awaited', href: decision.initialReview.to({ case: caseId }),
    due: step.due, why: step.explanation,
  }
}

function comments(step: TimetableStep, { caseId, standing, records, today }: DecisionMatter): Done | 'nothing yet' {
  const { answers } = records
  if (answers === null || !may('circulate referral', standing)) return 'nothing yet'
  const isReady = collation(answers, step.due, today) === 'collate'
  return {
    what: isReady ? 'Close the Sub-Committee’s consideration and advise the Independent Chair' : step.title, act: isReady ? 'Close the consideration' : 'See who has not answered',
    href: decision.circulation.to({ case: caseId }), due: step.due, why: `${answers.answered} of ${answers.asked} members have answered. ${step.explanation}`,
  }
}

/** Step 13 ends with the commission: once the letters have gone out, it is no longer the confirming that is asked for. */
function commission(step: TimetableStep, { caseId, standing }: DecisionMatter): Done | null {
  if (!may(COMMISSION.action, standing)) return null
  return { what: 'Commission the review that the Independent Chair has decided on', act: COMMISSION.text, href: COMMISSION.to({ case: caseId }), due: step.due, why: step.explanation }
}

/** The Independent Chair may decide as soon as the Sub-Committee has been answered, whether or not a Panel meets first; a deferred decision on the day that was set. */
export function chairsDecision({ caseId, table, standing, records }: DecisionMatter): Done | null {
  const step = table.steps.find(each => isMissing(each, 'chair_decided'))
  const answered = hasHappened(table, 'chair_agreed_panel')
  if (!step || !step.provisional || step.state.is === 'not needed' || step.state.is === 'done' || !answered || !may(DECIDE.action, standing)) return null
  const duty = { what: step.title, act: DECIDE.text, href: DECIDE.to({ case: caseId }), due: step.due, why: step.explanation }
  const { deferredUntil } = records
  return deferredUntil === null ? duty : {
    ...duty, what: 'Look at the deferred decision again', due: deferredUntil,
    why: `The decision was deferred, to be looked at again on ${spoken(deferredUntil)} (toolkit, Appendix 1, step 12).`,
  }
}

/** Before the Panel votes and the Chair decides, those who reviewed the referral say of each criterion whether it is met, and on what evidence. */
export function criteriaDuty({ caseId, table, standing, records }: DecisionMatter): Done | null {
  const reviews = REVIEWING_ROLES.some(role => standing.onBoard.has(role)) && may('assess criteria', standing)
  if (!reviews || records.criteriaAnswered || !hasHappened(table, 'chair_agreed_panel') || hasHappened(table, 'chair_decided')) return null
  return {
    what: 'Answer the criteria, each with its evidence', act: 'Answer the criteria', href: decision.answerCriteria.to({ case: caseId }), due: null,
    why: 'The Panel votes and the Independent Chair decides on them (toolkit, Statutory criteria). Whoever of you comes first does it for both.',
  }
}

function isMissing(step: TimetableStep, kind: FactKind): boolean { return step.outputs.some(({ facts, on }) => on === null && facts.includes(kind)) }

function hasHappened({ steps }: Timetable, kind: FactKind): boolean { return steps.some(step => step.outputs.some(({ facts, on }) => on !== null && facts.includes(kind))) }
