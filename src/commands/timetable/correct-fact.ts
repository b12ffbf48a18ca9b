/** The date of a fact was wrong, or it did not happen: a later fact corrects it, and every due date with it. The first stays on record. */
import { PLANS, titleOf } from '../../domain/facts.ts'
import type { Fact } from '../../domain/facts.ts'
import { standing } from '../../domain/facts.ts'
import { issue } from '../../domain/history.ts'
import type { Issue } from '../../domain/history.ts'
import { spoken } from '../../domain/plain-date.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { recordedElsewhere } from '../../domain/timetable/record-fact.ts'
import { factsOf, recordFact } from '../../store/facts.ts'
import type { Command } from '../run.ts'

/** `outcome` says whether the date was wrong or the thing did not happen at all. */
export interface Correction { readonly caseId: string; readonly factId: string; readonly outcome: string; readonly on: PlainDate | null; readonly reason: string }
interface Change { readonly fact: Fact; readonly on: PlainDate | null }

export const correctFact: Command<Correction, Fact, Change, { fact: string }> = {
  name: 'correct-fact',
  action: 'correct fact',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, input) {
    const facts = await factsOf(writer, input.caseId)
    return [...standing(facts).values()].find(fact => fact.id === input.factId) ?? null
  },
  decide(fact, input, moment) {
    const issues: Issue[] = []
    const takenBack = input.outcome === 'did not happen'
    if (!takenBack && input.outcome !== 'another date') issues.push(issue('outcome', 'Choose what was wrong.'))
    if (input.outcome === 'another date') {
      if (input.on === null) issues.push(issue('on-day', 'Enter the right day, month and year.'))
      else if (input.on > moment.today && !PLANS.has(fact.kind)) issues.push(issue('on-day', `${spoken(input.on)} has not come yet.`))
      else if (input.on === fact.on) issues.push(issue('on-day', 'That is the date already on record.'))
    }
    const elsewhere = recordedElsewhere(fact.kind)
    if (takenBack && elsewhere) {
      issues.push(issue('outcome', `“${titleOf(fact.kind)}” was put on record by ${elsewhere}, which stays on record. Only its date can be corrected here.`))
    }
    if (input.reason.trim() === '') issues.push(issue('reason', 'Say why the record was wrong. It is kept with the case.'))
    return issues.length > 0 ? { issues } : { change: { fact, on: takenBack ? null : input.on } }
  },
  async write({ writer, session }, { fact, on }, input) {
    const details = { note: input.reason.trim(), ...(fact.told ? { told: fact.told } : {}) }
    return { fact: await recordFact(writer, session, { caseId: input.caseId, kind: fact.kind, on, corrects: fact.id, details }) }
  },
  history: ({ fact, on }, result) => ({ kind: fact.kind, from: fact.on, to: on, corrects: fact.id, fact: result.fact }),
}
