/** Adds somebody whom the referral does not name to the list of the family to be heard (R008). */
import { familyKey, type FamilyPerson } from '../../domain/family.ts'
import { issue, type Issue } from '../../domain/history.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { familyOf, insertFamily, type FamilyMember } from '../../store/family/members.ts'
import type { Command } from '../run.ts'

interface Input extends FamilyPerson { readonly caseId: string }

export const addFamilyMember: Command<Input, readonly FamilyMember[], FamilyPerson, { readonly memberId: string }> = {
  name: 'add-family-member',
  action: 'record family',
  about: input => ({ caseId: input.caseId }),
  find: async ({ writer }, { caseId }) => await reviewOf(writer, caseId) ? familyOf(writer, caseId) : null,
  decide(listed, { name, relationship, isChild }) {
    const issues: Issue[] = []
    if (name.trim() === '') issues.push(issue('name', 'Enter the name'))
    if (relationship.trim() === '') issues.push(issue('relationship', 'Say how they stand to the child, such as “Grandmother”'))
    if (listed.some(each => familyKey(each) === familyKey({ name, relationship }))) issues.push(issue('name', 'They are on the list already'))
    return issues.length > 0 ? { issues } : { change: { name, relationship, isChild } }
  },
  async write({ writer, session }, person, { caseId }) {
    const [memberId = ''] = await insertFamily(writer, session, caseId, [person], false)
    return { memberId }
  },
  history: (_person, { memberId }) => ({ member: memberId }),
}
