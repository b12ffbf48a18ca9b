/** Just referred: a school's referral of Friday 2 December 2016, which nobody has reviewed yet. */
import { refer } from '../refer.ts'
import { shortReferral } from '../short-referral.ts'
import type { Stage } from '../stage.ts'

const SCHOOL = 'safeguarding-lead@education.example'

export async function referChildC(stage: Stage): Promise<string> {
  return refer(stage, '2016-12-02', SCHOOL, shortReferral({
    on: '2016-12-02', referrer: SCHOOL, child: 'Child C', born: '2001-04-17', incidentOn: '2016-11-25',
    what: 'Child C was found seriously unwell at home after taking medicines, and spent four days in intensive care. Child C is recovering and has asked that grandmother visit every day.',
    why: 'School, social care and the mental health trust had each been told since September that Child C was unhappy and not sleeping at home. Each took it that another was seeing to it. Child C told a teacher: “I said it three times.”',
    reasons: {
      injury: 'Four days in intensive care. The doctors expect a good recovery.',
      working: 'Three referrals in ten weeks were each closed because another agency was thought to be acting.',
    },
    agencies: ['social-care', 'mental-health', 'hospital', 'gp'],
  }))
}
