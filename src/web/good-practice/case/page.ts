/** The good practice of one case: what is on record, and the form that adds to it. */
import { recordGoodPractice } from '../../../commands/referral/record-good-practice.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Reader } from '../../../store/database.ts'
import { goodPractice } from '../../../store/referral/good-practice.ts'
import { again, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { caseGoodPractice, goodPracticeList } from '../paths.ts'

const TEMPLATE = 'good-practice/case/page.njk'
const SPEC: Spec = {
  what: { kind: 'area', label: 'What was done well?', hint: 'Without names: it may be shared beyond those who know this case' },
  share: { kind: 'area', label: 'How can it be shared and made usual?' },
  tags: { kind: 'text', label: 'Tags', hint: 'With commas between them, such as “information sharing, home visits”' },
}

async function shown(reader: Reader, caseId: string, mayRecord: boolean, typed: Values, issues: readonly Issue[]): Promise<object> {
  return {
    back: { href: caseHome.to({ case: caseId }), text: 'Case' }, here: caseGoodPractice.to({ case: caseId }), list: goodPracticeList.to({}), title: 'Good practice', basedOn: null, lead: [],
    items: await goodPractice(reader, { caseId }), button: mayRecord ? 'Record this good practice' : null, fields: drawSpec(SPEC, typed, issues),
  }
}

export const caseGoodPracticePage = page({
  path: caseGoodPractice,
  action: 'see good practice',
  records: { reads: 'good practice' },
  show: async ({ reader, params, may }) => view(TEMPLATE, await shown(reader, params.case, may('record good practice'), {}, [])),
})

export const addGoodPractice = act({
  path: caseGoodPractice,
  action: 'record good practice',
  handle: async visit => {
    const typed = readSpec(SPEC, visit.posted, NO_ROW_CHANGE)
    const input = { caseId: visit.params.case, what: textAt(typed, 'what'), share: textAt(typed, 'share'), tags: textAt(typed, 'tags') }
    return settle(await visit.run(recordGoodPractice, input), {
      done: () => redirect(caseGoodPractice.to(visit.params), 'The good practice is on record.'),
      refused: async issues => again(TEMPLATE, await visit.read(reader => shown(reader, visit.params.case, true, typed, issues)), issues),
    })
  },
})
