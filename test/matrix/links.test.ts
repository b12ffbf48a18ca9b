/** Follows every link that anyone is shown, from their home page on: each leads to a page that is there and that they may see. */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { cast } from '../support/cast.ts'
import { browserOf } from '../support/web.ts'
import { everyone, type Member } from './people.ts'
import { stage } from './stage.ts'

const the = await cast({ after })
const visit = await browserOf(the, { after })
const { cases } = await stage(the)
const members = (await everyone(the, cases)).filter(member => member.session !== null && member.board === 'own' && !member.ended && member.shutOutFrom === null)
/** Lists that turn pages, filters and calendars could be followed for ever: each address is followed with at most this many queries. */
const QUERIES = 3

const linksIn = (html: string): string[] => [...html.matchAll(/<a\s[^>]*?href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=').replace(/#.*$/, ''))

async function deadLinksOf(member: Member): Promise<{ readonly dead: string[], readonly followed: number }> {
  const browser = visit(member.session)
  const queries = new Map<string, number>()
  const seen = new Set<string>(['/'])
  const dead: string[] = []
  const ahead: { address: string, from: string }[] = [{ address: '/', from: 'the start' }]
  for (let next = ahead.shift(); next; next = ahead.shift()) {
    const { status, text, to, headers } = await browser.get(next.address)
    if (status !== 200 && !(status === 303 && to !== null)) dead.push(`${next.address} (${status}), from ${next.from}`)
    if (status !== 200 || !String(headers['content-type']).startsWith('text/html')) continue
    for (const link of linksIn(text)) {
      const [bare = ''] = link.split('?')
      if (!link.startsWith('/') || seen.has(link) || (queries.get(bare) ?? 0) >= QUERIES) continue
      seen.add(link)
      queries.set(bare, (queries.get(bare) ?? 0) + 1)
      ahead.push({ address: link, from: next.address })
    }
  }
  return { dead, followed: seen.size }
}

for (const member of members) {
  test(`no link that is shown to ${member.name} leads nowhere`, async t => {
    const { dead, followed } = await deadLinksOf(member)
    t.diagnostic(`${followed} addresses`)
    assert.deepEqual(dead, [])
  })
}
