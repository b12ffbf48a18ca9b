/** On the Independent Chair's desk: the Panel met on 21 November 2016 and recommended, one member dissenting; its letter came on the 25th, and the Chair has a question. */
import { askClarification } from '../../commands/decision/ask-clarification.ts'
import { date } from '../../domain/plain-date.ts'
import { consider, countViews } from '../consider.ts'
import { gatherInformation } from '../gather-information.ts'
import { conclude, convene, meet, type Agenda, type Conclusion, type Sitting } from '../panel.ts'
import { PANEL_CHAIR } from '../people.ts'
import { refer } from '../refer.ts'
import { sendLetters } from '../send-letters.ts'
import { shortReferral } from '../short-referral.ts'
import type { Stage } from '../stage.ts'

const SOCIAL_CARE = 'safeguarding-lead@social-care.example'

export async function recommendOnChildG(stage: Stage, people: ReadonlyMap<string, string>): Promise<string> {
  const caseId = await refer(stage, '2016-10-24', SOCIAL_CARE, shortReferral({
    on: '2016-10-24', referrer: SOCIAL_CARE, child: 'Child G', born: '2013-03-05', incidentOn: '2016-10-14',
    what: 'Child G, three years old, was admitted weighing what a child of one should. Child G is gaining weight and has begun to talk to the nurses.',
    why: 'Child G had not been seen by any service for fourteen months. Appointments that were missed were closed one by one, each as “did not attend”.',
    reasons: {
      injury: 'Severe malnutrition and developmental delay, which may last.',
      working: 'Nine appointments missed with four services; none knew of the others’.',
    },
    agencies: ['community-health', 'gp', 'hospital', 'housing'],
  }))
  await consider(stage, caseId, {
    on: '2016-10-26', manager: 'A small child out of everybody’s sight for over a year. To the Sub-Committee today.', lead: 'I agree. Child G and a baby sister are both with foster carers.',
    message: 'Please read the referral and give your view, with your reasons, by Monday 31 October.',
    views: [
      ['2016-10-27', 'subcommittee@community-health.example', true, 'Our letters went to an address that the family had left. We should have gone and knocked.'],
      ['2016-10-27', 'subcommittee@hospital.example', true, 'The harm is serious and was a long time in the making.'],
      ['2016-10-28', 'subcommittee@social-care.example', true, 'Nobody had a worry big enough to refer, and together they had one.'],
      ['2016-10-28', 'subcommittee@police.example', false, 'We had no contact. I would leave this to the health agencies.'],
      ['2016-10-31', 'subcommittee@education.example', true, 'No nursery place was ever taken up, and nobody asked why.'],
      ['2016-10-31', 'subcommittee-chair@board.example', true, 'A Panel should hear this.'],
    ],
  })
  await countViews(stage, caseId, '2016-10-31', true)
  await gatherInformation(stage, caseId, {
    file: { from: 'community-health', name: 'Appointments missed.csv', words: 'Date,Service,What became of it\n9 August 2015,Health visitor,Seen\n11 October 2015,Health visitor,Did not attend\n14 January 2016,Health visitor,Did not attend\n2 May 2016,Health visitor,Did not attend\n' },
    askedOn: '2016-10-31', dueOn: '2016-11-07', question: 'When did your agency last see Child G, and what was done when Child G was not brought?',
    returned: [
      ['2016-11-03', 'community-health', 'Last seen on 9 August 2015. Three letters and no visit since.', 'Letters went to the former address.'],
      ['2016-11-04', 'gp', 'Registered throughout. Immunisations lapsed; two reminders sent.', 'A rule for children who are not brought was not followed.'],
      ['2016-11-04', 'hospital', 'Two outpatient appointments missed in 2015, then discharged.', 'Discharged without a word to the health visitor.'],
      ['2016-11-07', 'housing', 'An officer saw Child G at the door on 2 March 2016 and thought the child small.', 'There was no easy way to tell anybody.'],
    ],
  })
  await convene(stage, people, caseId, SITTING)
  await meet(stage, people, caseId, SITTING, AGENDA)
  await conclude(stage, caseId, CONCLUSION)
  stage.day('2016-11-25')
  await sendLetters(stage, caseId)
  stage.day('2016-12-01')
  await stage.act('chair@board.example', askClarification, {
    caseId, askedOf: 'panel_chair', agencyId: null, challenge: '', answerBy: date('2016-12-07'),
    question: 'Did the Panel hear whether the housing officer’s remark of 2 March reached anybody, and what a Serious Case Review would tell about it that a smaller review would not?',
  })
  return caseId
}

