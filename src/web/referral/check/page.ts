/** The last look at a referral before it is sent: its answers, what is blank, what stands in the way, and a prompt to reflect (R249). */
import { sendReferral } from '../../../commands/referral/send-referral.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { agenciesToTell } from '../../../domain/referral/consequences.ts'
import { gaps, REFLECTION } from '../../../domain/referral/gaps.ts'
import { referralIssues } from '../../../domain/referral/issues.ts'
import { ALL_SECTIONS, SECTIONS, sectionOf } from '../../../domain/referral/sections.ts'
import { withoutBlankRows } from '../../../domain/referral/tidy.ts'
import type { Reader } from '../../../store/database.ts'
import { draftOf } from '../../../store/referral/referrals.ts'
import { again, redirect, view } from '../../answer.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { sectionAnswers, sectionOfField } from '../form/sections.ts'
import { checkReferral, referral, writeReferral, writeSection } from '../paths.ts'

const TEMPLATE = 'referral/check/page.njk'

async function shown(reader: Reader, caseId: string, today: PlainDate): Promise<object> {
  const content = withoutBlankRows((await draftOf(reader, caseId)).content)
  return {
    back: { href: writeReferral.to({ case: caseId }), text: 'All sections' }, here: checkReferral.to({ case: caseId }), reflection: REFLECTION, agencies: agenciesToTell(content),
    needed: referralIssues(content, today).map(issue => ({ message: issue.message, href: linkTo(caseId, issue) })),
    gaps: gaps(content).map(gap => ({ missing: gap.missing, href: `${writeSection.to({ case: caseId, section: gap.section })}#${gap.field}` })),
    sections: ALL_SECTIONS.map(section => ({ title: SECTIONS[section].title, href: writeSection.to({ case: caseId, section }), blocks: sectionAnswers(section, sectionOf(content, section)) })),
  }
}

/** The field itself on its section's page. */
function linkTo(caseId: string, issue: Issue): string {
  const section = sectionOfField(issue.field)
  return section === null ? writeReferral.to({ case: caseId }) : `${writeSection.to({ case: caseId, section })}#${issue.field ?? ''}`
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
