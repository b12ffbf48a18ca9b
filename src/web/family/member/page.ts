/** One member of the family: how they were invited and what came of it, with every earlier record. */
import { ENGAGEMENT_OUTCOMES, INVITED, NEEDS } from '../../../domain/family.ts'
import { engagementsOf, familyOf } from '../../../store/family/members.ts'
import { namesOf } from '../../../store/people/names.ts'
import { missing, view } from '../../answer.ts'
import { page } from '../../route.ts'
import { engagement, family, familyMember } from '../paths.ts'

export const memberPage = page({
  path: familyMember,
  action: 'see family',
  records: { reads: 'member of the family' },
  show: async ({ reader, params, may }) => {
    const member = (await familyOf(reader, params.case)).find(each => each.memberId === params.member)
    if (!member) return missing
    const records = (await engagementsOf(reader, params.case)).filter(each => each.memberId === params.member)
    const names = await namesOf(reader, records.map(each => each.by))
    return view('family/member/page.njk', {
      back: { href: family.to(params), text: 'Family' }, member, recordHref: may('record family') ? engagement.to(params) : null,
      records: records.map(each => ({ ...each, invited: INVITED[each.invited], outcome: ENGAGEMENT_OUTCOMES[each.outcome], needs: each.needs.map(need => NEEDS[need]), by: names.get(each.by) ?? '' })),
    })
  },
})
