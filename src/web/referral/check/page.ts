/** The last look at a referral before it is sent: its answers, what is blank, what stands in the way, and a prompt to reflect (R249). */
import { sendReferral } from '../../../commands/referral/send-referral.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import type { Section } from '../../../domain/referral/sections.ts'
import type { Reader } from '../../../store/database.ts'
import { draftOf } from '../../../store/referral/referrals.ts'
import { again, redirect, view } from '../../answer.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { checkReferral, referral, writeReferral, writeSection } from '../paths.ts'
import { checkView } from './view.ts'

const TEMPLATE = 'referral/check/page.njk'

async function shown(reader: Reader, caseId: string, today: PlainDate): Promise<object> {
  const ways = { section: (section: Section) => writeSection.to({ case: caseId, section }), all: writeReferral.to({ case: caseId }) }
  return { back: { href: ways.all, text: 'All sections' }, here: checkReferral.to({ case: caseId }), ...checkView((await draftOf(reader, caseId)).content, today, ways) }
}

export const checkPage = page({
  path: checkReferral,
  action: 'write referral',
  records: { reads: 'own draft of a referral' },
  show: async ({ reader, params, services }) => view(TEMPLATE, await shown(reader, params.case, services.moment().today)),
})

export const send = act({
  path: checkReferral,
  action: 'write referral',
  handle: async visit => settle(await visit.run(sendReferral, { caseId: visit.params.case }), {
    done: ({ agenciesTold }) => redirect(referral.to(visit.params),
      `Your referral is sent. ${agenciesTold} ${agenciesTold === 1 ? 'agency has' : 'agencies have'} a notice to secure files: see below. You can add to it at any time.`),
    refused: async () => again(TEMPLATE, await visit.read(reader => shown(reader, visit.params.case, visit.services.moment().today)),
      [{ field: 'needed', message: 'The referral cannot be sent yet: some answers are needed first' }]),
  }),
})
