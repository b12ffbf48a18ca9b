/** The example's second act: from the hospital's referral of 3 October 2016 to the Independent Chair's written decision of 24 October. */
import { assessCriteria } from '../commands/decision/assess-criteria.ts'
import { confirmDecision } from '../commands/decision/confirm-decision.ts'
import { decideReview } from '../commands/decision/decide-review.ts'
import { confirmFilesSecured } from '../commands/referral/confirm-files-secured.ts'
import { addToReferral } from '../commands/referral/add-to-referral.ts'
import { appointToCase } from '../commands/people/appoint-to-case.ts'
import { recordFact } from '../commands/timetable/record-fact.ts'
import type { Answers } from '../domain/criteria/criteria-set.ts'
import { NO_ANSWER } from '../domain/criteria/criteria-set.ts'
import type { Decision } from '../domain/decision.ts'
import { date } from '../domain/plain-date.ts'
import { EXAMPLE_AGENCIES } from './agencies.ts'
import { panelOnFamilyN } from './cases/family-n-panel.ts'
import { consider, countViews, type Consideration } from './consider.ts'
import { BOARD_MANAGER } from './people.ts'
import { refer } from './refer.ts'
import { EXAMPLE_REFERRAL } from './referral.ts'
import { sendLetters } from './send-letters.ts'
import { known, type Stage } from './stage.ts'

const MANAGER = BOARD_MANAGER.email
const CHAIR = 'chair@board.example'

export async function referAndDecide(stage: Stage, people: ReadonlyMap<string, string>): Promise<string> {
  const caseId = await referFamilyN(stage)
  await stage.act(MANAGER, appointToCase, {
    caseId, personId: known(people, 'chief-nurse@hospital.example'), role: 'authorising_senior_manager', from: stage.today(), until: null })
  await stage.act(MANAGER, recordFact, { caseId, kinds: ['la_aware'], on: date('2016-09-09'), note: '' })
  await stage.act(MANAGER, recordFact, { caseId, kinds: ['notified_ofsted_dfe'], on: date('2016-09-16'), note: '' })
  await considerFamilyN(stage, caseId)
  await panelOnFamilyN(stage, people, caseId)
  await stage.act('safeguarding-lead@board.example', assessCriteria, { caseId, answers: ANSWERS, research: '', basedOn: 0 })
  stage.day('2016-10-24')
  await stage.act(CHAIR, decideReview, { caseId, decision: DECISION, answers: ANSWERS, basedOn: 0 })
  stage.day('2016-10-25')
  await stage.act(MANAGER, confirmDecision, { caseId })
  await sendLetters(stage, caseId)
  return caseId
}

async function referFamilyN(stage: Stage): Promise<string> {
  const referrer = 'named-nurse@hospital.example'
  const caseId = await refer(stage, '2016-10-03', referrer, EXAMPLE_REFERRAL)
  stage.day('2016-10-06')
  await stage.act(referrer, addToReferral, { caseId, ...ADDENDUM })
  return caseId
}

const ADDENDUM = {
  note: 'The ophthalmologist saw Child B on 5 October: sight in the left half of the field is lost and is not expected to come back. Source: letter on the hospital record.',
  replaces: {}, basedOn: 0,
}

async function considerFamilyN(stage: Stage, caseId: string): Promise<void> {
  await consider(stage, caseId, {
    on: '2016-10-05', views: VIEWS,
    manager: 'Life-threatening injury, thought to be inflicted, after years of known neglect. Several agencies. To the Sub-Committee today.',
    lead: 'I agree. The police ask that family contact be agreed with them first.',
    message: 'Please read the referral and give your view, with your reasons, by Monday 10 October.',
  })
  const secured = stage.day('2016-10-07')
  for (const { key, state } of EXAMPLE_AGENCIES) {
    if (state !== 'not begun') await stage.act(`chief-officer@${key}.example`, confirmFilesSecured, { caseId, agencyId: known(stage.agencies, key), on: secured })
  }
  await countViews(stage, caseId, '2016-10-10', true)
}

/** One member does not answer in time, and one sees it otherwise. */
const VIEWS: Consideration['views'] = [
  ['2016-10-05', 'subcommittee@police.example', true, 'A child was gravely injured, and what we knew of Partner 1 on 5 May did not reach those who assessed the children.'],
  ['2016-10-06', 'subcommittee@hospital.example', true, 'Serious harm is beyond doubt. The wording of the July medical changed on its way between agencies, and we need to understand how.'],
  ['2016-10-06', 'subcommittee@education.example', true, 'Nursery referred, disagreed with the answer and did not know what to do next. That will be so elsewhere.'],
  ['2016-10-07', 'subcommittee@social-care.example', false, 'The harm is serious. I wonder whether a learning review would bring the same learning sooner: our own audit of thresholds is under way.'],
  ['2016-10-10', 'subcommittee-chair@board.example', true, 'Both parts of regulation 5(2) seem to me to be met: serious harm, and cause for concern about working together.'],
]

const NOTHING_SUCH = { ...NO_ANSWER, answer: false, evidence: 'Child B is alive and lives with foster carers: the referral, section 2.', restsOn: ['children'] } as const
const ANSWERS: Answers = {
  abuse: { ...NO_ANSWER, answer: true, evidence: 'The hospital’s doctors think the head injury inflicted; neglect had been known for years.', restsOn: ['why', 'injury'] },
  died: NOTHING_SUCH,
  harmed: { ...NO_ANSWER, answer: true, kinds: ['life', 'physical'], evidence: 'The injury was life-threatening, and sight in half the field is lost: hospital record, and the addendum of 6 October.', restsOn: ['injury', 'children'] },
  concern: { ...NO_ANSWER, answer: true, evidence: 'What seven services each knew was not put together; the wording of the July medical changed on its way between agencies.', restsOn: ['working', 'keyDates'] },
  custody: NOTHING_SUCH, detained: NOTHING_SUCH, deprived: NOTHING_SUCH,
  discretion: { ...NO_ANSWER, answer: true, evidence: 'Four of five members of the Sub-Committee expect it.' },
}

const DECISION: Decision = {
  response: 'accept', outcome: 'scr', basisOfChallenge: '', awaited: '', reviewOn: '', overrideReason: '', alternatives: '', learning: '', confidence: '', reasonForRevisit: '', research: '', withoutPanel: '',
  reasons: 'Child B was seriously harmed; abuse and neglect are suspected; and there is cause for concern about how agencies worked together: what seven services each knew was not put together, '
    + 'above all between May and September 2016.',
  proportionality: 'Eight agencies over four and a half years, with most weight on the time since the child protection plans ended. The same care is owed to what went well.',
  advice: [
    { kind: 'medical', author: 'Designated doctor', on: '2016-10-14', text: 'The head injury was life-threatening. Lasting impairment of movement and sight is likely.' },
    { kind: 'legal', author: 'Solicitor to the Board', on: '2016-10-17', text: 'On these facts regulation 5(2)(a) and (b)(ii) are met and a Serious Case Review must be carried out. Criminal proceedings do not prevent it.' },
  ],
}
