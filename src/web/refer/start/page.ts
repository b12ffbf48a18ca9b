/** The two ways in for a referrer without an account: the board's open address, if it has one, and a single-use link. Beginning shows a code once. */
import { beginAtBoard, beginByLink, openBoard, referralLink, type Begun } from '../../../commands/referral-at-door/begin.ts'
import { spokenCode } from '../../../domain/referral/receipt-code.ts'
import { missing, usedLink, view, type Answer } from '../../answer.ts'
import { act, page, type Visit } from '../../route.ts'
import { tooManyTries } from '../../sign-in/sign-in/too-many-tries.ts'
import { enter, form, startAtBoard, startByLink } from '../paths.ts'

const TEMPLATE = 'refer/start/page.njk'

export const startAtBoardPage = page({
  path: startAtBoard,
  action: 'come to the door',
  records: 'nothing of a case',
  show: async ({ params, services }) => {
    const board = await openBoard(services.database, params.board)
    return board === null ? missing : view(TEMPLATE, { board, forName: null, here: startAtBoard.to(params), enter: enter.to({}) })
  },
})

export const startByLinkPage = page({
  path: startByLink,
  action: 'come to the door',
  records: 'nothing of a case',
  show: async ({ params, services }) => {
    const link = await referralLink(services.database, params.token)
    return link === null ? usedLink('the board’s office') : view(TEMPLATE, { ...link, here: startByLink.to(params), enter: enter.to({}) })
  },
})

export const beginAtBoardAct = act({
  path: startAtBoard, action: 'come to the door', secret: true,
  handle: async visit => begun(visit, await beginAtBoard(visit.services.database, visit.params.board, visit.from)),
})

export const beginByLinkAct = act({
  path: startByLink, action: 'come to the door', secret: true,
  handle: async visit => begun(visit, await beginByLink(visit.services.database, visit.params.token)),
})

/** Not a redirect: the code is in this answer and in no other. */
function begun(visit: Pick<Visit, 'keepReferral'>, outcome: Begun): Answer {
  if (outcome.kind === 'shut') return tooManyTries(outcome.until)
  if (outcome.kind === 'not there') return missing
  visit.keepReferral(outcome.token)
  return view('refer/start/code.njk', { code: spokenCode(outcome.code), form: form.to({}), enter: enter.to({}) })
}
