/** The facts that are questioned, in the order of the chronology, what is decided of each, and whether the facts are agreed, with what remains in dispute (R180, R181). */
import { agreeFacts } from '../../../../commands/questioned-facts/agree-facts.ts'
import { FACT_OUTCOMES, isUnresolved } from '../../../../domain/chronology/questioned-fact.ts'
import { standing } from '../../../../domain/facts.ts'
import { dateGiven } from '../../../../domain/chronology/edition-cells.ts'
import type { Issue } from '../../../../domain/history.ts'
import { caseHeader, caseName } from '../../../../store/cases/case-header.ts'
import type { Reader } from '../../../../store/database.ts'
import { factsOf } from '../../../../store/facts.ts'
import { countQuestioned, questionedFacts as found } from '../../../../store/questioned-facts/questioned-facts.ts'
import { again, orMissing, overtaken, redirect, view } from '../../../answer.ts'
import { drawSpec } from '../../../forms/draw-spec.ts'
import { dateTyped } from '../../../forms/posted.ts'
import { readSpec } from '../../../forms/read-spec.ts'
import { NO_ROW_CHANGE, type Spec, type Values } from '../../../forms/spec.ts'
import { offsetOf } from '../../../offset.ts'
import { act, page } from '../../../route.ts'
import { settle } from '../../../settle.ts'
import { integrated } from '../../integrated/paths.ts'
import * as paths from '../paths.ts'

const TEMPLATE = 'chronology/questioned-facts/list/page.njk'
const PAGE_SIZE = 25
const SPEC: Spec = { on: { kind: 'date', label: 'On which day were the facts agreed?', whole: true } }

async function shown(reader: Reader, caseId: string, offset: number, mayQuestion: boolean, typed: Values, issues: readonly Issue[], theirs = false): Promise<object | null> {
  const header = await caseHeader(reader, caseId)
  if (!header) return null
  const [counts, questioned, agreed] = [await countQuestioned(reader, caseId), await found(reader, caseId, { offset, limit: PAGE_SIZE }), standing(await factsOf(reader, caseId)).get('case_facts_agreed')]
  const of = { case: caseId }
  return {
    back: { href: integrated.to(of), text: 'Integrated chronology' }, name: caseName(header), here: paths.questionedFacts.to(of), counts, agreedOn: agreed?.on ?? null, theirs, mayQuestion,
    rows: questioned.map(({ questionId, code, colour, entry, proposedBy, proposal, decisions }) => {
      const last = decisions.at(-1)
      return {
        href: paths.questionedFact.to({ ...of, question: questionId }), code, colour, agency: entry.agency, date: dateGiven(entry.date), event: entry.event, proposedBy, proposal,
        outcome: last ? FACT_OUTCOMES[last.outcome] : 'Not decided yet', words: last?.words ?? '', isOpen: isUnresolved(last?.outcome ?? null),
      }
    }),
    earlier: offset > 0 ? paths.questionedFacts.to(of, { from: Math.max(0, offset - PAGE_SIZE) }) : null, later: offset + PAGE_SIZE < counts.all ? paths.questionedFacts.to(of, { from: offset + PAGE_SIZE }) : null,
    fields: mayQuestion ? drawSpec(SPEC, typed, issues) : null,
  }
}

export const questionedFactsPage = page({
  path: paths.questionedFacts,
  action: 'read integrated chronology',
  records: { reads: 'questioned facts' },
  show: async ({ reader, params, query, may }) => orMissing(
    await shown(reader, params.case, offsetOf(query.get('from')), may('question facts'), {}, []), model => view(TEMPLATE, model)),
})

export const agree = act({
  path: paths.questionedFacts,
  action: 'question facts',
  handle: async ({ params, posted, basedOn, read, run }) => {
    const [typed, on] = [readSpec(SPEC, posted, NO_ROW_CHANGE), dateTyped(posted, 'on')]
    return settle(await run(agreeFacts, { caseId: params.case, on: on.state === 'date' ? on.date : null, seen: Number(basedOn ?? 0) }), {
      done: () => redirect(paths.questionedFacts.to(params), 'The facts are marked as agreed.'),
      refused: async issues => orMissing(await read(reader => shown(reader, params.case, 0, true, typed, issues)), model => again(TEMPLATE, model, issues)),
      overtaken: async () => orMissing(await read(reader => shown(reader, params.case, 0, true, typed, [], true)), model => overtaken(TEMPLATE, model)),
    })
  },
})
