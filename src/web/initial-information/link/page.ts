/** The office names who answers for an agency, and gives them a link of their own: sent by the service, or shown once to be passed on. */
import { giveLink as giveLinkBy } from '../../../commands/initial-information/give-link.ts'
import { takeBackLink as takeBackBy } from '../../../commands/initial-information/take-back-link.ts'
import { newToken } from '../../../commands/sign-in/token.ts'
import { isLinkManner, LINK_DAYS, LINK_MANNERS } from '../../../domain/information/contact.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Reader } from '../../../store/database.ts'
import { contactsOf, linksOf } from '../../../store/initial-information/links.ts'
import { requestsOf } from '../../../store/initial-information/requests.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { textOf, typedWords } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { answerByLink, giveLink, request as requestPage, takeBackLink } from '../paths.ts'

const TEMPLATE = 'initial-information/link/page.njk'
type Of = { readonly case: string; readonly request: string }
type Typed = Readonly<Record<string, string>>

async function shown(reader: Reader, params: Of, now: Date, typed: Typed | null, linkToken: string): Promise<object | null> {
  const found = (await requestsOf(reader, params.case)).find(each => each.requestId === params.request)
  if (!found) return null
  const [last] = await contactsOf(reader, params.case, params.request)
  const values: Typed = typed ?? (last ? { name: last.name, post: last.post, email: last.email } : {})
  const links = await linksOf(reader, params.case, params.request)
  const isLive = (link: typeof links[number]): boolean => link.revokedAt === null && link.usedAt === null && link.expiresAt > now
  return {
    back: { href: requestPage.to(params), text: `Request to ${found.agency}` }, here: giveLink.to(params), agency: found.agency, days: LINK_DAYS, values, linkToken,
    isAnswered: found.versions.length > 0, takeBack: links.some(isLive) ? takeBackLink.to(params) : null,
    manners: Object.entries(LINK_MANNERS).map(([value, text]) => ({ value, text, checked: values['linkManner'] === value })),
    links: links.map(link => ({ ...link, state: link.usedAt ? 'Answered by it' : link.revokedAt ? 'Taken back' : isLive(link) ? 'Good' : 'Run out' })),
  }
}

export const giveLinkPage = page({
  path: giveLink,
  action: 'ask for information',
  records: { reads: 'links given to agencies’ contacts' },
  show: async ({ reader, params, now }) => {
    const found = await shown(reader, params, now, null, newToken())
    return found ? view(TEMPLATE, found) : missing
  },
})

export const giveLinkAct = act({
  path: giveLink,
  action: 'ask for information',
  handle: async visit => {
    const { params, posted } = visit
    const [token, manner] = [textOf(posted, 'linkToken'), textOf(posted, 'linkManner')]
    if (!/^[\w-]{43}$/.test(token)) return missing
    const address = answerByLink.to({ token })
    const contact = { name: textOf(posted, 'name'), post: textOf(posted, 'post'), email: textOf(posted, 'email') }
    const refused = async (issues: readonly Issue[]) => {
      const found = await visit.read(reader => shown(reader, params, visit.now, typedWords(posted), token))
      return found ? again(TEMPLATE, found, issues) : missing
    }
    return settle(await visit.run(giveLinkBy, { caseId: params.case, requestId: params.request, contact, manner: isLinkManner(manner) ? manner : null, token, address }), {
      done: () => manner === 'mail' ? redirect(requestPage.to(params), `The link is on its way to ${contact.name}.`) : view('initial-information/link/given.njk', {
        name: contact.name, link: new URL(address, visit.services.baseUrl).href, days: LINK_DAYS, back: { text: 'Request', href: requestPage.to(params) },
      }),
      refused,
    })
  },
})

export const takeBackAct = act({
  path: takeBackLink,
  action: 'ask for information',
  handle: async visit => settle(await visit.run(takeBackBy, { caseId: visit.params.case, requestId: visit.params.request }), {
    done: () => redirect(giveLink.to(visit.params), 'The link is taken back: it opens nothing any more.'),
    refused: async issues => {
      const found = await visit.read(reader => shown(reader, visit.params, visit.now, null, newToken()))
      return found ? again(TEMPLATE, found, issues) : missing
    },
  }),
})
