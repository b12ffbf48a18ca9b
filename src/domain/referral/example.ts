/** An invented referral, complete but for nothing, for tests and for showing what a full form looks like. Roles only, no person. */
import type { Referral } from './referral.ts'
import type { PartialDate } from './partial-date.ts'
import { blankReferral, NO_CHILD } from './referral.ts'
import { NO_DATE } from './partial-date.ts'
import { REASONS } from './reasons.ts'

export function on(day: string, month: string, year: string): PartialDate { return { ...NO_DATE, day, month, year } }

export function exampleReferral(): Referral {
  const blank = blankReferral()
  const no = Object.fromEntries(REASONS.map(reason => [reason.key, { answer: 'no', further: '' }])) as unknown as Referral['reasons']
  return {
    ...blank,
    referrer: { name: 'Named nurse', agency: 'Community health trust', designation: 'Named nurse for safeguarding', email: 'named.nurse@health.example', telephone: '01632 960001' },
    authoriser: { name: 'Director of nursing', agency: 'Community health trust', designation: 'Director of nursing', email: 'director@health.example', telephone: '01632 960002' },
    discussedWith: { name: 'Designated doctor', role: 'Designated doctor', on: on('30', '9', '2016') },
    children: [{
      ...NO_CHILD, name: 'Quillon Arbery', birth: on('', 'May', '2016'), death: { date: on('28', '9', '2016'), time: '06:40' },
      incidents: [{ date: on('28', '9', '2016'), time: '06:40', what: 'Found not breathing' }],
      addresses: [{ address: '1 Example Street', from: on('', '', '2016'), to: NO_DATE }], ethnicOrigin: 'White: English, Welsh, Scottish, Northern Irish or British',
      protectionPlan: { answer: 'yes', standing: 'previous', category: 'Neglect', dates: 'May to July 2016' }, whereabouts: 'At home', carers: ['Mother', 'Mother’s partner'],
    }],
    family: [{ name: 'Mother', relationship: 'Mother', birth: on('', '', '1994'), address: '1 Example Street', proceedings: 'On bail', ethnicOrigin: 'White British', protectionPlan: 'no' }],
    otherChildren: { answer: 'yes', arrangements: 'Sibling is in foster care' },
    opinion: { choice: 'scr', other: '', words: '' },
    agencies: [{ name: 'Duty sergeant', agency: 'Police', contact: '01632 960003', stillInvolved: 'yes' }],
    why: 'A child has died and neglect is suspected.',
    reasons: { ...no, death: { answer: 'yes', further: 'Died at four months; neglect is suspected.' } },
    keyDates: [{ date: on('12', '7', '2016'), time: '', event: 'Child Protection Plan ended' }, { date: { ...NO_DATE, words: 'late summer 2016' }, time: '', event: 'Missed health visits' }],
    referredOn: on('3', '10', '2016'),
  }
}
