/** The Independent Chair's decision: the record first, then the criteria one by one with what was answered before, then the decision with its reasons. */
import { decideReview } from '../../../commands/decision/decide-review.ts'
import type { Conclusion } from '../../../domain/criteria/criteria-set.ts'
import { evaluate } from '../../../domain/criteria/evaluate.ts'
import { notInForce, setOn } from '../../../domain/criteria/sets.ts'
import { departsFromCriteria, isPanelAwaited } from '../../../domain/decision.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { assessmentsOf } from '../../../store/decision/assessments.ts'
import { clarificationsOf } from '../../../store/decision/clarifications.ts'
import { decisionsOf } from '../../../store/decision/decisions.ts'
import { standingFactKinds } from '../../../store/facts.ts'
import { recommendationsOf } from '../../../store/panel/recommendations.ts'
import { namesOf } from '../../../store/people/names.ts'
import { sentReferral } from '../../../store/referral/referrals.ts'
import { again, missing, redirect, view, type Answer } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import type { Spec, Values } from '../../forms/spec.ts'
import { act, page, type ActVisit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { answersIn, criteriaSpec, valuesOf } from '../criteria/form.ts'
import { criterionQuestions } from '../criteria/questions.ts'
import { clarificationView } from '../clarifications/page.ts'
import { clarifications, decide, decisionRecord, views } from '../paths.ts'
import { beforeTheChair } from './before-the-chair.ts'
import { panelView } from './panel-view.ts'
import { DECISION_SPEC, decisionIn, REVISIT_SPEC, WITHOUT_PANEL_SPEC } from './form.ts'

const TEMPLATE = 'decision/decide/page.njk'

/** What was typed and what follows from it. */
interface Typed { readonly values: Values; readonly issues: readonly Issue[]; readonly follows: { readonly conclusion: Conclusion; readonly sentence: string; readonly departs: boolean } }

/** Null where there is no referral to decide on. */
async function shown(reader: Reader, caseId: string, today: PlainDate, typed: Typed | null): Promise<object | null> {
  const found = await sentReferral(reader, caseId)
  if (!found) return null
  const [made, versions, facts] = [await decisionsOf(reader, caseId), await assessmentsOf(reader, caseId), await standingFactKinds(reader, caseId)]
  const recommendation = (await recommendationsOf(reader, caseId)).at(-1) ?? null
  const panelAwaited = isPanelAwaited({ isAgreed: facts.has('chair_agreed_panel'), isDeclined: facts.has('panel_declined'), hasWritten: recommendation !== null || facts.has('panel_letter') })
  const [set, last, assessed, issues] = [setOn(today), made.at(-1), versions.at(-1), typed?.issues ?? []]
  // Looked at again without a later assessment, the form begins with the Chair's own last answers.
  const begun = last && last.grounds.assessment === (assessed?.version ?? null) ? last.answers : assessed?.answers ?? {}
  const values = typed?.values ?? { ...valuesOf(set, begun), research: assessed?.research ?? '' }
  const names = await namesOf(reader, versions.map(each => each.by))
  const spec: Spec = { ...made.length > 0 ? REVISIT_SPEC : {}, ...panelAwaited ? WITHOUT_PANEL_SPEC : {}, ...DECISION_SPEC }
  return {
    back: { href: views.to({ case: caseId }), text: 'Views of the Sub-Committee' }, here: decide.to({ case: caseId }), title: made.length > 0 ? 'Look at the decision again' : 'Decide', basedOn: String(made.length),
    panel: recommendation && await panelView(reader, caseId, recommendation), clarifications: (await clarificationsOf(reader, caseId)).map(each => ({ ...clarificationView(each, today), answerHref: null })),
    askHref: clarifications.to({ case: caseId }),
    button: 'Record the decision', lead: [], record: await beforeTheChair(reader, caseId, found), panelAwaited, warning: notInForce(set, today), setTitle: set.title, follows: typed?.follows ?? null,
    assessed: assessed ? evaluate(set, assessed.answers).sentence : null,
    questions: criterionQuestions({ set, referral: found.stands, versions, names, values, issues }), fields: drawSpec(spec, values, issues),
  }
}

export const decidePage = page({
  path: decide,
  action: 'decide',
  records: { reads: 'referral and views, to decide' },
  show: async ({ reader, params, services }) => {
    const found = await shown(reader, params.case, services.moment().today, null)
    return found ? view(TEMPLATE, found) : missing
  },
})

async function formAgain(visit: ActVisit<typeof decide.pattern>, typed: Typed, problems: readonly Issue[]): Promise<Answer> {
  const found = await visit.read(reader => shown(reader, visit.params.case, visit.services.moment().today, typed))
  if (!found) return missing
  return problems.length > 0 ? again(TEMPLATE, found, problems) : view(TEMPLATE, found)
}

export const recordDecision = act({
  path: decide,
  action: 'decide',
  handle: async visit => {
    const { posted } = visit
    const change = { add: textOf(posted, 'add'), remove: textOf(posted, 'remove') }
    const set = setOn(visit.services.moment().today)
    const values = readSpec({ ...criteriaSpec(set), ...REVISIT_SPEC, ...WITHOUT_PANEL_SPEC, ...DECISION_SPEC }, posted, change)
    const [answers, decision] = [answersIn(set, values), decisionIn(values, posted)]
    const { conclusion, sentence } = evaluate(set, answers)
    const typed: Typed = { values, issues: [], follows: { conclusion, sentence, departs: departsFromCriteria(decision, conclusion) } }
    // Nothing is recorded by looking at what follows from the answers, nor by asking for one more row.
    if (change.add !== '' || change.remove !== '' || textOf(posted, 'next') === 'look') return formAgain(visit, typed, [])
    return settle(await visit.run(decideReview, { caseId: visit.params.case, decision, answers, basedOn: Number(visit.basedOn ?? '0') || 0 }), {
      done: () => redirect(decisionRecord.to(visit.params), 'Your decision is on record.'),
      refused: issues => formAgain(visit, { ...typed, issues }, issues),
      overtaken: () => formAgain(visit, typed, [{ field: null, message: 'Another decision was recorded after you opened this page. Read it before you record a further one; your text is kept here' }]),
    })
  },
})
