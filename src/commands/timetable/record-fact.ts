/** Somebody puts on record that a step of the timetable was done, or for which day its event is planned. */
import { isFactKind } from '../../domain/facts.ts'
import type { FactKind } from '../../domain/facts.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { checkFacts, mayRecord } from '../../domain/timetable/record-fact.ts'
import type { Timetable } from '../../domain/timetable.ts'
import { recordFact as storeFact } from '../../store/facts.ts'
import { standingOf } from '../../store/reach.ts'
import { timetableOf } from '../../store/timetable/timetables.ts'
import type { Command } from '../run.ts'

/** Several facts of one day at once; `on` is null where no real date was given. */
export interface FactsInput { readonly caseId: string; readonly kinds: readonly string[]; readonly on: PlainDate | null; readonly note: string }
interface Change { readonly kinds: readonly FactKind[]; readonly on: PlainDate; readonly told: PlainDate | null }

export const recordFact: Command<FactsInput, Timetable, Change, { facts: string[] }> = {
  name: 'record-fact',
  action: 'record step',
  about: input => ({ caseId: input.caseId }),
  async find({ writer, moment }, input) {
    const table = await timetableOf(writer, input.caseId, moment.today)
    const standing = await standingOf(writer, { caseId: input.caseId })
    const roles = new Set([...standing?.onBoard ?? [], ...standing?.onCase ?? []])
    return input.kinds.every(kind => isFactKind(kind) && mayRecord(kind, table, roles)) ? table : null
  },
  decide(table, input) {
    const kinds = input.kinds.filter(isFactKind)
    const issues = checkFacts({ kinds, on: input.on, note: input.note }, table)
    if (issues.length > 0 || input.on === null) return { issues }
    return { change: { kinds, on: input.on, told: table.finish?.forecast ?? null } }
  },
  async write({ writer, session }, change, input) {
    const facts: string[] = []
    for (const kind of change.kinds) {
      const told = kind === 'delay_notified' && change.told ? { told: change.told } : {}
      const note = input.note === '' ? {} : { note: input.note }
      facts.push(await storeFact(writer, session, { caseId: input.caseId, kind, on: change.on, details: { ...note, ...told } }))
    }
    return { facts }
  },
  history: (change, result) => ({ kinds: change.kinds, on: change.on, facts: result.facts }),
}
