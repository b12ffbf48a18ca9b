/** The Panel is sitting: referred on 7 November 2016, it meets on 5 December. The need for a review is put to the vote, and some have voted. */
import { consider, countViews } from '../consider.ts'
import { gatherInformation } from '../gather-information.ts'
import { ballot, convene, meet, type Agenda, type Sitting } from '../panel.ts'
import { PANEL_CHAIR } from '../people.ts'
import { refer } from '../refer.ts'
import { shortReferral } from '../short-referral.ts'
import type { Stage } from '../stage.ts'

const SOCIAL_CARE = 'safeguarding-lead@social-care.example'

export async function sitOnChildF(stage: Stage, people: ReadonlyMap<string, string>): Promise<string> {
  const caseId = await refer(stage, '2016-11-07', SOCIAL_CARE, shortReferral({
    on: '2016-11-07', referrer: SOCIAL_CARE, child: 'Child F', born: '2002-02-11', incidentOn: '2016-10-21',
    what: 'Child F was found by the police in a flat with three adults, hurt and frightened. Child F had been missing eleven times since June.',
    why: 'Each time that Child F came back, one service spoke with Child F alone. What Child F said of a car, a flat and “the older ones” was written down in four places and read together nowhere.',
    reasons: {
      injury: 'Serious physical harm, and harm to Child F’s mental health that is likely to last.', sexual: 'Sexual exploitation by several adults is being investigated.',
      working: 'Eleven missing episodes, four records, no meeting at which they were read together.',
    },
    agencies: ['police', 'community-health', 'education', 'hospital'],
  }))
  await consider(stage, caseId, {
    on: '2016-11-09', manager: 'Serious harm, and signs that were known to several. To the Sub-Committee today.', lead: 'I agree. Child F is safe, and has asked to be told what is decided.',
    message: 'Please read the referral and give your view, with your reasons, by Monday 14 November.',
    views: [
      ['2016-11-10', 'subcommittee@police.example', true, 'Four of the eleven missing reports name the same car. We had that and did not join it up.'],
      ['2016-11-10', 'subcommittee@community-health.example', true, 'The school nurse worried in July. Her note waited for a meeting that nobody called.'],
      ['2016-11-11', 'subcommittee@hospital.example', true, 'Two visits to our emergency department in August were seen as unrelated.'],
      ['2016-11-11', 'subcommittee@education.example', true, 'School kept an attendance chart. Laid beside the missing reports it would have told a great deal.'],
      ['2016-11-14', 'subcommittee@social-care.example', true, 'We referred because we want to learn how to hear a young person who says it in pieces.'],
      ['2016-11-14', 'subcommittee-chair@board.example', true, 'A clear majority, and I share its reasons.'],
    ],
  })
  await countViews(stage, caseId, '2016-11-14', true)
  await gatherInformation(stage, caseId, {
    askedOn: '2016-11-14', dueOn: '2016-11-21', question: 'What did your agency know of Child F and of those around Child F, from June to October 2016, and with whom was it shared?',
    returned: [
      ['2016-11-17', 'police', 'Eleven missing reports from 4 June to 21 October 2016. Four name a silver car. Each was closed on Child F’s return.', 'The reports were not read side by side.'],
      ['2016-11-18', 'community-health', 'The school nurse saw Child F on 8 July and 16 September 2016.', 'A worry about “older friends” was noted and not passed on.'],
      ['2016-11-18', 'hospital', 'Seen in the emergency department on 6 and 27 August 2016.', 'Child F was not asked alone.'],
      ['2016-11-21', 'education', 'Attendance fell from 94 per cent in May to 51 per cent in October 2016.', 'Letters home were the only response.'],
    ],
  })
  await convene(stage, people, caseId, SITTING)
  await meet(stage, people, caseId, SITTING, AGENDA)
  await ballot(stage, caseId, 'need', [
    ['subcommittee@police.example', 'yes', 'Serious harm, and what we held between us was enough to act on in July.'],
    ['subcommittee@education.example', 'yes', 'Child F told each of us a part. That nobody held the whole is what we must understand.'],
  ])
  return caseId
}

const SITTING: Sitting = {
  convenedOn: '2016-11-23', packOn: '2016-11-28', meetsOn: '2016-12-05', expertise: 'How exploitation shows in adolescents who are seen by health services',
  opened: [PANEL_CHAIR, 'legal@board.example', 'subcommittee@police.example', 'subcommittee@education.example', 'designated-doctor@community-health.example'],
  apologies: ['subcommittee@hospital.example'],
}

const AGENDA: Agenda = {
  overview: 'Child F, now fourteen, was missing eleven times from June to October 2016 and was found hurt on 21 October. Child F is safe with foster carers and back at school two days a week.',
  advice: 'The harm is serious and abuse is known. Whether there is cause for concern as to how agencies worked together is for the Panel; on the returns I would expect it to say yes.',
  told: [
    ['police', 'Sub-Committee member, police', 'Eleven reports; a silver car in four of them; return interviews held by five different officers.'],
    ['social-care', 'Sub-Committee member, children’s social care', 'Child in need since July. Three social workers in five months. Strategy meeting on 22 October.'],
    ['community-health', 'Sub-Committee member, community health', 'Two school-nurse contacts. The note of 16 September was not shared.', 'Asked on the day whether the note was seen by anybody: the records show that it was not.'],
    ['education', 'Sub-Committee member, education', 'Attendance fell by half in a term. The pastoral lead telephoned social care twice.'],
  ],
  asked: [['police', 'Did any officer read two of the reports together before October?', 'No. The system opens them one at a time.']],
}
