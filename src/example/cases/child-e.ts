/** Declined with letters: the Sub-Committee found by five to one that no Panel is warranted, and the Chair agreed, told the referrer why in full, and decided not to review. */
import { confirmDecision } from '../../commands/decision/confirm-decision.ts'
import { decideReview } from '../../commands/decision/decide-review.ts'
import { tellReferrer } from '../../commands/decision/tell-referrer.ts'
import type { Answers } from '../../domain/criteria/criteria-set.ts'
import { NO_ANSWER } from '../../domain/criteria/criteria-set.ts'
import type { Decision } from '../../domain/decision.ts'
import { consider, countViews } from '../consider.ts'
import { BOARD_MANAGER } from '../people.ts'
import { refer } from '../refer.ts'
import { sendLetters } from '../send-letters.ts'
import { shortReferral } from '../short-referral.ts'
import type { Stage } from '../stage.ts'

const SCHOOL = 'safeguarding-lead@education.example'

const REASONS = 'Child E broke an arm in a fall from a climbing frame that several adults saw. The doctors are content with that account, and abuse and neglect are not suspected. '
  + 'The wait of five hours before anybody telephoned Mother was wrong, and the school has said so to her; it concerns one agency, which has changed its rule. Thank you for writing: that you asked is what we hope of every school.'

export async function declineChildE(stage: Stage): Promise<string> {
  const caseId = await refer(stage, '2016-10-17', SCHOOL, shortReferral({
    on: '2016-10-17', referrer: SCHOOL, child: 'Child E', born: '2009-06-23', incidentOn: '2016-10-12',
    what: 'Child E fell from a climbing frame at an after-school club and broke an arm in two places. Mother was telephoned five hours later.',
    why: 'Child E was in pain all afternoon, and two agencies each thought that the other had told Mother. We are not sure that this is for the Board, and would rather ask.',
    reasons: { working: 'School and the club that uses its hall each took it that the other had telephoned Mother.' },
    agencies: ['hospital', 'social-care'],
  }))
  await consider(stage, caseId, {
    on: '2016-10-19', manager: 'An accident, with a lesson for the school and the club. To the Sub-Committee all the same, as every referral goes.', lead: 'I agree. Nothing points to abuse or neglect.',
    message: 'Please read the referral and give your view, with your reasons, by Monday 24 October.',
    views: [
      ['2016-10-20', 'subcommittee@police.example', false, 'No offence is suspected, and the harm, though painful, will heal.'],
      ['2016-10-20', 'subcommittee@hospital.example', false, 'The fracture is what such a fall makes. We had no worry.'],
      ['2016-10-21', 'subcommittee@social-care.example', false, 'Nothing known of this family that would make me think otherwise.'],
      ['2016-10-21', 'subcommittee@community-health.example', false, 'An accident. The school’s own learning is enough.'],
      ['2016-10-24', 'subcommittee@education.example', true, 'Two services waited for each other while a child cried. A short look together would do no harm.'],
      ['2016-10-24', 'subcommittee-chair@board.example', false, 'I thank education for its view, and would have the lesson shared without a Panel.'],
    ],
  })
  await countViews(stage, caseId, '2016-10-24', false)
  stage.day('2016-10-25')
  await stage.act(BOARD_MANAGER.email, tellReferrer, { caseId, reasons: REASONS })
  await sendLetters(stage, caseId)
  await stage.act('chair@board.example', decideReview, { caseId, decision: DECISION, answers: ANSWERS, basedOn: 0 })
  stage.day('2016-10-26')
  await stage.act(BOARD_MANAGER.email, confirmDecision, { caseId })
  await sendLetters(stage, caseId)
  return caseId
}

const NO = { ...NO_ANSWER, answer: false, evidence: 'Child E is well and at home, with an arm in plaster: the referral, section 2.', restsOn: ['children'] } as const
const ANSWERS: Answers = {
  abuse: { ...NO_ANSWER, answer: false, evidence: 'A fall that several adults saw; the doctors are content with the account.', restsOn: ['why'] },
  died: NO, harmed: NO, custody: NO, detained: NO, deprived: NO,
  concern: { ...NO_ANSWER, answer: true, evidence: 'School and club each thought that the other had telephoned Mother.', restsOn: ['working'] },
  discretion: { ...NO_ANSWER, answer: false, evidence: 'What there is to learn is known, and the school’s rule is changed.' },
}

const DECISION: Decision = {
  response: 'accept', outcome: 'none', basisOfChallenge: '', awaited: '', reviewOn: '', overrideReason: '', learning: '', confidence: '', reasonForRevisit: '', research: '', withoutPanel: '', advice: [],
  reasons: REASONS, alternatives: 'A Single Agency Review by the school was considered. The school has already looked at it with the club and written to Mother.',
  proportionality: 'The harm will heal, one rule was at fault, and that rule is changed.',
}
