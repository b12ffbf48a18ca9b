/** One step of a case: why it is due, what it must leave behind, what is on record of it; and the form that records it. */
import { recordFact } from '../../../commands/timetable/record-fact.ts'
import { PLANNED_BY, standing as standingFacts } from '../../../domain/facts.ts'
import { caseHeader } from '../../../store/cases/case-header.ts'
import type { Reader } from '../../../store/database.ts'
import { factsOf } from '../../../store/facts.ts'
import { namesOf } from '../../../store/people/names.ts'
import { timetableOf } from '../../../store/timetable/timetables.ts'
import { again, missing, redirect, view } from '../../answer.ts'
import { allOf, dateTyped, textOf, typedWords } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import type { Visit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { actFor } from '../acts.ts'
import { planEvent, stepPage } from '../paths.ts'
import { stepView } from './view.ts'
import type { StepView } from './view.ts'

const TEMPLATE = 'timetable/step/page.njk'

interface Typed { readonly values: Readonly<Record<string, string>>; readonly ticked: readonly string[] }

/** Null where the case is out of reach or its timetable has no such step. */
async function shown(reader: Reader, visit: Visit<'/cases/:case/timetable/:step'>, typed: Typed): Promise<StepView | null> {
  const { params, standing } = visit
  const header = await caseHeader(reader, params.case)
  const table = await timetableOf(reader, params.case, visit.services.moment().today)
  const step = table.steps.find(step => step.key === params.step)
  if (!header || !step) return null
  const facts = standingFacts(await factsOf(reader, params.case))
  const names = await namesOf(reader, [...[...facts.values()].map(fact => fact.by), ...step.changes.map(change => change.by)])
  return stepView({
    header, table, step, facts, names, ...typed,
    roles: new Set([...standing.onBoard, ...standing.onCase]),
    act: actFor(params.case, step, visit.may),
    mayRecordFacts: visit.may('record step'), mayCorrect: visit.may('correct fact'), mayAdapt: visit.may('adapt timetable'),
  })
}

export const showStep = page({
  path: stepPage,
  action: 'see timetable',
  records: { reads: 'step of the timetable' },
  show: async visit => {
    const model = await shown(visit.reader, visit, { values: {}, ticked: [] })
    return model ? view(TEMPLATE, model) : missing
  },
})

export const recordStep = act({
  path: stepPage,
  action: 'record step',
  handle: async visit => {
    const kinds = allOf(visit.posted, 'kinds')
    const on = dateTyped(visit.posted, 'on')
    const input = { caseId: visit.params.case, kinds, on: on.state === 'date' ? on.date : null, note: textOf(visit.posted, 'note') }
    return settle(await visit.run(recordFact, input), {
      done: () => redirect(stepPage.to(visit.params), 'It is on record, and the timetable follows it.'),
      refused: async issues => {
        const model = await visit.read(reader => shown(reader, visit, { values: typedWords(visit.posted), ticked: kinds }))
        return model ? again(TEMPLATE, model, issues) : missing
      },
    })
  },
})

/** The day for which the step's event is planned: what counts back from it moves with it. */
export const planStep = act({
  path: planEvent,
  action: 'record step',
  handle: async visit => {
    const table = await visit.read(reader => timetableOf(reader, visit.params.case, visit.services.moment().today))
    const step = table.steps.find(step => step.key === visit.params.step)
    const kind = step?.outputs.flatMap(({ facts }) => facts).map(fact => PLANNED_BY[fact]).find(plan => plan !== undefined)
    if (!kind) return missing
    const on = dateTyped(visit.posted, 'planned')
    return settle(await visit.run(recordFact, { caseId: visit.params.case, kinds: [kind], on: on.state === 'date' ? on.date : null, note: textOf(visit.posted, 'reason') }), {
      done: () => redirect(stepPage.to(visit.params), 'The day is set. Whatever counts back from it has moved with it.'),
      refused: async issues => {
        const model = await visit.read(reader => shown(reader, visit, { values: typedWords(visit.posted), ticked: [] }))
        const here = issues.map(issue => ({ ...issue, field: issue.field === 'on-day' ? 'planned-day' : issue.field === 'note' ? 'reason' : issue.field }))
        return model ? again(TEMPLATE, model, here) : missing
      },
    })
  },
})
