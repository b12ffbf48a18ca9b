/** Letters on their way: whoever signs finds them under "Your work", reads and approves each; the office sends them and says how. */
import assert from 'node:assert/strict'
import type { Person } from './person.ts'

export async function approveLetters(signatory: Person, number: number): Promise<void> {
  await each(signatory, number, 'Read and approve', /Waits for .* approval/, async () => {
    await signatory.press('Approve this letter')
    await signatory.says(/Approved by/)
  })
}

/** `day` is the day on which they left by post, or "by e-mail". */
export async function sendLetters(office: Person, number: number, day: string): Promise<void> {
  await each(office, number, 'Send', /waits to be sent/, () => send(office, day))
}

/** Letters that the office signs itself go out as soon as each is approved. */
export async function approveAndSend(office: Person, number: number, day: string): Promise<void> {
  await each(office, number, 'Read and approve', /Waits for .* approval/, async () => {
    await office.press('Approve this letter')
    await send(office, day)
  })
}

async function send(office: Person, day: string): Promise<void> {
  await office.choose({ manner: day === 'by e-mail' ? 'mail' : 'post' })
  if (day !== 'by e-mail') await office.day('on', day)
  await office.press('Send or record as sent')
  await office.says(/Recorded by Board Manager/)
}

/** One stands under "Your work" by itself; several are found in the list of letters, and from each the way leads back to it. */
async function each(person: Person, number: number, does: string, state: RegExp, act: () => Promise<void>): Promise<void> {
  await person.takeUp(new RegExp(number > 1 ? `^${does} ${number} letters` : `^${does} the letter`))
  for (let left = number; left > 0; left--) {
    if (number > 1) {
      const waiting = person.page.locator('.service-letter').filter({ hasText: state })
      assert.equal(await waiting.count(), left, await person.page.locator('main').innerText())
      await person.click(waiting.first().getByRole('link'))
    }
    await act()
    if (left > 1) await person.click(person.page.locator('.govuk-back-link'))
  }
}
