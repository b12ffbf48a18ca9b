/** The form by which a fact of the chronology is questioned: the entry, what is proposed, and by whom, as a role. */
import { questionFact } from '../../../../commands/questioned-facts/question-fact.ts'
import { isProposer, PROPOSERS } from '../../../../domain/chronology/questioned-fact.ts'
import type { Issue } from '../../../../domain/history.ts'
import type { Reader } from '../../../../store/database.ts'
import { accountsOf } from '../../../../store/same-events/tellings.ts'
import { again, orMissing, redirect, view } from '../../../answer.ts'
import { drawSpec } from '../../../forms/draw-spec.ts'
import { dateTyped } from '../../../forms/posted.ts'
import { readSpec } from '../../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../../forms/spec.ts'
import { act, page } from '../../../route.ts'
import { settle } from '../../../settle.ts'
import { integrated } from '../../integrated/paths.ts'
import { accountView } from '../../same-events/account-view.ts'
import { questionedFact, questionEntry } from '../paths.ts'

const TEMPLATE = 'chronology/questioned-facts/ask/page.njk'
const SPEC: Spec = {
  proposal: { kind: 'area', label: 'What is proposed?', hint: 'What the entry should say, or what is missing in it. The entry itself stays as its agency signed it' },
  proposedBy: { kind: 'radios', label: 'Who proposes it?', hint: 'A role is enough. No name is kept', choices: PROPOSERS.map(text => ({ value: text, text })) },
  on: { kind: 'date', label: 'On which day?', whole: true },
}

/** Null where the entry is in no signed chronology of this review. */
async function shown(reader: Reader, params: { readonly case: string; readonly entry: string }, typed: Values, issues: readonly Issue[]): Promise<object | null> {
  const [account] = await accountsOf(reader, params.case, [params.entry])
  return account ? {
    back: { href: integrated.to({ case: params.case }), text: 'Integrated chronology' }, here: questionEntry.to(params), title: 'Question this entry', basedOn: null, button: 'Put it on record', lead: [],
    account: accountView(account), fields: drawSpec(SPEC, typed, issues),
  } : null
}

export const askPage = page({
  path: questionEntry,
  action: 'question facts',
  records: { reads: 'entry of the integrated chronology' },
  show: async ({ reader, params }) => orMissing(await shown(reader, params, {}, []), model => view(TEMPLATE, model)),
})

export const askIt = act({
  path: questionEntry,
  action: 'question facts',
  handle: async ({ params, posted, read, run }) => {
    const [typed, on] = [readSpec(SPEC, posted, NO_ROW_CHANGE), dateTyped(posted, 'on')]
    const by = textAt(typed, 'proposedBy')
    return settle(await run(questionFact, { caseId: params.case, entryId: params.entry, proposedBy: isProposer(by) ? by : null, proposal: textAt(typed, 'proposal').trim(), on: on.state === 'date' ? on.date : null }), {
      done: ({ questionId }) => redirect(questionedFact.to({ case: params.case, question: questionId }), 'It is on record.'),
      refused: async issues => orMissing(await read(reader => shown(reader, params, typed, issues)), model => again(TEMPLATE, model, issues)),
    })
  },
})
