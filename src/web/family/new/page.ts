/** Adds a member of the family whom the referral does not name. */
import { addFamilyMember } from '../../../commands/family/add-family-member.ts'
import type { Issue } from '../../../domain/history.ts'
import { again, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { engagement, family, newFamilyMember } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const SPEC: Spec = {
  name: { kind: 'text', label: 'Name' }, relationship: { kind: 'text', label: 'Who they are', hint: 'Such as “Grandmother” or “Brother”' }, isChild: { kind: 'tick', label: 'They are a child' },
}

function shown(caseId: string, typed: Values, issues: readonly Issue[]): object {
  return {
    back: { href: family.to({ case: caseId }), text: 'Family' }, here: newFamilyMember.to({ case: caseId }), title: 'Add a member of the family', basedOn: null, button: 'Add them', lead: [],
    fields: drawSpec(SPEC, typed, issues),
  }
}

export const newMemberPage = page({
  path: newFamilyMember, action: 'record family', records: 'nothing of a case', show: async ({ params }) => view(TEMPLATE, shown(params.case, {}, [])),
})

export const addMember = act({
  path: newFamilyMember,
  action: 'record family',
  handle: async ({ params, posted, run }) => {
    const typed = readSpec(SPEC, posted, NO_ROW_CHANGE)
    return settle(await run(addFamilyMember, { caseId: params.case, name: textAt(typed, 'name'), relationship: textAt(typed, 'relationship'), isChild: typed['isChild'] === true }), {
      done: ({ memberId }) => redirect(engagement.to({ ...params, member: memberId }), 'They are on the list. Record how they are involved.'),
      refused: issues => again(TEMPLATE, shown(params.case, typed, issues), issues),
    })
  },
})
