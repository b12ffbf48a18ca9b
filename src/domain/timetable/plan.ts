/** A case's own plan: its procedure with the adaptations laid over it, before any date is worked out. */
import type { Adaptation, Change, PausedPhase, WeekZeroAnchor } from '../adaptation.ts'
import type { FactKind } from '../facts.ts'
import type { PlainDate } from '../plain-date.ts'
import { DEFAULT_METHODOLOGY } from '../procedures/methodologies.ts'
import type { MethodologyKey } from '../procedures/methodologies.ts'
import { factsOf } from '../procedures/procedure.ts'
import type { Procedure, Step } from '../procedures/procedure.ts'

export interface PlannedStep {
  readonly step: Step
  /** True for a step that this case added to its procedure. */
  readonly added: boolean
  readonly skipped: string | null
  readonly redated: { readonly due: PlainDate; readonly reason: string } | null
  readonly completedOn: PlainDate | null
  /** Every change made to this step, oldest first. */
  readonly changes: readonly Adaptation[]
}

/** `until` is null while the pause lasts. */
export interface Pause { readonly phase: PausedPhase; readonly from: PlainDate; readonly until: PlainDate | null; readonly reason: string }

export interface Plan {
  readonly steps: readonly PlannedStep[]
  /** Which step produces a fact. */
  readonly producers: ReadonlyMap<FactKind, PlannedStep>
  readonly weekZero: WeekZeroAnchor
  readonly pauses: readonly Pause[]
  readonly methodology: MethodologyKey
}

export function planOf(procedure: Procedure, adaptations: readonly Adaptation[]): Plan {
  const inOrder = adaptations.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt))
  const added = inOrder.flatMap(adaptation => adaptation.change.kind === 'add' ? [addedStep(adaptation.change, adaptation.reason)] : [])
  const ownSteps = procedure.steps.map(step => planned(step, false, inOrder))
  const steps = [...ownSteps, ...added.map(step => planned(step, true, inOrder))]
  return {
    steps,
    producers: new Map(steps.flatMap(step => step.step.outputs.flatMap(factsOf).map(kind => [kind, step] as const))),
    weekZero: last(inOrder, 'week zero')?.anchor ?? 'commissioned',
    pauses: pausesOf(inOrder),
    methodology: last(inOrder, 'methodology')?.methodology ?? DEFAULT_METHODOLOGY,
  }
}

function planned(step: Step, added: boolean, adaptations: readonly Adaptation[]): PlannedStep {
  const changes = adaptations.filter(({ change }) => 'step' in change && change.step === step.key)
  const presence = changes.findLast(({ change }) => change.kind === 'skip' || change.kind === 'restore')
  const redating = changes.findLast(({ change }) => change.kind === 'redate' || change.kind === 'add')
  const completion = last(changes, 'complete')
  const owners = last(changes, 'owners')?.owners ?? step.owners
  return {
    step: { ...step, owners }, added, changes,
    skipped: presence?.change.kind === 'skip' ? presence.reason : null,
    redated: redating && 'due' in redating.change ? { due: redating.change.due, reason: redating.reason } : null,
    completedOn: completion?.on ?? null,
  }
}

function addedStep(change: Extract<Change, { kind: 'add' }>, reason: string): Step {
  return {
    key: change.step, title: change.title, owners: change.owners, phase: 'review', due: null, outputs: [], binding: 'should',
    authority: { source: 'this case', place: reason, rules: [] },
  }
}

function pausesOf(adaptations: readonly Adaptation[]): readonly Pause[] {
  const pauses: Pause[] = []
  for (const { change, reason } of adaptations) {
    if (change.kind === 'pause') pauses.push({ phase: change.phase, from: change.from, until: null, reason })
    if (change.kind === 'resume') {
      const open = pauses.findIndex(pause => pause.phase === change.phase && pause.until === null)
      const pause = pauses[open]
      if (pause) pauses[open] = { ...pause, until: change.on }
    }
  }
  return pauses
}

function last<K extends Change['kind']>(adaptations: readonly Adaptation[], kind: K): Extract<Change, { kind: K }> | undefined {
  return adaptations.map(({ change }) => change).findLast((change): change is Extract<Change, { kind: K }> => change.kind === kind)
}
