/** The criteria as they are answered before the Chair decides: what follows so far, who answered what on what evidence, and each version. */
import { linesOf } from '../../../domain/criteria/adopted.ts'
import { evaluate } from '../../../domain/criteria/evaluate.ts'
import { notInForce, setOn } from '../../../domain/criteria/sets.ts'
import { spoken } from '../../../domain/plain-date.ts'
import { assessmentsOf } from '../../../store/decision/assessments.ts'
import { mayAnswerNow } from '../../../store/decision/may-answer-criteria.ts'
import { sentReferral } from '../../../store/referral/referrals.ts'
import { namesOf } from '../../../store/people/names.ts'
import { missing, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { page } from '../../route.ts'
import { referral } from '../../referral/paths.ts'
import { answerCriteria, criteria } from '../paths.ts'
import { criterionLine } from './lines.ts'

export const criteriaPage = page({
  path: criteria,
  action: 'see criteria',
  records: { reads: 'assessment of the criteria' },
  show: async ({ reader, params, query, may, services }) => {
    if (!await sentReferral(reader, params.case)) return missing
    const { today } = services.moment()
    const all = await assessmentsOf(reader, params.case)
    const asked = Number(query.get('version') ?? all.length)
    const versions = all.filter(each => each.version <= asked)
    const last = versions.at(-1)
    const names = await namesOf(reader, all.map(each => each.by))
    const set = setOn(last?.on ?? today)
    const evaluation = evaluate(set, last?.answers ?? {})
    return view('decision/criteria/page.njk', {
      back: { href: caseHome.to(params), text: 'Case' }, title: set.title, warning: notInForce(set, last?.on ?? today),
      answer: may('assess criteria') && await mayAnswerNow(reader, params.case) ? answerCriteria.to(params) : null, sentence: last ? evaluation.sentence : '', research: last?.research ?? '',
      lines: last ? linesOf(evaluation.lines, versions).map(line => criterionLine(line, names)) : [],
      referral: last ? referral.to(params, { version: last.referralVersion }) : referral.to(params),
      versions: all.toReversed().map(({ version, by, on }) => ({ version, text: `Version ${version}, ${names.get(by) ?? ''}, ${spoken(on)}`, href: version === last?.version ? null : criteria.to(params, { version }) })),
    })
  },
})
