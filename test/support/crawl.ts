/**
 * Follows every link that a person can see, from their home page on, and tells what each answered. Of one kind of page
 * (one pattern of the route table) only a few are visited: the hundredth entry is like the first. Of files fewer still, as each is
 * made when it is asked for.
 */
import type { Route } from '../../src/web/route.ts'
import { ROUTES } from '../../src/web/routes.ts'
import type { Browser } from './web.ts'

export interface Visited { readonly address: string; readonly pattern: string | null; readonly status: number; readonly linkedFrom: string; readonly isPage: boolean }

export async function crawl(browser: Browser, start = '/', ofAKind = 4): Promise<Visited[]> {
  const visited: Visited[] = []
  const seen = new Set([start])
  const queue = [{ address: start, linkedFrom: 'the start' }]
  const count = new Map<string | null, number>()
  for (let next = queue.shift(); next; next = queue.shift()) {
    const pattern = patternOf(next.address)
    const before = count.get(pattern) ?? 0
    if (before >= (pattern?.endsWith('/:format') ? Math.ceil(ofAKind / 4) : ofAKind)) continue
    count.set(pattern, before + 1)
    const answer = await browser.get(next.address)
    const isPage = String(answer.headers['content-type'] ?? '').startsWith('text/html')
    visited.push({ ...next, pattern, status: answer.status, isPage })
    const links = answer.to === null ? isPage ? linksIn(answer.text) : [] : [answer.to]
    for (const address of links) {
      if (seen.has(address)) continue
      seen.add(address)
      queue.push({ address, linkedFrom: next.address })
    }
  }
  return visited
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/<a\s[^>]*href="(\/[^"#]*)/g)].map(match => (match[1] ?? '').replaceAll('&amp;', '&'))
}

const PAGES = ROUTES.filter((route: Route) => route.kind === 'page').map(route => ({
  pattern: route.pattern, matches: new RegExp(`^${route.pattern.replaceAll(/:\w+/g, '[^/]+')}$`),
  ids: route.pattern.split('/:').length,
})).sort((a, b) => a.ids - b.ids)

/** Null for an asset, and for what the route table does not know. Of two that match, the one with fewer ids is meant. */
export function patternOf(address: string): string | null {
  const path = address.split('?')[0] ?? address
  return PAGES.find(page => page.matches.test(path))?.pattern ?? null
}
