/** One questioned fact: the entry as it was signed, what is proposed, every decision on it, and the form for the next. */
import { decideFact } from '../../../../commands/questioned-facts/decide-fact.ts'
import { FACT_OUTCOMES, isFactOutcome } from '../../../../domain/chronology/questioned-fact.ts'
import type { Issue } from '../../../../domain/history.ts'
import type { Reader } from '../../../../store/database.ts'
import { questionedFacts as found } from '../../../../store/questioned-facts/questioned-facts.ts'
import { again, orMissing, overtaken, redirect, view } from '../../../answer.ts'
import { drawSpec } from '../../../forms/draw-spec.ts'
import { dateTyped } from '../../../forms/posted.ts'
import { readSpec } from '../../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../../forms/spec.ts'
import { act, page } from '../../../route.ts'
import { settle } from '../../../settle.ts'
import { accountView } from '../../same-events/account-view.ts'
import { questionedFact, questionedFacts } from '../paths.ts'

const TEMPLATE = 'chronology/questioned-facts/one/page.njk'
const SPEC: Spec = {
  outcome: { kind: 'radios', label: 'What is decided?', choices: Object.entries(FACT_OUTCOMES).map(([value, text]) => ({ value, text })) },
  words: { kind: 'area', label: 'In words', hint: 'How the entry is to be read from now on, why it stands, or what remains in dispute' },
  decidedBy: { kind: 'text', label: 'Decided by', hint: 'Roles or agencies, not names. Such as “All at the Learning Event”' },
  on: { kind: 'date', label: 'On which day?', whole: true },
}

async function shown(reader: Reader, params: { readonly case: string; readonly question: string }, mayDecide: boolean, typed: Values, issues: readonly Issue[], theirs = false): Promise<object | null> {
  const [fact] = await found(reader, params.case, { questionId: params.question })
  return fact ? {
    back: { href: questionedFacts.to({ case: params.case }), text: 'Questioned facts' }, here: questionedFact.to(params), title: 'A questioned fact', lead: [], basedOn: fact.decisions.length, button: mayDecide ? 'Record the decision' : '', theirs,
    account: accountView({ ...fact, agencyId: '' }), proposal: fact.proposal, proposedBy: fact.proposedBy, on: fact.on, decisions: fact.decisions.map(each => ({ ...each, outcome: FACT_OUTCOMES[each.outcome] })),
    fields: drawSpec(SPEC, typed, issues),
  } : null
}

export const questionedFactPage = page({
  path: questionedFact,
  action: 'read integrated chronology',
  records: { reads: 'questioned facts' },
  show: async ({ reader, params, may }) => orMissing(await shown(reader, params, may('question facts'), {}, []), model => view(TEMPLATE, model)),
})

export const decide = act({
  path: questionedFact,
  action: 'question facts',
  handle: async ({ params, posted, basedOn, read, run }) => {
    const [typed, on] = [readSpec(SPEC, posted, NO_ROW_CHANGE), dateTyped(posted, 'on')]
    const outcome = textAt(typed, 'outcome')
    const input = {
      caseId: params.case, questionId: params.question, basedOn: Number(basedOn ?? 0), outcome: isFactOutcome(outcome) ? outcome : null, words: textAt(typed, 'words'), decidedBy: textAt(typed, 'decidedBy'),
      on: on.state === 'date' ? on.date : null,
    }
    return settle(await run(decideFact, input), {
      done: () => redirect(questionedFact.to(params), 'The decision is on record.'),
      refused: async issues => orMissing(await read(reader => shown(reader, params, true, typed, issues)), model => again(TEMPLATE, model, issues)),
      overtaken: async () => orMissing(await read(reader => shown(reader, params, true, typed, [], true)), model => overtaken(TEMPLATE, model)),
    })
  },
})
