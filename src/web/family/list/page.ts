/** Every member of the family with how it stands, and who of the referral is not on the list yet. */
import { familyNotListed, listFamily } from '../../../commands/family/list-family.ts'
import type { Action } from '../../../domain/access.ts'
import { ENGAGEMENT_OUTCOMES, INVITED } from '../../../domain/family.ts'
import type { Issue } from '../../../domain/history.ts'
import { spoken } from '../../../domain/plain-date.ts'
import { caseHeader, caseName } from '../../../store/cases/case-header.ts'
import { policeDiscussionsOf } from '../../../store/commissioning/police-discussions.ts'
import type { Reader } from '../../../store/database.ts'
import { engagementsOf, familyOf, type EngagementOnRecord } from '../../../store/family/members.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { policeDiscussion } from '../../commissioning/paths.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { family, familyFromReferral, familyMember, newFamilyMember } from '../paths.ts'

const TEMPLATE = 'family/list/page.njk'

async function shown(reader: Reader, caseId: string, may: (action: Action) => boolean, issues: readonly Issue[]): Promise<object | null> {
  const header = await caseHeader(reader, caseId)
  if (!header) return null
  const params = { case: caseId }
  const [members, records] = [await familyOf(reader, caseId), await engagementsOf(reader, caseId)]
  const unlisted = may('list family') ? await familyNotListed(reader, caseId) : []
  const police = (await policeDiscussionsOf(reader, caseId))[0]
  const lines = members.map(member => {
    const last = records.find(each => each.memberId === member.memberId)
    return { name: member.name, relationship: member.relationship, isChild: member.isChild, href: familyMember.to({ ...params, member: member.memberId }), stands: last ? standsAt(last) : null }
  })
  return {
    back: { href: caseHome.to(params), text: caseName(header) }, name: caseName(header), lines, without: lines.filter(line => line.stands === null).length, errors: issues,
    unlisted: unlisted.length, take: familyFromReferral.to(params), add: may('record family') ? newFamilyMember.to(params) : null,
    police: police?.on ?? null, recordPolice: may('commission review') ? policeDiscussion.to(params) : null,
  }
}

/** "Invited on 3 October 2016. Declined." */
function standsAt({ invited, invitedOn, outcome }: EngagementOnRecord): string {
  const first = invitedOn ? `Invited on ${spoken(invitedOn)}` : invited === 'no' ? 'Not invited, with the reason' : `Invited? ${INVITED[invited]}`
  return outcome === 'awaited' ? `${first}.` : `${first}. ${ENGAGEMENT_OUTCOMES[outcome]}.`
}

export const familyPage = page({
  path: family,
  action: 'see family',
  records: { reads: 'family of a review' },
  show: async ({ reader, params, may }) => {
    const model = await shown(reader, params.case, may, [])
    return model ? view(TEMPLATE, model) : missing
  },
})

export const takeFromReferral = act({
  path: familyFromReferral,
  action: 'list family',
  handle: async ({ params, may, read, run }) => settle(await run(listFamily, { caseId: params.case }), {
    done: ({ added }) => redirect(family.to(params), `${added.length} ${added.length === 1 ? 'person is' : 'people are'} put on the list.`),
    refused: async issues => {
      const model = await read(reader => shown(reader, params.case, may, issues))
      return model ? again(TEMPLATE, model, issues) : missing
    },
  }),
})
