/** The decision record: every version of the decision, the criteria with the words in force, what was before the Chair, and the letters. */
import { aboutOf, confirmDecision } from '../../../commands/decision/confirm-decision.ts'
import { departsFromCriteria, OUTCOMES, RESPONDED, type Decision } from '../../../domain/decision.ts'
import { plainDate, spoken } from '../../../domain/plain-date.ts'
import type { Reader } from '../../../store/database.ts'
import { reviewOf } from '../../../store/commissioning/reviews.ts'
import { considerationOf } from '../../../store/decision/considerations.ts'
import { decisionsOf, type RecordedDecision } from '../../../store/decision/decisions.ts'
import { caseReference } from '../../../store/decision/office.ts'
import { lettersOf } from '../../../store/letters/letters.ts'
import { namesOf } from '../../../store/people/names.ts'
import { chainHead } from '../../../store/records/chain.ts'
import { again, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { commission } from '../../commissioning/paths.ts'
import { act, page, type Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { letter, letters as lettersAt } from '../../letters/paths.ts'
import { stateTold } from '../../letters/told.ts'
import { referral } from '../../referral/paths.ts'
import { criterionLine } from '../criteria/lines.ts'
import { confirmInWriting, criteria, decide, decisionRecord, noPanelLetter, views, wholeDecision } from '../paths.ts'

const TEMPLATE = 'decision/record/page.njk'

async function shown(reader: Reader, caseId: string, may: Visit['may']): Promise<object> {
  const [made, letters, consideration] = [await decisionsOf(reader, caseId), await lettersOf(reader, caseId), await considerationOf(reader, caseId)]
  const names = await namesOf(reader, made.flatMap(each => [each.decidedBy, ...each.assessment.lines.flatMap(line => line.assessed?.by ?? [])]))
  const [last, params] = [made.at(-1), { case: caseId }]
  const isSettled = last !== undefined && last.decision.outcome !== null
  return {
    back: { href: caseHome.to(params), text: 'Case' }, chain: await chainHead(reader, caseId), reference: await caseReference(reader, caseId), views: views.to(params), whole: wholeDecision.to(params),
    versions: made.toReversed().map(each => versionView(caseId, each, names)),
    letters: letters.map(each => ({ to: each.to.name, state: stateTold(each), href: letter.to({ ...params, letter: each.letterId }) })),
    decide: may('decide') ? decide.to(params) : null,
    confirm: isSettled && may('commission review') && !letters.some(each => each.about === aboutOf(last.version) && each.setAside === null) ? confirmInWriting.to(params) : null,
    commission: isSettled && last.decision.outcome !== null && OUTCOMES[last.decision.outcome].kind !== null && may('commission review') && await reviewOf(reader, caseId) === null ? commission.to(params) : null,
    noPanel: consideration?.chair?.panel === false && may('circulate referral') && !letters.some(each => each.kind === 'no_panel_referrer' && each.setAside === null) ? noPanelLetter.to(params) : null,
  }
}

function versionView(caseId: string, { version, decision, assessment, grounds, recommendation, decidedAt, decidedBy, on }: RecordedDecision, names: ReadonlyMap<string, string>): object {
  return {
    version, by: names.get(decidedBy) ?? '', on, decidedAt, title: decision.outcome === null ? 'Deferred' : OUTCOMES[decision.outcome].name, response: decision.response === null ? '' : RESPONDED[decision.response],
    said: saidIn(decision), advice: decision.advice.map(each => ({ ...each, on: spokenOr(each.on) })), answers: recommendation ? `It answers the Consideration Panel’s recommendation, version ${recommendation.version}.` : 'It was made without a recommendation of a Consideration Panel.', sentence: assessment.sentence, set: assessment.title,
    warning: assessment.warning, departs: departsFromCriteria(decision, assessment.conclusion), lines: assessment.lines.map(line => criterionLine(line, names)),
    criteria: grounds.assessment ? criteria.to({ case: caseId }, { version: grounds.assessment }) : null, referral: referral.to({ case: caseId }, { version: grounds.referralVersion }), majority: grounds.majority,
  }
}

/** What the Chair wrote, as far as there is anything. */
function saidIn(decision: Decision): readonly { readonly label: string; readonly text: string }[] {
  const said = [['Why it was looked at again', decision.reasonForRevisit], ['Reasons', decision.reasons], ['Proportionality', decision.proportionality], ['Basis of the challenge', decision.basisOfChallenge],
    ['Awaited', decision.awaited], ['Looked at again on', spokenOr(decision.reviewOn)], ['Reason for departing from the criteria', decision.overrideReason], ['Alternatives considered', decision.alternatives],
    ['Learning expected', decision.learning], ['Confidence in the review', decision.confidence], ['Why it was made without the Consideration Panel’s recommendation', decision.withoutPanel], ['Research evidence', decision.research]] as const
  return said.filter(([, text]) => text !== '').map(([label, text]) => ({ label, text }))
}

function spokenOr(text: string): string {
  const day = plainDate(text)
  return day ? spoken(day) : text
}

export const decisionPage = page({
  path: decisionRecord,
  action: 'see decision',
  records: { reads: 'decision record' },
  show: async ({ reader, params, may }) => view(TEMPLATE, await shown(reader, params.case, may)),
})

export const confirm = act({
  path: confirmInWriting,
  action: 'commission review',
  handle: async visit => settle(await visit.run(confirmDecision, { caseId: visit.params.case }), {
    done: ({ letters }) => redirect(lettersAt.to(visit.params), `${letters.length === 1 ? 'The letter is' : 'Both letters are'} drafted. The Independent Chair is asked to approve ${letters.length === 1 ? 'it' : 'them'}.`),
    refused: async issues => again(TEMPLATE, await visit.read(reader => shown(reader, visit.params.case, visit.may)), issues),
  }),
})
