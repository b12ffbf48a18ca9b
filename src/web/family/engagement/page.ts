/** How a member of the family is involved: the form for a further record, begun from the last. */
import { recordEngagement } from '../../../commands/family/record-engagement.ts'
import { ENGAGEMENT_OUTCOMES, INVITED, NEEDS } from '../../../domain/family.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Reader } from '../../../store/database.ts'
import { engagementsOf, familyOf, type EngagementOnRecord } from '../../../store/family/members.ts'
import { again, missing, overtaken, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { dayIn } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { choicesOf, dayValues, linesAt, NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { engagement, familyMember } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const SPEC: Spec = {
  invited: { kind: 'radios', label: 'Are they invited to contribute?', choices: choicesOf(INVITED) },
  invitedOn: { kind: 'date', label: 'Invited on', whole: true },
  how: { kind: 'text', label: 'How', hint: 'Such as a letter by hand, a visit, or through a solicitor' },
  byWhom: { kind: 'text', label: 'By whom' },
  explainedOn: { kind: 'date', label: 'Told how they will be involved and what to expect, on', hint: 'Leave it blank where that is still to come', whole: true },
  needs: { kind: 'ticks', label: 'Needs', choices: choicesOf(NEEDS) },
  adjustments: { kind: 'area', label: 'Adjustments', hint: 'What is done about these needs: which language, who supports them, where and when they are met' },
  outcome: { kind: 'radios', label: 'What came of it?', choices: choicesOf(ENGAGEMENT_OUTCOMES) },
  notes: { kind: 'area', label: 'Notes', hint: 'The reason, where they are not invited' },
}

interface Where { readonly case: string; readonly member: string }

/** Null where there is no such member. `theirs` says that somebody else was there first. */
async function shown(reader: Reader, params: Where, typed: Values | null, issues: readonly Issue[], theirs = false): Promise<object | null> {
  const member = (await familyOf(reader, params.case)).find(each => each.memberId === params.member)
  if (!member) return null
  const last = (await engagementsOf(reader, params.case)).find(each => each.memberId === params.member)
  return {
    back: { href: familyMember.to(params), text: member.name }, here: engagement.to(params), title: `How ${member.name} is involved`, basedOn: last?.revision ?? 0, button: 'Record it',
    lead: theirs ? ['Somebody else recorded this while you were writing. What they wrote is on the page before this one; your words are below, and are recorded after theirs once you send them again.'] : [],
    fields: drawSpec(SPEC, typed ?? (last ? valuesOf(last) : { invited: 'not yet', outcome: 'awaited' }), issues),
  }
}

export const engagementPage = page({
  path: engagement,
  action: 'record family',
  records: { reads: 'member of the family' },
  show: async ({ reader, params }) => {
    const model = await shown(reader, params, null, [])
    return model ? view(TEMPLATE, model) : missing
  },
})

export const recordIt = act({
  path: engagement,
  action: 'record family',
  handle: async ({ params, posted, basedOn, read, run }) => {
    const typed = readSpec(SPEC, posted, NO_ROW_CHANGE)
    const word = (name: string) => textAt(typed, name)
    const input = {
      caseId: params.case, memberId: params.member, basedOn: Number(basedOn ?? 0), invited: word('invited'), invitedOn: dayIn(posted, 'invitedOn'), how: word('how'), byWhom: word('byWhom'),
      explainedOn: dayIn(posted, 'explainedOn'), needs: linesAt(typed, 'needs'), adjustments: word('adjustments'), outcome: word('outcome'), notes: word('notes'),
    }
    return settle(await run(recordEngagement, input), {
      done: () => redirect(familyMember.to(params), 'It is on record.'),
      refused: async issues => { const model = await read(reader => shown(reader, params, typed, issues)); return model ? again(TEMPLATE, model, issues) : missing },
      overtaken: async () => { const model = await read(reader => shown(reader, params, typed, [], true)); return model ? overtaken(TEMPLATE, model) : missing },
    })
  },
})

function valuesOf(last: EngagementOnRecord): Values {
  const { invited, how, byWhom, needs, adjustments, outcome, notes } = last
  return { invited, how, byWhom, adjustments, outcome, notes, needs: [...needs], invitedOn: last.invitedOn === null ? {} : dayValues(last.invitedOn), explainedOn: last.explainedOn === null ? {} : dayValues(last.explainedOn) }
}
