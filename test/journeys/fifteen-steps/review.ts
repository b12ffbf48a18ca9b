/** Steps 14 and 15: the police, the Lead Reviewer, the Review Team, and the terms of reference with the Lead Reviewer. */
import type { Person } from './person.ts'

export async function speakToPolice(office: Person): Promise<void> {
  await office.takeUp(/^Write to the Chief Officers/)
  await office.day('on', '17 11 2016')
  await office.write({ withWhom: 'The Senior Investigating Officer', outcome: 'The family is told first by their liaison officer' })
  await office.press('Record the discussion')
  await office.says(/The discussion with the police is on record/)
}

export async function appointLeadReviewer(office: Person, name: string): Promise<void> {
  await office.takeUp(/^Appoint the Independent Reviewer/)
  await office.choose({ personId: name })
  for (const radio of await office.page.getByLabel('Yes, independent').all()) await radio.check()
  await office.write({ signedName: name })
  await office.press('Appoint on this declaration')
  await office.says(new RegExp(`${name}, declared independent on 18 November 2016`))
}

export async function setTeam(office: Person, members: readonly (readonly [name: string, sector: string])[]): Promise<void> {
  await office.takeUp(/^Set the Review Team/)
  for (const [at, [name, sector]] of members.entries()) {
    if (at > 0) await office.press('Add another member')
    await office.choose({ [`team-${at}-personId`]: name, [`team-${at}-sector`]: sector })
  }
  await office.day('approvedOn', '18 11 2016')
  await office.press('Set the Review Team')
  await office.says(/3 members\. Agreed by the Sub-Committee on 18 November 2016/)
}

export async function writeTerms(office: Person): Promise<void> {
  await office.takeUp(/^Agree terms of reference and methodology/)
  await office.says(/What the Consideration Panel held to be essential\s+How agencies share what they know/)
  await office.press('Write the terms of reference')
  await office.write({
    'questions': 'What did each agency know, and when?\nWho spoke with the child?', 'methodology': 'The board’s own model, with two Learning Events', 'roles': 'The Lead Reviewer speaks with the board through its Manager',
    'involvement': 'Practitioners at the Learning Events; the parents once the police agree', 'ownership': 'The board owns it and publishes it with its response', 'panelIssues-0': 'The first question asks for it',
  })
  await office.press('Save the terms of reference')
  await office.says(/They are complete/)
}

/** By the case among their own. */
export async function readTerms(reviewer: Person): Promise<void> {
  await reviewer.takeUp(/^\s*Child Ash/)
  await reviewer.follow('Terms of reference')
  await reviewer.says(/What did each agency know, and when\?[^]*Community health\s+Section 14B of the Children Act 2004/)
}

export async function agreeTerms(lead: Person): Promise<void> {
  await lead.takeUp(/^Agree terms of reference and methodology/)
  await lead.press('Record the agreement with the Lead Reviewer')
  await lead.day('on', '21 11 2016')
  await lead.press('Put the agreement on record')
  await lead.says(/Agreed on 21 November 2016 by Director or Lead for Safeguarding with Independent Reviewer, Lead Reviewer/)
}

export async function signTerms(panelChair: Person): Promise<void> {
  await panelChair.takeUp(/^Sign off the terms of reference/)
  await panelChair.check('terms of reference, to be signed off')
  await panelChair.press(/^Sign off version 1 for the Consideration Panel/)
  await panelChair.says(/Signed off on 21 November 2016 by Panel Chair from outside/)
}
