/** Steps 12 to 14: the Independent Chair decides, the decision is confirmed in writing, the review is commissioned. */
import type { Person } from './person.ts'

const CRITERIA = { abuse: 'yes', died: 'yes', harmed: 'no', concern: 'yes', custody: 'no', detained: 'no', deprived: 'no', discretion: 'yes' } as const

export async function decide(chair: Person): Promise<void> {
  await chair.takeUp(/^Consider the recommendation and decide/)
  await chair.says(/The Panel recommends a Serious Case Review/)
  for (const [criterion, answer] of Object.entries(CRITERIA)) {
    await chair.choose({ [`${criterion}-answer`]: answer })
    await chair.write({ [`${criterion}-evidence`]: 'The referral, and what the agencies told the Panel' })
  }
  await chair.choose({ response: 'accept', outcome: 'scr' })
  await chair.write({ reasons: 'A child has died and neglect is suspected', proportionality: 'Three agencies over eighteen months' })
  await chair.press('Record the decision')
  await chair.says(/Version 1, recorded by Independent Chair/)
}

export async function draftConfirmation(office: Person): Promise<void> {
  await office.takeUp(/^Confirm the decision in writing/)
  await office.press('Draft the letters that confirm the decision')
}

export async function commission(office: Person): Promise<void> {
  await office.takeUp(/^Commission the review/)
  await office.write({ pseudonym: 'Child Ash' })
  await office.day('periodFrom', '1 4 2015')
  await office.day('periodTo', '1 10 2016')
  await office.choose({ practiceChanged: 'no' })
  for (const agency of await office.page.getByRole('checkbox', { name: /is required to take part/ }).all()) await agency.check()
  await office.press('Commission the review')
  await office.says(/The review is commissioned\. 3 agencies are required to take part/)
}
