/** What the agencies told of Family N in writing by 14 October 2016, and the Consideration Panel that met on the 17th: its recommendation lay before the Chair the next day. */
import { gatherInformation } from '../gather-information.ts'
import { conclude, convene, meet, type Agenda, type Conclusion, type Sitting } from '../panel.ts'
import { PANEL_CHAIR } from '../people.ts'
import { sendLetters } from '../send-letters.ts'
import type { Stage } from '../stage.ts'

export async function panelOnFamilyN(stage: Stage, people: ReadonlyMap<string, string>, caseId: string): Promise<void> {
  await gatherInformation(stage, caseId, {
    askedOn: '2016-10-10', dueOn: '2016-10-14', question: 'What did your agency know of the children and of the adults around them since December 2013, and with whom was it shared?',
    returned: [
      ['2016-10-12', 'police', 'Six attendances. A check on Partner 1 of 5 May 2016 shows an earlier conviction.', 'The check was sent to an address that nobody read.'],
      ['2016-10-12', 'social-care', 'Two child protection plans, February 2014 to February 2015; three contacts in 2016, none of which led to an assessment.', 'Each contact was weighed by itself.'],
      ['2016-10-13', 'community-health', 'Health visiting throughout. Both children last seen on 21 June 2016.', 'Three health visitors in two years.'],
      ['2016-10-13', 'gp', 'Both children registered. Mother treated for depression.', 'The practice did not know of Partner 1.'],
      ['2016-10-13', 'hospital', 'Child protection medical of 8 July 2016; admission of 9 September 2016.', 'The wording of the medical was shortened in the letter.'],
      ['2016-10-14', 'education', 'Child A at nursery from September 2015. One referral to social care, in July 2016.', 'Staff disagreed with the answer and did not know what to do next.'],
      ['2016-10-14', 'mental-health', 'Mother seen four times by the community team.', 'Nobody asked about the children.'],
      ['2016-10-14', 'housing', 'Four visits about repairs. An officer saw a lock on the outside of a bedroom door.', 'Not passed on.'],
    ],
  })
  await convene(stage, people, caseId, SITTING)
  await meet(stage, people, caseId, SITTING, AGENDA)
  await conclude(stage, caseId, CONCLUSION)
  stage.day('2016-10-18')
  await sendLetters(stage, caseId)
}

const SITTING: Sitting = {
  convenedOn: '2016-10-11', packOn: '2016-10-14', meetsOn: '2016-10-17', expertise: 'What the injuries are, and what could have been seen before',
  opened: [PANEL_CHAIR, 'legal@board.example', 'subcommittee@police.example', 'subcommittee@social-care.example', 'subcommittee@community-health.example', 'subcommittee@hospital.example',
    'subcommittee@education.example', 'subcommittee-chair@board.example', 'designated-doctor@community-health.example'],
}

const AGENDA: Agenda = {
  overview: 'Child B, aged 23 months, was brought to hospital on 9 September 2016 with a life-threatening head injury. Both children had been on plans for neglect until February 2015.',
  advice: 'Abuse is suspected and serious harm is plain. If the Panel finds cause for concern about working together, a Serious Case Review must follow.',
  told: [
    ['police', 'Sub-Committee member, police', 'The check of 5 May 2016 was made properly and sent to an address that had closed.'],
    ['social-care', 'Sub-Committee member, children’s social care', 'Three contacts in 2016, each below the threshold by itself.'],
    ['community-health', 'Sub-Committee member, community health', 'Weight charts show faltering growth from March 2016.'],
    ['hospital', 'Sub-Committee member, acute hospital trust', 'The July medical said “not consistent with the account given”. The letter said “may be accidental”.', 'Who shortened the words: a template did, and nobody read it again.'],
    ['education', 'Sub-Committee member, education', 'Nursery referred and was told that no further action would be taken.'],
  ],
  asked: [['social-care', 'Did anybody see all three contacts together?', 'Not before September. The system shows one contact at a time.']],
}

const NEED = 'What is known was never in one place.'
const KIND = 'The criteria are met, and many agencies are to learn from it.'
const VOTERS = ['subcommittee@police.example', 'subcommittee@community-health.example', 'subcommittee@hospital.example', 'subcommittee@education.example', 'subcommittee-chair@board.example',
  'designated-doctor@community-health.example'] as const

const CONCLUSION: Conclusion = {
  need: [...VOTERS.map((voter): Conclusion['need'][number] => [voter, 'yes', NEED]), ['subcommittee@social-care.example', 'yes', 'Having heard the others I am persuaded: our audit of thresholds would not have shown this.']],
  discussion: 'Whether a Partnership Learning Review would bring the learning sooner. It would not reach what was lost between agencies.',
  legalAdvice: 'The criteria of regulation 5(2)(a) and (b)(ii) are met: a Serious Case Review must be carried out. Criminal proceedings do not prevent it.',
  issues: ['How what is known of an adult who joins a family reaches those who see the children', 'What happens when one agency disagrees with another’s answer', 'What the children’s days were like'],
  kind: [...VOTERS.map((voter): Conclusion['kind'][number] => [voter, 'scr', KIND]), ['subcommittee@social-care.example', 'plr', 'A smaller review would let our staff speak sooner. I do not stand in the way.']],
  withoutReason: '',
  parts: {
    considerations: 'Seven services each held a part: a conviction, a lock on a door, a chart, a medical whose words changed on the way.',
    rationale: 'Child B was seriously harmed, abuse and neglect are suspected, and there is cause for concern about how agencies worked together.',
    disagreement: 'The member for children’s social care would carry out a Partnership Learning Review.',
    reasoning: 'Only a review of all agencies will show how what was known came apart, and what would hold it together for other children.',
  },
}
