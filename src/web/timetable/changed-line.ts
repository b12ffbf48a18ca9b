/** A departure from the procedure, in a sentence with who, when and why. */
import type { Adaptation, Change } from '../../domain/adaptation.ts'
import { happened } from '../../domain/facts.ts'
import { METHODOLOGIES } from '../../domain/procedures/methodologies.ts'
import { spoken } from '../../domain/plain-date.ts'
import { roleName } from '../../domain/roles.ts'
import { spokenInstant } from '../../domain/moment.ts'

export function changedLine(adaptation: Adaptation, names: ReadonlyMap<string, string>): string {
  const reason = adaptation.reason === '' ? '' : ` Reason: ${adaptation.reason}`
  return `${sentence(adaptation.change)} by ${names.get(adaptation.by) ?? 'somebody no longer known'}, ${spokenInstant(new Date(adaptation.recordedAt))}.${reason}`
}

function sentence(change: Change): string {
  switch (change.kind) {
    case 'skip': return 'Left out'
    case 'restore': return 'Taken up again'
    case 'redate': return `Set to ${spoken(change.due)}`
    case 'owners': return `Given to ${change.owners.map(roleName).join(', ')}`
    case 'add': return `“${change.title}” added, due on ${spoken(change.due)},`
    case 'complete': return `Recorded as done on ${spoken(change.on)}`
    case 'week zero': return `Week 0 set to the day that ${happened(change.anchor)},`
    case 'pause': return `The ${change.phase} paused from ${spoken(change.from)},`
    case 'resume': return `The ${change.phase} resumed on ${spoken(change.on)},`
    case 'methodology': return `Learning model set to “${METHODOLOGIES[change.methodology].name}”`
  }
}
