/** Links for referrers without an account: the office makes one for a named person, sees it once and passes it on. */
import { newToken } from '../../commands/sign-in/token.ts'
import { makeReferralLink } from '../../commands/referral/make-referral-link.ts'
import type { Issue } from '../../domain/history.ts'
import type { Reader } from '../../store/database.ts'
import { boardSettings } from '../../store/board-settings.ts'
import { referralLinks as made } from '../../store/referral/links.ts'
import { again, view } from '../answer.ts'
import { drawSpec } from '../forms/draw-spec.ts'
import { readSpec } from '../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../forms/spec.ts'
import { startAtBoard, startByLink } from '../refer/paths.ts'
import { act, page } from '../route.ts'
import { settle } from '../settle.ts'
import { referralLinks } from './paths.ts'

const TEMPLATE = 'referral-links/page.njk'
const SPEC: Spec = {
  name: { kind: 'text', label: 'Name of the person who is to refer' },
  agency: { kind: 'text', label: 'Their agency' },
}

async function shown(reader: Reader, boardId: string, baseUrl: URL, now: Date, typed: Values, issues: readonly Issue[]): Promise<object> {
  const { openReferrals } = await boardSettings(reader)
  const links = (await made(reader)).map(link => ({ ...link, state: link.usedAt !== null ? 'Used' : link.expiresAt < now ? 'Run out' : 'Waiting' }))
  return {
    here: referralLinks.to({}), title: 'Referrers without an account', basedOn: null, button: 'Make a link', links, open: openReferrals ? new URL(startAtBoard.to({ board: boardId }), baseUrl).href : null,
    lead: ['Anybody in an agency can refer. For somebody who has no account here, make a link that works once, within 14 days, and pass it on to that person alone.'], fields: drawSpec(SPEC, typed, issues),
  }
}

export const referralLinksPage = page({
  path: referralLinks,
  action: 'invite referrers',
  records: 'nothing of a case',
  show: async ({ reader, actor, services }) => view(TEMPLATE, await shown(reader, actor.boardId, services.baseUrl, services.moment().now, {}, [])),
})

export const makeLinkAct = act({
  path: referralLinks,
  action: 'invite referrers',
  handle: async visit => {
    const typed = readSpec(SPEC, visit.posted, NO_ROW_CHANGE)
    const { actor, services } = visit
    const [name, agency, token] = [textAt(typed, 'name'), textAt(typed, 'agency'), newToken()]
    return settle(await visit.run(makeReferralLink, { name, agency, token }), {
      // Not a redirect: the link is in this answer and in no other.
      done: () => view('referral-links/made.njk', { back: { href: referralLinks.to({}), text: 'Referrers without an account' }, name, link: new URL(startByLink.to({ token }), services.baseUrl).href }),
      refused: async issues => again(TEMPLATE, await visit.read(reader => shown(reader, actor.boardId, services.baseUrl, services.moment().now, typed, issues)), issues),
    })
  },
})
