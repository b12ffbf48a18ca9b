import { PLANS, PLANNED_BY, titleOf } from '../../../domain/facts.ts'
import type { Fact, FactKind } from '../../../domain/facts.ts'
import { spoken } from '../../../domain/plain-date.ts'
import { roleName } from '../../../domain/roles.ts'
import type { Role } from '../../../domain/roles.ts'
import { mayRecord, recordedElsewhere } from '../../../domain/timetable/record-fact.ts'
import { citation } from '../../../domain/timetable/explain.ts'
import type { Timetable, TimetableStep } from '../../../domain/timetable.ts'
import { caseName } from '../../../store/cases/case-header.ts'
import type { CaseHeader } from '../../../store/cases/case-header.ts'
import { caseHome } from '../../cases/paths.ts'
import type { Address } from '../../paths.ts'
import type { Link } from '../../route.ts'
import { changedLine } from '../changed-line.ts'
import { changeOf, correction, planEvent, stepPage } from '../paths.ts'
import { timetableRow } from '../row.ts'
import type { TimetableRow } from '../row.ts'

export interface StepView {
  readonly back: { readonly href: Address; readonly text: string }
  readonly name: string
  readonly row: TimetableRow
  readonly binding: string
  readonly authority: string
  readonly outputs: readonly OutputLine[]
  /** What this visitor may put on record here; empty where nothing is left or it is not theirs. */
  readonly toRecord: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[]
  readonly record: Address
  /** The event whose day can be planned here; null for none. */
  readonly plan: { readonly action: Address; readonly title: string } | null
  readonly elsewhere: readonly string[]
  /** The act that does what is missing next, for whoever may; null where none does. */
  readonly act: Link | null
  readonly changeLinks: readonly Link[]
  readonly changes: readonly string[]
  readonly values: Readonly<Record<string, string>>
}

interface OutputLine { readonly title: string; readonly on: string; readonly by: string; readonly note: string; readonly correct: Address | null }

export interface StepMatter {
  readonly header: CaseHeader
  readonly table: Timetable
  readonly step: TimetableStep
  readonly facts: ReadonlyMap<FactKind, Fact>
  readonly names: ReadonlyMap<string, string>
  readonly roles: ReadonlySet<Role>
  readonly act: Link | null
  readonly mayRecordFacts: boolean
  readonly mayCorrect: boolean
  readonly mayAdapt: boolean
  /** What was typed, by field name, and which kinds were ticked. */
  readonly values: Readonly<Record<string, string>>
  readonly ticked: readonly string[]
}

const BINDING = { must: 'It must be done.', should: 'It should be done.', may: 'It may be done, where it is required.' } as const

export function stepView(matter: StepMatter): StepView {
  const { header, table, step } = matter
  const { caseId } = header
  const missing = step.outputs.filter(output => output.on === null).flatMap(output => output.facts)
  const open = missing.length > 0 ? [...missing, ...step.alsoRecords] : []
  const own = matter.mayRecordFacts ? open.filter(kind => recordedElsewhere(kind) === null && mayRecord(kind, table, matter.roles)) : []
  const event = step.outputs.flatMap(({ facts }) => facts).find(kind => PLANNED_BY[kind] !== undefined)
  const canPlan = event !== undefined && step.state.is !== 'done' && matter.mayRecordFacts && mayRecord(event, table, matter.roles)
  return {
    back: { href: caseHome.to({ case: caseId }), text: `Back to ${caseName(header)}` },
    name: caseName(header),
    row: timetableRow(caseId, step),
    binding: BINDING[step.binding],
    authority: citation(step.authority),
    outputs: [
      ...step.outputs.flatMap(output => output.facts.filter(kind => output.on === null || matter.facts.has(kind))),
      ...step.alsoRecords.filter(kind => matter.facts.has(kind)),
    ].map(kind => outputLine(matter, kind)),
    toRecord: own.map(kind => ({ value: kind, text: titleOf(kind), checked: own.length === 1 || matter.ticked.includes(kind) })),
    record: stepPage.to({ case: caseId, step: step.key }),
    plan: canPlan ? { action: planEvent.to({ case: caseId, step: step.key }), title: titleOf(event).replace(/ \w+$/, '') } : null,
    elsewhere: [...new Set(missing.map(kind => recordedElsewhere(kind)).filter(text => text !== null))],
    act: matter.act,
    changeLinks: matter.mayAdapt ? changeLinks(caseId, step) : [],
    changes: step.changes.map(adaptation => changedLine(adaptation, matter.names)),
    values: matter.values,
  }
}

function outputLine({ header, facts, names, mayCorrect }: StepMatter, kind: FactKind): OutputLine {
  const fact = facts.get(kind)
  return {
    title: titleOf(kind),
    on: fact?.on ? spoken(fact.on) : '',
    by: fact ? names.get(fact.by) ?? '' : '',
    note: fact?.note ?? '',
    correct: fact && mayCorrect && !PLANS.has(kind) ? correction.to({ case: header.caseId, fact: fact.id }) : null,
  }
}

function changeLinks(caseId: string, step: TimetableStep): readonly Link[] {
  const to = (kind: string, text: string): Link => ({ text, href: changeOf.to({ case: caseId, kind }, { step: step.key }) })
  if (step.key === 'delay_notice' || step.state.is === 'done') return []
  if (step.state.is === 'skipped') return [to('take-up', 'Take this step up again')]
  return [
    ...(step.added ? [to('done', 'Record that this step is done')] : []),
    to('date', 'Set another date for this step'),
    to('owners', `Give it to others than ${step.owners.map(roleName).join(', ')}`),
    to('leave-out', step.binding === 'may' ? 'Say that this step is not required' : 'Leave this step out'),
  ]
}
