/** The Independent Chair's decision: the criteria one by one, what follows from them, and the decision with its reasons. */
import { decideReview } from '../../../commands/decision/decide-review.ts'
import { assess, type Assessment } from '../../../domain/criteria.ts'
import { departsFromCriteria } from '../../../domain/decision.ts'
import type { Issue } from '../../../domain/history.ts'
import { REASONS } from '../../../domain/referral/reasons.ts'
import type { Reader } from '../../../store/database.ts'
import { considerationOf } from '../../../store/decision/considerations.ts'
import { decisionsOf } from '../../../store/decision/decisions.ts'
import { sentReferral } from '../../../store/referral/referrals.ts'
import { again, missing, redirect, view, type Answer } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import type { Spec, Values } from '../../forms/spec.ts'
import { act, page, type ActVisit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { referral } from '../../referral/paths.ts'
import { decide, decisionRecord, views } from '../paths.ts'
import { answersIn, CRITERIA_SPEC, DECISION_SPEC, decisionIn, REVISIT_SPEC } from './form.ts'

const TEMPLATE = 'decision/decide/page.njk'

interface Typed { readonly values: Values; readonly issues: readonly Issue[]; readonly assessment: Assessment | null; readonly departs: boolean }
const NOTHING: Typed = { values: {}, issues: [], assessment: null, departs: false }

/** Null where there is no referral to decide on. */
async function shown(reader: Reader, caseId: string, { values, issues, assessment, departs }: Typed): Promise<object | null> {
  const found = await sentReferral(reader, caseId)
  if (!found) return null
  const [made, consideration] = [await decisionsOf(reader, caseId), await considerationOf(reader, caseId)]
  return {
    back: { href: views.to({ case: caseId }), text: 'Views of the Sub-Committee' }, here: decide.to({ case: caseId }), title: made.length > 0 ? 'Look at the decision again' : 'Decide', basedOn: String(made.length),
    button: 'Record the decision', lead: [], referral: referral.to({ case: caseId }), count: consideration?.count ?? null, chair: consideration?.chair ?? null,
    said: REASONS.map(reason => ({ mark: reason.mark, ...found.stands.reasons[reason.key] })).filter(each => each.answer === 'yes'), why: found.stands.why, assessment, departs,
    criteria: drawSpec(CRITERIA_SPEC, values, issues), fields: drawSpec(specFor(made.length), values, issues),
  }
}

function specFor(made: number): Spec { return made > 0 ? { ...REVISIT_SPEC, ...DECISION_SPEC } : DECISION_SPEC }

export const decidePage = page({
  path: decide,
  action: 'decide',
  records: { reads: 'referral and views, to decide' },
  show: async ({ reader, params }) => {
    const found = await shown(reader, params.case, NOTHING)
    return found ? view(TEMPLATE, found) : missing
  },
})

async function formAgain(visit: ActVisit<typeof decide.pattern>, typed: Typed, problems: readonly Issue[]): Promise<Answer> {
  const found = await visit.read(reader => shown(reader, visit.params.case, typed))
  if (!found) return missing
  return problems.length > 0 ? again(TEMPLATE, found, problems) : view(TEMPLATE, found)
}

export const recordDecision = act({
  path: decide,
  action: 'decide',
  handle: async visit => {
    const { posted } = visit
    const change = { add: textOf(posted, 'add'), remove: textOf(posted, 'remove') }
    const values = readSpec({ ...CRITERIA_SPEC, ...REVISIT_SPEC, ...DECISION_SPEC }, posted, change)
    const [answers, decision] = [answersIn(values), decisionIn(values, posted)]
    const assessment = assess(answers)
    const typed: Typed = { values, issues: [], assessment, departs: departsFromCriteria(decision, assessment) }
    // Nothing is recorded by looking at what follows from the answers, nor by asking for one more row.
    if (change.add !== '' || change.remove !== '' || textOf(posted, 'next') === 'look') return formAgain(visit, typed, [])
    return settle(await visit.run(decideReview, { caseId: visit.params.case, decision, answers, basedOn: Number(visit.basedOn ?? '0') || 0 }), {
      done: () => redirect(decisionRecord.to(visit.params), 'Your decision is on record.'),
      refused: issues => formAgain(visit, { ...typed, issues }, issues),
      overtaken: () => formAgain(visit, typed, [{ field: null, message: 'Another decision was recorded after you opened this page. Read it before you record a further one; your text is kept here' }]),
    })
  },
})
