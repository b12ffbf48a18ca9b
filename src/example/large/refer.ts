/** How Family W comes to be reviewed: referred in March 2016, considered by the Sub-Committee, and decided on by the Chair. */
import { assessCriteria } from '../../commands/decision/assess-criteria.ts'
import { confirmDecision } from '../../commands/decision/confirm-decision.ts'
import { decideReview } from '../../commands/decision/decide-review.ts'
import type { Answers } from '../../domain/criteria/criteria-set.ts'
import { NO_ANSWER } from '../../domain/criteria/criteria-set.ts'
import type { Decision } from '../../domain/decision.ts'
import { dayOfMonth, date, monthOf, yearOf } from '../../domain/plain-date.ts'
import { NO_DATE } from '../../domain/referral/partial-date.ts'
import type { Referral } from '../../domain/referral/referral.ts'
import { NO_CHILD, NO_INCIDENT, NO_RELATIVE } from '../../domain/referral/referral.ts'
import { consider, countViews } from '../consider.ts'
import { BOARD_MANAGER } from '../people.ts'
import { refer } from '../refer.ts'
import { sendLetters } from '../send-letters.ts'
import { shortReferral } from '../short-referral.ts'
import type { Stage } from '../stage.ts'
import { CHILDREN, FAMILY } from './words.ts'

const REFERRER = 'safeguarding-lead@social-care.example'
const CHAIR = 'chair@board.example'

export async function referFamilyW(stage: Stage): Promise<string> {
  const caseId = await refer(stage, '2016-10-04', REFERRER, referral())
  await consider(stage, caseId, {
    on: '2016-10-05', manager: 'Three children, twelve services, and an injury that nearly killed the youngest.', lead: 'I agree.', message: 'Please give your view, with your reasons, by Tuesday 11 October.',
    views: (['police', 'social-care', 'community-health', 'hospital', 'education'] as const).map(key => ['2016-10-07', `subcommittee@${key}.example`, true, 'Serious harm, and much was known in many places.'] as const),
  })
  await countViews(stage, caseId, '2016-10-11', true)
  await stage.act('safeguarding-lead@board.example', assessCriteria, { caseId, answers: ANSWERS, research: '', basedOn: 0 })
  stage.day('2016-10-12')
  await stage.act(CHAIR, decideReview, { caseId, decision: DECISION, answers: ANSWERS, basedOn: 0 })
  await stage.act(BOARD_MANAGER.email, confirmDecision, { caseId })
  await sendLetters(stage, caseId)
  return caseId
}

function referral(): Referral {
  const told = shortReferral({
    on: '2016-10-04', referrer: REFERRER, child: CHILDREN[2].name, born: CHILDREN[2].born, incidentOn: '2016-09-24', what: 'Kit was found unconscious at home with a head injury and is in intensive care. His brother and sister are with foster carers.',
    why: 'The family was known to twelve services over many years, each of which held a part.', reasons: { injury: 'A life-threatening head injury, thought to be inflicted.', working: 'What each service knew was not put together.' },
    agencies: ['police', 'social-care', 'community-health', 'gp', 'hospital', 'education', 'mental-health', 'housing'],
  })
  const [kit] = told.children
  const others = CHILDREN.slice(0, 2).map(({ name, born }) => ({ ...NO_CHILD, name, birth: boxes(born), incidents: [{ ...NO_INCIDENT, date: boxes('2016-09-24'), what: 'Lived in the home.' }] }))
  return { ...told, children: [...kit ? [kit] : [], ...others], family: FAMILY.map(([name, relationship]) => ({ ...NO_RELATIVE, name, relationship })) }
}

function boxes(text: string) {
  const day = date(text)
  return { ...NO_DATE, day: String(dayOfMonth(day)), month: String(monthOf(day)), year: String(yearOf(day)) }
}

const NO = { ...NO_ANSWER, answer: false, evidence: 'All three children are alive: the referral, section 2.', restsOn: ['children'] } as const
const ANSWERS: Answers = {
  abuse: { ...NO_ANSWER, answer: true, evidence: 'The head injury is thought to be inflicted.', restsOn: ['why', 'injury'] },
  died: NO, custody: NO, detained: NO, deprived: NO,
  harmed: { ...NO_ANSWER, answer: true, kinds: ['life'], evidence: 'Intensive care for eleven days: hospital record.', restsOn: ['injury', 'children'] },
  concern: { ...NO_ANSWER, answer: true, evidence: 'Twelve services knew the family; none knew the whole.', restsOn: ['working'] },
  discretion: { ...NO_ANSWER, answer: true, evidence: 'Every member of the Sub-Committee expects it.' },
}

const DECISION: Decision = {
  response: 'accept', outcome: 'scr', basisOfChallenge: '', awaited: '', reviewOn: '', overrideReason: '', alternatives: '', learning: '', confidence: '', reasonForRevisit: '', research: '', advice: [],
  withoutPanel: 'The criteria are met on any view of the facts, and no member saw it otherwise.', reasons: 'A child was gravely harmed, abuse is suspected, and there is cause for concern about how twelve agencies worked together.',
  proportionality: 'Twelve agencies over nearly five years, with most weight on the last two.',
}
