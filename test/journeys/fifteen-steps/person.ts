/** Somebody at their own browser: they find what to do under "Your work" or on a page's own links, and fill in what its form asks. */
import assert from 'node:assert/strict'
import type { Locator, Page } from 'playwright-core'
import type { JourneyPage } from '../../support/browser.ts'

export interface Person extends JourneyPage {
  /** From "Your work", by the one link that does what it asks. */
  takeUp(what: RegExp): Promise<void>
  /** What "Your work" asks now, each with its date and the reason for it. */
  work(): Promise<readonly string[]>
  follow(link: string | RegExp): Promise<void>
  /** By a link that a name alone does not tell. */
  click(link: Locator): Promise<void>
  press(button: string | RegExp): Promise<void>
  /** Text by the name of its field. */
  write(fields: Readonly<Record<string, string>>): Promise<void>
  /** Radios, ticks and lists by the name of their field. */
  choose(fields: Readonly<Record<string, string>>): Promise<void>
  /** A day such as "5 10 2016". */
  day(field: string, day: string): Promise<void>
  says(words: RegExp): Promise<void>
}

export function personAt(window: JourneyPage): Person {
  const { page } = window
  const named = (name: string): string => `main [name="${name}"]`
  async function home(): Promise<void> {
    const link = page.getByRole('link', { name: 'Your work', exact: true })
    if (await link.count() > 0) await go(page, link)
    else await window.open('/')
  }
  async function write(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(fields)) await page.locator(named(name)).first().fill(text)
  }
  return {
    ...window, write,
    async takeUp(what) {
      await home()
      const row = page.locator('main tr').filter({ has: page.locator('th', { hasText: what }) })
      if (await row.count() === 0) assert.fail(`nobody is asked for ${String(what)} here:\n${await main(page)}`)
      await go(page, row.first().locator('td').last().getByRole('link'))
    },
    async work() {
      await home()
      return page.locator('main tbody tr').allInnerTexts()
    },
    click: link => go(page, link),
    async follow(link) { await clickIt(page, 'link', link) },
    async press(button) { await clickIt(page, 'button', button) },
    async choose(fields) {
      for (const [name, value] of Object.entries(fields)) {
        const box = page.locator(`${named(name)}[value="${value}"]`)
        if (await box.count() > 0) await box.first().check()
        else await page.locator(`main select[name="${name}"]`).selectOption({ label: value })
      }
    },
    async day(field, day) {
      const [d = '', m = '', y = ''] = day.split(' ')
      await write({ [`${field}-day`]: d, [`${field}-month`]: m, [`${field}-year`]: y })
    },
    async says(words) {
      const text = await main(page)
      assert.ok(words.test(text), `${page.url()} does not say ${String(words)}:\n${text}`)
    },
  }
}

async function clickIt(page: Page, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  const found = page.getByRole('main').getByRole(role, { name, ...typeof name === 'string' ? { exact: true } : {} }).or(page.getByRole('navigation').getByRole(role, { name, ...typeof name === 'string' ? { exact: true } : {} }))
  if (await found.count() === 0) assert.fail(`no ${role} ${String(name)} on ${page.url()}:\n${await main(page)}`)
  await go(page, found)
}

/** A click does not wait for the page that it leads to. */
async function go(page: Page, clicked: Locator): Promise<void> {
  const loaded = page.waitForEvent('domcontentloaded')
  await clicked.first().click()
  await loaded
}

function main(page: Page): Promise<string> { return page.locator('main').innerText() }
