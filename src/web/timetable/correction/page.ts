/** A fact on record was wrong: another date, or it did not happen. The first record stays, the correction stands. */
import { correctFact } from '../../../commands/timetable/correct-fact.ts'
import { happened, standing as standingFacts, titleOf } from '../../../domain/facts.ts'
import { spoken } from '../../../domain/plain-date.ts'
import { stepFor } from '../../../domain/timetable/record-fact.ts'
import type { Reader } from '../../../store/database.ts'
import { factsOf } from '../../../store/facts.ts'
import { timetableOf } from '../../../store/timetable/timetables.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { caseHome } from '../../cases/paths.ts'
import { dateTyped, textOf, typedWords } from '../../forms/posted.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { correction, stepPage } from '../paths.ts'

const TEMPLATE = 'timetable/correction/page.njk'
const OUTCOMES = [{ value: 'another date', text: 'It happened on another day' }, { value: 'did not happen', text: 'It did not happen' }] as const

interface Where { readonly case: string; readonly fact: string }

/** Null where no such fact stands. */
async function shown(reader: Reader, params: Where, today: PlainDate, values: Readonly<Record<string, string>>) {
  const fact = [...standingFacts(await factsOf(reader, params.case)).values()].find(fact => fact.id === params.fact)
  if (!fact) return null
  const step = stepFor(fact.kind, await timetableOf(reader, params.case, today))
  return {
    back: { href: step ? stepPage.to({ case: params.case, step: step.key }) : caseHome.to({ case: params.case }) },
    title: titleOf(fact.kind), onRecord: `On record: ${happened(fact.kind)} on ${spoken(fact.on)}.`, here: correction.to(params),
    outcomes: OUTCOMES.map(outcome => ({ ...outcome, checked: values['outcome'] === outcome.value })), values,
  }
}

export const correctionPage = page({
  path: correction,
  action: 'correct fact',
  records: { reads: 'fact of the timetable' },
  show: async ({ reader, params, services }) => {
    const model = await shown(reader, params, services.moment().today, {})
    return model ? view(TEMPLATE, model) : missing
  },
})

export const correct = act({
  path: correction,
  action: 'correct fact',
  handle: async visit => {
    const { params, posted } = visit
    const { today } = visit.services.moment()
    const before = await visit.read(reader => shown(reader, params, today, typedWords(posted)))
    if (!before) return missing
    const on = dateTyped(posted, 'on')
    const input = { caseId: params.case, factId: params.fact, outcome: textOf(posted, 'outcome'), on: on.state === 'date' ? on.date : null, reason: textOf(posted, 'reason') }
    return settle(await visit.run(correctFact, input), {
      done: () => redirect(before.back.href, 'The record is corrected, and every date that hangs on it.'),
      refused: issues => again(TEMPLATE, before, issues),
    })
  },
})
