/**
 * Journeys in a real browser. Each page that a journey rests on is checked for accessibility and may be kept as a screenshot.
 *
 *   const the = await cast({ after })
 *   journey('a member gives a view', the, async ({ as }) => {
 *     const page = await as(await the.on('subcommittee_member'))
 *     await page.open(viewPage.to({ case: id }))
 *     await page.check('the form of a view')            // no accessibility fault; at most 50 rows, or it takes minutes
 *   })
 *
 * The browser is Debian's chromium, or what CHROMIUM names. Where there is none a journey is skipped and says so; with CI set it fails.
 */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import test, { after } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { Session } from '../../src/store/database.ts'
import { webApp } from '../../src/web/app.ts'
import type { Route } from '../../src/web/route.ts'
import { ROUTES } from '../../src/web/routes.ts'
import type { Cast } from './cast.ts'
import { freePort } from './program.ts'

export interface JourneyPage {
  /** Playwright's own page: to fill, click and look. */
  readonly page: Page
  /** Goes to an address of the service and insists on an answer of this status. */
  open(address: string, status?: number): Promise<void>
  /** Insists that the page as it stands has no accessibility fault that axe can find. */
  check(what: string): Promise<void>
  /** Keeps the page, or so many pixels of its top, as a picture: in .test-results/screenshots, and in docs/screenshots when SCREENSHOTS=keep. */
  screenshot(name: string, height?: number): Promise<void>
}

export interface Journey {
  /** A new browser window, signed in as this person (null: nobody). Without JavaScript where asked. */
  as(person: Session | null, options?: { readonly javaScript?: boolean }): Promise<JourneyPage>
  /** Where the service answers, such as http://127.0.0.1:41234. */
  readonly origin: string
}

const ROOT = path.join(import.meta.dirname, '../..')
const WIDTH = 1100
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe']
const program = process.env['CHROMIUM'] ?? PLACES.find(place => existsSync(place))

let launched: Promise<Browser> | null = null

function browser(): Promise<Browser> {
  if (!program) throw new Error('No browser on this machine, and with CI set no journey may be skipped. Install chromium, or set CHROMIUM to a browser.')
  launched ??= chromium.launch({ executablePath: program, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  return launched
}

after(async () => { await (await launched)?.close() })

/** Declares a test that walks through the service in the browser, against this cast. */
export function journey(name: string, the: Pick<Cast, 'frame' | 'token'>, walk: (journey: Journey) => Promise<void>, routes: readonly Route[] = ROUTES): void {
  const skip = program || process.env['CI'] ? false : 'no browser on this machine: install chromium, or set CHROMIUM to a browser'
  void test(name, { skip, timeout: 1_800_000 }, async t => {
    const window = await browser()
    const port = await freePort()
    const origin = `http://127.0.0.1:${port}`
    const app = await webApp({ ...the.frame, baseUrl: new URL(origin), trustedProxies: [], sendsMail: false, notice: null }, routes, line => {
      if (line['what'] === 'incident') t.diagnostic(`incident: ${JSON.stringify(line)}`)
    })
    await app.listen({ host: '127.0.0.1', port })
    t.after(() => app.close())
    await walk({
      origin,
      async as(person, { javaScript = true } = {}) {
        const context = await window.newContext({ viewport: { width: WIDTH, height: 800 }, javaScriptEnabled: javaScript, locale: 'en-GB', timezoneId: 'Europe/London', baseURL: origin })
        context.setDefaultTimeout(15_000)
        t.after(() => context.close())
        if (person) await context.addCookies([{ name: 'session', value: the.token(person), url: origin, httpOnly: true, sameSite: 'Lax' }])
        return journeyPage(await context.newPage())
      },
    })
  })
}

function journeyPage(page: Page): JourneyPage {
  return {
    page,
    async open(address, status = 200) {
      const answer = await page.goto(address)
      assert.equal(answer?.status(), status, address)
    },
    async check(what) {
      const { violations } = await new AxeBuilder({ page }).analyze()
      const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(node => `    ${node.html}`).join('\n')}`)
      assert.deepEqual(told, [], `${what}: ${page.url()}`)
      assert.match(await page.title(), /\S/, `${what} has a title`)
    },
    async screenshot(name, height) {
      for (const folder of ['.test-results/screenshots', ...(process.env['SCREENSHOTS'] === 'keep' ? ['docs/screenshots'] : [])]) {
        await mkdir(path.join(ROOT, folder), { recursive: true })
        await page.screenshot({ path: path.join(ROOT, folder, `${name}.png`), fullPage: true, animations: 'disabled', ...(height ? { clip: { x: 0, y: 0, width: WIDTH, height } } : {}) })
      }
    },
  }
}
