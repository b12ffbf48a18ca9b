/** The Independent Chair's answer to the Sub-Committee: agreement or not, and whether a Consideration Panel is convened. */
import { answerSubcommittee } from '../../../commands/decision/answer-subcommittee.ts'
import type { Issue } from '../../../domain/history.ts'
import type { Reader } from '../../../store/database.ts'
import { considerationOf } from '../../../store/decision/considerations.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { chairAnswer, views } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const YES_NO = [{ value: 'yes', text: 'Yes' }, { value: 'no', text: 'No' }]
const SPEC: Spec = {
  agrees: { kind: 'radios', label: 'Do you agree with the Sub-Committee?', choices: YES_NO },
  panel: { kind: 'radios', label: 'Is a Consideration Panel to be convened?', choices: YES_NO },
  reason: { kind: 'area', label: 'Your reason', hint: 'Needed if you disagree, or if you want a Panel without a majority' },
}

/** Null where there is no count to answer yet. */
async function shown(reader: Reader, caseId: string, typed: Values, issues: readonly Issue[]): Promise<object | null> {
  const consideration = await considerationOf(reader, caseId)
  if (!consideration?.count) return null
  const { majority, warranted, entitled } = consideration.count
  return {
    back: { href: views.to({ case: caseId }), text: 'Views of the Sub-Committee' }, here: chairAnswer.to({ case: caseId }), title: 'Answer the Sub-Committee', basedOn: null, button: 'Record my answer',
    lead: [majority ? `${warranted.length} of ${entitled.length} members find a Consideration Panel warranted: a majority. A Panel must then be convened. You can record that you disagree, with your reason.`
      : `${warranted.length} of ${entitled.length} members find a Consideration Panel warranted: no majority. You can still have one convened, with your reason.`],
    fields: drawSpec(SPEC, typed, issues),
  }
}

export const chairAnswerPage = page({
  path: chairAnswer,
  action: 'decide',
  records: { reads: 'count of the Sub-Committee’s views' },
  show: async ({ reader, params }) => {
    const found = await shown(reader, params.case, {}, [])
    return found ? view(TEMPLATE, found) : missing
  },
})

export const answer = act({
  path: chairAnswer,
  action: 'decide',
  handle: async visit => {
    const typed = readSpec(SPEC, visit.posted, NO_ROW_CHANGE)
    const yes = (key: string): boolean | null => textAt(typed, key) === '' ? null : textAt(typed, key) === 'yes'
    return settle(await visit.run(answerSubcommittee, { caseId: visit.params.case, agrees: yes('agrees'), panel: yes('panel'), reason: textAt(typed, 'reason') }), {
      done: () => redirect(views.to(visit.params), 'Your answer is on record.'),
      refused: async issues => {
        const found = await visit.read(reader => shown(reader, visit.params.case, typed, issues))
        return found ? again(TEMPLATE, found, issues) : missing
      },
    })
  },
})
