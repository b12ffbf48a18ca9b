/**
 * Steps 4 to 10: the Panel is convened, meets, hears everybody, and votes on the need and then on the kind. The pages of its Chair,
 * of the legal adviser and of the last voter are held to axe.
 */
import type { Person } from './person.ts'

/** By name, as the lists of the pages show them. */
export interface Seats { readonly chair: string; readonly legal: string; readonly expert: string }

export async function convene(office: Person, seats: Seats): Promise<void> {
  await office.takeUp(/^Convene the Consideration Panel/)
  await office.press('Convene the Panel')
  await seat(office, seats)
}

export async function seat(office: Person, seats: Seats): Promise<void> {
  await office.choose({ personId: seats.chair })
  for (const radio of await office.page.getByLabel('Yes, independent').all()) await radio.check()
  await office.write({ signedName: seats.chair })
  await office.press('Appoint on this declaration')
  await office.press('Name the legal adviser')
  await office.choose({ personId: seats.legal, capacity: 'legal' })
  await office.press('Give this seat')
  await office.choose({ personId: seats.expert, capacity: 'expert', votes: 'yes' })
  await office.write({ note: 'Paediatrics' })
  await office.press('Give this seat')
}

export async function planAndShare(chair: Person, office: Person): Promise<void> {
  await chair.takeUp(/^Convene the Consideration Panel/)
  await chair.press('Plan the meeting')
  await chair.check('the plan of the Panel’s meeting')
  await chair.day('meetsOn', '3 11 2016')
  await chair.write({ beginsAt: '10.00 am', place: 'County Hall, room 2' })
  await chair.press('Plan the meeting')
  await office.takeUp(/^Convene the Consideration Panel/)
  await office.press('Share the pack')
  await office.press(/^Share/)
  await office.says(/The pack was shared on 1 November 2016\. It meets on 3 November 2016/)
}

export async function readPack(member: Person): Promise<void> {
  await member.takeUp(/^Read the pack before the Panel meets/)
  await member.says(/Seen by a health visitor six times since birth/)
}

export async function meet(chair: Person): Promise<void> {
  await chair.takeUp(/^Convene the Consideration Panel/)
  await chair.press('Record that the Panel meets, and who came')
  await chair.check('who came to the Panel')
  for (const group of await chair.page.getByRole('group').filter({ has: chair.page.getByLabel('Attended') }).all()) await group.getByLabel('Attended').check()
  await chair.press('Record the meeting')
  await chair.check('the Panel while it meets')
}

/** Steps 5 to 8, each by whoever it falls to. */
export async function hear(chair: Person, legal: Person): Promise<void> {
  await chair.takeUp(/^Purpose of the meeting/)
  await chair.check('the minute of the overview')
  await chair.write({ purpose: 'To say whether a review is needed, and then of which kind', overview: 'A boy of 17 months died on 1 October' })
  await chair.press('Put on record')
  await legal.takeUp(/legal adviser’s reminder/)
  await legal.check('the minute of the legal adviser')
  await legal.write({ options: 'A Serious Case Review, another review, or none', application: 'Abuse is suspected and a child has died' })
  await legal.press('Put on record')
  await chair.takeUp(/^Each agency’s information/)
  const agencies = await chair.page.getByRole('link', { name: /^Log its information/ }).count()
  for (let left = agencies; left > 0; left--) {
    await chair.follow(/^Log its information/)
    if (left === agencies) await chair.check('an agency’s information, before it is logged')
    await chair.write({ givenBy: 'Their member', information: 'What they told us in writing, and nothing since' })
    await chair.choose({ clear: 'yes' })
    await chair.press('Log it')
    await chair.takeUp(/^Each agency’s information/)
  }
  await chair.check('what the agencies told the Panel')
  await chair.press('Every agency present has given its information')
  await chair.takeUp(/^Questions and discussion/)
  await chair.press('Confirm that it is discussed and clearly understood')
}

export async function voteOn(question: 'need' | 'kind', chair: Person, voters: readonly (readonly [Person, string])[]): Promise<void> {
  await chair.takeUp(question === 'need' ? /^First question/ : /^Second question/)
  if (question === 'kind') {
    await chair.follow('The discussion of the kind of review')
    await chair.write({ discussion: 'Whether a smaller review would tell as much', legalAdvice: 'Where the criteria are met a Serious Case Review must follow', issues: 'How agencies share what they know' })
    await chair.press('Put on record')
  }
  await chair.press('Put the question to the vote')
  for (const [voter, answer] of voters) {
    await voter.takeUp(/^Vote: /)
    if (voter === voters.at(-1)?.[0]) await voter.check('a vote')
    await voter.choose({ answer })
    if (question === 'need') await voter.choose({ criteriaMet: answer, learning: 'yes' })
    await voter.write({ rationale: `What is known of the case, as I see it: ${answer}` })
    await voter.press('Vote')
    await voter.says(/You have voted/)
  }
  await chair.page.reload()
  await chair.check('who has voted')
  await chair.choose({ restsOnCase: 'yes' })
  await chair.press('Close and count')
  await chair.check('the votes, counted')
}

export async function recommend(chair: Person): Promise<void> {
  await chair.takeUp(/^Write the Panel’s recommendation/)
  await chair.check('the recommendation, to be written')
  await chair.write({ considerations: 'What each agency knew', rationale: 'The criteria are met', disagreement: 'One member would have had an audit', reasoning: 'Much may be learnt about sharing' })
  await chair.press('Put the recommendation on record')
  await chair.takeUp(/^Close the Panel/)
  await chair.press('Close the Panel with this recommendation')
  await chair.says(/The Panel closed on 3 November 2016/)
}
