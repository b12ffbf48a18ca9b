/** Answering the criteria before the Chair decides, each with its evidence. */
import { assessCriteria } from '../../../commands/decision/assess-criteria.ts'
import { evaluate } from '../../../domain/criteria/evaluate.ts'
import { notInForce, setOn } from '../../../domain/criteria/sets.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { assessmentsOf } from '../../../store/decision/assessments.ts'
import { mayAnswerNow } from '../../../store/decision/may-answer-criteria.ts'
import { namesOf } from '../../../store/people/names.ts'
import { sentReferral } from '../../../store/referral/referrals.ts'
import { again, missing, overtaken, redirect, view, type Answer } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Values } from '../../forms/spec.ts'
import { act, page, type ActVisit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { referral } from '../../referral/paths.ts'
import { answersIn, criteriaSpec, RESEARCH_SPEC, valuesOf } from '../criteria/form.ts'
import { criterionQuestions } from '../criteria/questions.ts'
import { answerCriteria, criteria } from '../paths.ts'

const TEMPLATE = 'decision/answer-criteria/page.njk'

interface Typed { readonly values: Values; readonly issues: readonly Issue[]; readonly sentence: string }

/** The form as typed, or as the last version has it. Null where there is no referral. */
async function shown(reader: Reader, caseId: string, today: PlainDate, typed: Typed | null): Promise<object | null> {
  const found = await sentReferral(reader, caseId)
  if (!found) return null
  const versions = await assessmentsOf(reader, caseId)
  const [set, last, params] = [setOn(today), versions.at(-1), { case: caseId }]
  const values = typed?.values ?? { ...valuesOf(set, last?.answers ?? {}), research: last?.research ?? '' }
  const names = await namesOf(reader, versions.map(each => each.by))
  return {
    back: { href: criteria.to(params), text: 'The criteria' }, here: answerCriteria.to(params), title: 'Answer the criteria', basedOn: String(versions.length), button: 'Record the answers',
    lead: ['Answer what you can: a question may stay open. Say for each answer what it rests on. The Independent Chair sees every answer, who gave it and its evidence.'],
    referral: referral.to(params), warning: notInForce(set, today), sentence: typed?.sentence ?? '', fields: drawSpec(RESEARCH_SPEC, values, typed?.issues ?? []),
    questions: criterionQuestions({ set, referral: found.stands, versions, names, values, issues: typed?.issues ?? [] }),
  }
}

export const answerCriteriaPage = page({
  path: answerCriteria,
  action: 'assess criteria',
  records: { reads: 'referral, to answer the criteria' },
  show: async ({ reader, params, services }) => {
    const found = await mayAnswerNow(reader, params.case) ? await shown(reader, params.case, services.moment().today, null) : null
    return found ? view(TEMPLATE, found) : missing
  },
})

export const recordAnswers = act({
  path: answerCriteria,
  action: 'assess criteria',
  handle: async visit => {
    const set = setOn(visit.services.moment().today)
    const values = readSpec({ ...criteriaSpec(set), ...RESEARCH_SPEC }, visit.posted, NO_ROW_CHANGE)
    const answers = answersIn(set, values)
    const typed: Typed = { values, issues: [], sentence: evaluate(set, answers).sentence }
    if (textOf(visit.posted, 'next') === 'look') return formAgain(visit, typed)
    return settle(await visit.run(assessCriteria, { caseId: visit.params.case, answers, research: textAt(values, 'research'), basedOn: Number(visit.basedOn ?? '0') || 0 }), {
      done: () => redirect(criteria.to(visit.params), 'The answers are on record.'),
      refused: issues => formAgain(visit, { ...typed, issues }),
      overtaken: async () => {
        const found = await visit.read(reader => shown(reader, visit.params.case, visit.services.moment().today, typed))
        return found ? overtaken(TEMPLATE, { ...found, errors: [OVERTAKEN] }) : missing
      },
    })
  },
})

const OVERTAKEN = { field: null, message: 'Somebody else recorded answers after you opened this page. Theirs are shown at each question, yours are still in the form: look at both, then record again' }

async function formAgain(visit: ActVisit<typeof answerCriteria.pattern>, typed: Typed): Promise<Answer> {
  const found = await visit.read(reader => shown(reader, visit.params.case, visit.services.moment().today, typed))
  if (!found) return missing
  return typed.issues.length > 0 ? again(TEMPLATE, found, typed.issues) : view(TEMPLATE, found)
}
