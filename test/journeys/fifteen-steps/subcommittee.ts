/** Steps 2 and 3: the two initial reviews, the circulation, the members' views, their count, and the Independent Chair's answer. */
import type { Person } from './person.ts'

export async function reviewReferral(reviewer: Person): Promise<void> {
  await reviewer.takeUp(/^Review the referral and circulate it/)
  await reviewer.write({ comment: 'Serious, and complete enough to be put to the Sub-Committee' })
  await reviewer.press('Record my initial review')
}

export async function circulate(office: Person): Promise<void> {
  await office.takeUp(/^Review the referral and circulate it/)
  await office.choose({ manner: 'correspondence' })
  await office.write({ message: 'Please give your view by Friday' })
  await office.press('Circulate to the Sub-Committee')
  await office.says(/Circulated on 5 October 2016, by correspondence/)
}

export async function giveView(member: Person, warranted: 'yes' | 'no', rationale: string): Promise<void> {
  await member.takeUp(/^Say whether a Consideration Panel is warranted/)
  await member.choose({ warranted })
  await member.write({ rationale })
  await member.press('Give this view')
  await member.says(new RegExp(rationale))
}

export async function closeConsideration(office: Person): Promise<void> {
  await office.takeUp(/^Close the Sub-Committee’s consideration and advise the Independent Chair/)
  await office.press('Close and count the views')
  await office.says(/2 warranted, 1 not warranted, 0 without response/)
}

export async function agreePanel(chair: Person): Promise<void> {
  await chair.takeUp(/^Agree whether a Consideration Panel is appropriate/)
  await chair.says(/2 of 3 members find a Consideration Panel warranted: a majority/)
  await chair.choose({ agrees: 'yes', panel: 'yes' })
  await chair.press('Record my answer')
}
