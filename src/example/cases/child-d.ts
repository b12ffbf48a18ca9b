/** Views being collected: referred on 28 November 2016; five of the Sub-Committee's six members have answered, and the sixth is waited for on the day on which the views are due. */
import { consider } from '../consider.ts'
import { refer } from '../refer.ts'
import { shortReferral } from '../short-referral.ts'
import type { Stage } from '../stage.ts'

const HOSPITAL = 'named-nurse@hospital.example'

export async function collectViewsOnChildD(stage: Stage): Promise<string> {
  const caseId = await refer(stage, '2016-11-28', HOSPITAL, shortReferral({
    on: '2016-11-28', referrer: HOSPITAL, child: 'Child D', born: '2016-08-30', incidentOn: '2016-11-19',
    what: 'Child D, eleven weeks old, died in the night at home. Child D had shared a sofa with Father, who had been drinking. The cause is not yet known.',
    why: 'The family had moved twice in six months. The health visitor’s notes did not follow them, and the plan made before the birth was not known to anybody in the new town. Both parents are grieving and want to know what could have been different.',
    reasons: {
      death: 'Child D died on 19 November 2016. The post-mortem’s result is awaited.',
      working: 'The pre-birth plan and the health visiting record did not reach the services in the new town.',
    },
    agencies: ['police', 'social-care', 'community-health', 'gp', 'housing'],
  }))
  await consider(stage, caseId, {
    on: '2016-11-30',
    manager: 'A baby has died and neglect cannot be ruled out. To the Sub-Committee today.',
    lead: 'I agree. The coroner’s officer asks to be told before the family is approached.',
    message: 'Please read the referral and give your view, with your reasons, by Monday 5 December.',
    views: [
      ['2016-12-01', 'subcommittee@police.example', true, 'A child has died and Father had been drinking. Whether neglect played a part we do not know; that it is suspected we do.'],
      ['2016-12-01', 'subcommittee@hospital.example', true, 'The pre-birth plan was a good one. We should understand why it stayed in a drawer.'],
      ['2016-12-02', 'subcommittee@social-care.example', true, 'Two moves, two closures, and nobody whose task it was to hand over. I think that a Panel should hear this.'],
      ['2016-12-02', 'subcommittee@education.example', false, 'So far this reads to me as a tragedy at home. I would wait for the post-mortem before a Panel is convened.'],
      ['2016-12-05', 'subcommittee-chair@board.example', true, 'The suspicion is enough for the Panel to look at it. It can wait for the post-mortem before it recommends.'],
    ],
  })
  return caseId
}
