/** Step 1: the referral, written and sent on the pages; and what the agencies do with their files. */
import { REASONS } from '../../../src/domain/referral/reasons.ts'
import type { Person } from './person.ts'

const OFFICERS = {
  referrer: ['Detective Sergeant Rowe', 'Police', 'Detective Sergeant', 'rowe@police.example', '01206 000001'],
  authoriser: ['Superintendent Hale', 'Police', 'Head of public protection', 'hale@police.example', '01206 000002'],
} as const
const PARTS = ['name', 'agency', 'designation', 'email', 'telephone'] as const
const YES: Readonly<Record<string, string>> = { death: 'He died on 1 October 2016', working: 'The school and the health visitor did not know of each other' }

export async function refer(referrer: Person): Promise<void> {
  await referrer.follow('Your referrals')
  await referrer.press('Start a referral')
  await referrer.follow('Referrer and authorising senior manager')
  for (const [who, said] of Object.entries(OFFICERS)) await referrer.write(Object.fromEntries(PARTS.map((part, at) => [`${who}-${part}`, said[at] ?? ''])))
  await referrer.day('referredOn', '3 10 2016')
  await goOn(referrer)
  await referrer.write({ 'children-0-name': 'Child Rowan', 'children-0-incidents-0-what': 'Found not breathing' })
  await referrer.day('children-0-birth', '4 5 2015')
  await referrer.day('children-0-incidents-0-date', '1 10 2016')
  await goOn(referrer)
  await referrer.choose({ 'otherChildren-answer': 'no' })
  await goOn(referrer)
  await referrer.choose({ 'opinion-choice': 'scr' })
  await goOn(referrer)
  await referrer.write({ 'agencies-0-name': 'Named nurse', 'agencies-0-agency': 'Community health', 'agencies-0-contact': 'named-nurse@health.example' })
  await referrer.press('Add another agency')
  await referrer.write({ 'agencies-1-name': 'Head of service', 'agencies-1-agency': 'Children’s social care', 'agencies-1-contact': 'head@csc.example' })
  await goOn(referrer)
  await referrer.write({ why: 'A child has died, neglect is suspected, and the agencies around him did not know of each other.' })
  for (const { key } of REASONS) {
    await referrer.choose({ [`reasons-${key}-answer`]: key in YES ? 'yes' : 'no' })
    if (YES[key]) await referrer.write({ [`reasons-${key}-further`]: YES[key] })
  }
  await referrer.press('Save and come back later')
  await referrer.press('Check and send')
  await referrer.press('Sign and send the referral')
  await referrer.says(/Signed and sent by/)
}

async function goOn(referrer: Person): Promise<void> { await referrer.press('Save and continue') }

/** The referrer's own agency and social care confirm for themselves; the office hears from health, which nobody stands for in this service. */
export async function secureFiles(leads: readonly Person[], office: Person): Promise<void> {
  for (const lead of leads) {
    await lead.takeUp(/^Secure .* files and confirm it/)
    await lead.day('on', '3 10 2016')
    await lead.press('Confirm that our files are secured')
  }
  await office.takeUp(/secures its files and confirms it/)
  await office.day('on', '4 10 2016')
  await office.press(/^Record for Community health/)
  await office.says(/Community health\s+Told on 3 October 2016\.\s+Secured on 4 October 2016/)
}

/** What two of the clocks count from, on the pages of their steps; the day of the incident is on record by the referral. */
export async function nationalNotification(office: Person): Promise<void> {
  await office.takeUp(/^Put on record when the incident happened/)
  await recordOn(office, ['la_aware'], '3 10 2016')
  await office.takeUp(/^Notify Ofsted and the DfE/)
  await recordOn(office, ['notified_ofsted_dfe'], '5 10 2016')
}

export async function recordOn(person: Person, kinds: readonly string[], day: string): Promise<void> {
  for (const kind of kinds) await person.choose({ kinds: kind })
  await person.day('on', day)
  await person.press('Put on record')
  await person.says(/It is on record, and the timetable follows it/)
}
