/** The worked example's referral: the whole form of Appendix 3 about two invented children, as the hospital's named nurse filled it in. */
import type { PartialDate } from '../domain/referral/partial-date.ts'
import type { Child, KeyDate, OtherAgency, Referral, Relative } from '../domain/referral/referral.ts'
import { NO_DATE } from '../domain/referral/partial-date.ts'
import { NO_CHILD, NO_MOMENT } from '../domain/referral/referral.ts'

const incident = { date: on(9, 9, 2016), time: '06:52' }
const addresses = [
  { address: 'Flat 1, the town', from: { ...NO_DATE, month: '7', year: '2012' }, to: on(22, 2, 2015) },
  { address: 'House 2, the town', from: on(23, 2, 2015), to: NO_DATE },
]

const childA: Child = {
  ...NO_CHILD, name: 'Child A', birth: on(14, 6, 2012), addresses, ethnicOrigin: 'White: English, Welsh, Scottish, Northern Irish or British',
  incidents: [{ ...incident, what: 'In the house when Child B was injured. Neglect over a long time: hunger, dental decay, shut in a bedroom.' }],
  protectionPlan: { answer: 'yes', standing: 'previous', category: 'Neglect', dates: '12 February 2014 to 4 February 2015' },
  whereabouts: 'House 2, on the stairs', carers: ['Mother', 'Partner 1'],
}

const childB: Child = {
  ...NO_CHILD, name: 'Child B', birth: on(9, 10, 2014), ethnicOrigin: 'White: English, Welsh, Scottish, Northern Irish or British',
  addresses: [{ address: 'Flat 1, the town', from: on(18, 10, 2014), to: on(22, 2, 2015) }, { address: 'House 2, the town', from: on(23, 2, 2015), to: NO_DATE }],
  incidents: [
    { ...incident, what: 'Life-threatening head injury, thought to be inflicted.' },
    { date: { ...NO_DATE, month: '8', year: '2016', words: 'three to six weeks before 12 September, from X-rays' }, time: '', what: 'Two broken ribs, found when healing.' },
  ],
  protectionPlan: { answer: 'yes', standing: 'previous', category: 'Neglect', dates: '27 August 2014 (unborn) to 4 February 2015' },
  whereabouts: 'House 2, bedroom', carers: ['Mother', 'Partner 1'],
}

const family: readonly Relative[] = [
  relative('Mother', 'Mother of both children', { ...NO_DATE, year: '1994' }, 'House 2, the town', 'Arrested 9 September 2016; on bail', 'no'),
  relative('Father', 'Father of both children', { ...NO_DATE, year: '1990' }, 'Not known: left the area in August 2015', 'Community order ended September 2015', 'not-known'),
  relative('Partner 1', 'Mother’s partner since about October 2015', { ...NO_DATE, year: '1988' }, 'House 2, the town', 'Arrested 9 September 2016; on bail', 'not-known'),
  relative('Maternal grandmother', 'Grandmother; Child A lives with her now', NO_DATE, 'The town', 'None', 'no'),
  relative('Paternal grandmother', 'Grandmother', NO_DATE, 'Not known', '', 'not-known'),
]

const agencies: readonly OtherAgency[] = [
  other('Senior Investigating Officer', 'Police', 'sio@police.example', 'yes'),
  other('Social worker 4', 'Children’s social care', 'author@social-care.example', 'yes'),
  other('Health visitor 3', 'Community health trust', 'author@community-health.example', 'yes'),
  other('GP 1', 'GP practice', 'author@gp.example', 'yes'),
  other('Designated safeguarding lead, Primary School 1', 'Education', 'author@education.example', 'yes'),
  other('CPN 1', 'Mental health trust', 'author@mental-health.example', 'yes'),
  other('Housing officer 1', 'Housing', 'author@housing.example', 'no'),
]

const keyDates: readonly KeyDate[] = [
  key(on(12, 12, 2013), '18:47', 'Police find Child A in a cold flat without food'),
  key(on(12, 2, 2014), '', 'Child protection plan begins, category neglect'),
  key(on(30, 5, 2014), '02:10', 'Mother assaulted by Father, 16 weeks pregnant; Child A present'),
  key(on(4, 2, 2015), '', 'Both children’s plans end'),
  key({ ...NO_DATE, words: 'about October 2015' }, '', 'Partner 1 first seen with the family'),
  key(on(3, 5, 2016), '22:31', 'Police called: Partner 1 threw a chair; both children on the stairs'),
  key(on(8, 7, 2016), '15:40', 'Child protection medical: bruise to Child B’s cheek, “may be accidental”'),
  key(on(9, 9, 2016), '06:52', 'Child B brought to hospital with a life-threatening head injury'),
]

const no = (further = ''): { readonly answer: 'no'; readonly further: string } => ({ answer: 'no', further })

export const EXAMPLE_REFERRAL: Referral = {
  referrer: { name: 'Named nurse', agency: 'Acute hospital trust', designation: 'Named nurse for safeguarding children', email: 'named-nurse@hospital.example', telephone: '01632 960101' },
  authoriser: { name: 'Chief nurse', agency: 'Acute hospital trust', designation: 'Chief nurse', email: 'chief-nurse@hospital.example', telephone: '01632 960102' },
  discussedWith: { name: 'Designated doctor', role: 'Designated doctor for safeguarding children', on: on(30, 9, 2016) },
  children: [childA, childB], family, agencies, keyDates,
  otherChildren: { answer: 'no', arrangements: '' },
  opinion: { choice: 'scr', other: '', words: 'A child has been seriously harmed and agencies could have worked together better.' },
  why: 'Child B, aged 23 months, has a life-threatening and probably lasting injury that is thought to have been inflicted, after years in which many services knew of neglect. '
    + 'What each service knew was not put together. Both children had been on child protection plans.',
  reasons: {
    death: no(), custody: no(), detained: no(), deprived: no(),
    injury: { answer: 'yes', further: 'Subdural bleed needing surgery, eight days of ventilation. Weakness of the right side and loss of sight are likely to last. Two healing rib fractures.' },
    sexual: no(), homicide: no(),
    assault: { answer: 'yes', further: 'The injuries are thought to have been caused by an adult in the home. The police are investigating.' },
    working: { answer: 'yes', further: 'A check of 5 May 2016 on Partner 1 did not reach those who assessed the children. The full wording of the medical of 8 July was not passed on. '
      + 'Grandmother, nursery, housing and a neighbour each held a part.' },
  },
  referredOn: on(3, 10, 2016),
}

function on(day: number, month: number, year: number): PartialDate { return { ...NO_DATE, day: String(day), month: String(month), year: String(year) } }
function relative(name: string, relationship: string, birth: PartialDate, address: string, proceedings: string, protectionPlan: Relative['protectionPlan']): Relative {
  return { name, relationship, birth, address, proceedings, ethnicOrigin: 'White British', protectionPlan }
}
function other(name: string, agency: string, contact: string, stillInvolved: OtherAgency['stillInvolved']): OtherAgency { return { name, agency, contact, stillInvolved } }
function key(date: PartialDate, time: string, event: string): KeyDate { return { ...NO_MOMENT, date, time, event } }
