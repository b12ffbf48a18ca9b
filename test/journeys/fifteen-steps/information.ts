/** Step 3(i): all agencies concerned are asked; two answer where they are signed in, one by a link that its contact gets without an account. */
import type { Person } from './person.ts'

export async function askAgencies(office: Person): Promise<void> {
  await office.takeUp(/^Ask all agencies for the written information/)
  await office.write({
    purpose: 'To decide whether a review is to be carried out (section 14 of the Children Act 2004)', relevance: 'Each was involved with the child or the family in the last year',
  })
  await office.choose({ consent: 'not sought' })
  await office.write({ justification: 'Asking the parents could prejudice the criminal investigation' })
  await office.press('Ask these agencies')
  await office.says(/3 agencies are asked/)
}

/** Handed over by the office; returns the link as the page shows it. */
export async function linkFor(office: Person, agency: string): Promise<string> {
  await office.follow(new RegExp(`^See to this request to ${agency}`))
  await office.follow('Name somebody and give them a link')
  await office.write({ name: 'Named nurse', post: 'Named nurse for safeguarding' })
  await office.choose({ linkManner: 'hand' })
  await office.press('Give them the link')
  return (await office.page.locator('.service-secret').innerText()).trim()
}

export async function answerByLink(contact: Person, link: string): Promise<void> {
  await contact.open(link)
  await write(contact, 'Seen by a health visitor six times since birth; two appointments were missed.')
  await contact.says(/Your answer is with the board/)
  await contact.open(link, 410)
  await contact.says(/This link does not work any more[^]*ask the board’s office for a new one/)
}

export async function answerInformation(lead: Person, involvement: string): Promise<void> {
  await lead.takeUp(/^Tell the board what .* knows/)
  await lead.press(/^Answer/)
  await write(lead, involvement)
}

async function write(person: Person, involvement: string): Promise<void> {
  await person.write({ 'involvement': involvement, 'events-0-date': '12 March 2016', 'events-0-event': 'A visit found the home in a poor state', 'concerns': 'Who saw the child was not shared' })
  await person.press('Send the answer')
}