const SITTING: Sitting = {
  convenedOn: '2016-11-08', packOn: '2016-11-14', meetsOn: '2016-11-21', expertise: 'What it means for a child not to be brought, and how growth falters',
  opened: [PANEL_CHAIR, 'legal@board.example', 'subcommittee@community-health.example', 'subcommittee@social-care.example', 'subcommittee@hospital.example', 'designated-doctor@community-health.example'],
  apologies: ['subcommittee@education.example'],
}

const AGENDA: Agenda = {
  overview: 'Child G, born in March 2013, was last seen by a health visitor in August 2015 and next by anybody with a duty to look on 14 October 2016, in hospital.',
  advice: 'Serious harm is plain, and neglect is suspected. If the Panel finds cause for concern about working together, a Serious Case Review must follow.',
  told: [
    ['community-health', 'Sub-Committee member, community health', 'Three letters, no visit. The caseload had no named visitor from January to June 2016.'],
    ['hospital', 'Sub-Committee member, acute hospital trust', 'Discharged after two missed appointments, as the policy of that time allowed.'],
    ['social-care', 'Sub-Committee member, children’s social care', 'No referral before 14 October 2016.'],
    ['police', 'Sub-Committee member, police', 'No contact with the family before 14 October 2016.'],
  ],
  asked: [['community-health', 'Who would have known that three letters had gone unanswered?', 'Nobody. Each was filed by the clinic that sent it.']],
}

const CONCLUSION: Conclusion = {
  need: [
    ['subcommittee@community-health.example', 'yes', 'Child G could have been seen nine times, and each of us counted one.'],
    ['subcommittee@hospital.example', 'yes', 'Serious harm, and a discharge that told nobody.'],
    ['subcommittee@social-care.example', 'yes', 'What was known was never in one place.'],
    ['subcommittee@police.example', 'no', 'The failing is one of health services and could be looked at by them.'],
    ['subcommittee-chair@board.example', 'yes', 'Four services each let a small child slip, and none knew of the others.'],
    ['designated-doctor@community-health.example', 'yes', 'This growth chart took a year to draw. Somebody ought to have been looking at it.'],
  ],
  discussion: 'Whether a Partnership Learning Review would be enough, since the criminal enquiry is small and the family wishes to take part.',
  legalAdvice: 'If the criteria are met a Serious Case Review must be carried out; the Panel’s wish for something lighter is no reason against it.',
  issues: ['What happens when a child is not brought', 'How somebody who is not a safeguarding professional can tell of a worry', 'Child G’s days'],
  kind: [
    ['subcommittee@community-health.example', 'scr', 'The criteria are met.'],
    ['subcommittee@hospital.example', 'scr', 'Only a review of all four services will show it whole.'],
    ['subcommittee@social-care.example', 'scr', 'The criteria are met.'],
    ['subcommittee@police.example', 'plr', 'If there is to be a review, a smaller one in which practitioners can speak freely.'],
    ['subcommittee-chair@board.example', 'scr', 'The criteria are met, and the learning is wide.'],
    ['designated-doctor@community-health.example', 'scr', 'It concerns every service that writes “did not attend”.'],
  ],
  withoutReason: 'The member for education sent apologies and asked the Panel to go on.',
  parts: {
    considerations: 'Nine missed appointments with four services over fourteen months; one remark at a door; no place where they came together.',
    rationale: 'Child G was seriously harmed, neglect is suspected, and there is cause for concern about how agencies worked together.',
    disagreement: 'The member for the police would leave it to the health agencies, or else carry out a Partnership Learning Review.',
    reasoning: 'A review of all four services will show what no single one can see, and will help children who are not brought today.',
  },
}
