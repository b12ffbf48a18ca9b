import type { NamedPerson, StandingExclusion } from '../../../store/people/exclusions.ts'
import { exclusions, liftExclusionOf } from '../paths.ts'
import type { Address } from '../../paths.ts'

/** What was typed or asked for; all '' at first. */
export interface Typed { readonly name: string; readonly person: string; readonly reason: string }

export interface Shown {
  readonly here: Address
  readonly shutOut: readonly (StandingExclusion & { readonly lift: Address })[]
  readonly found: readonly { readonly value: string; readonly text: string; readonly checked: boolean }[]
  readonly typed: Typed
}

export function exclusionsView(caseId: string, standing: readonly StandingExclusion[], found: readonly NamedPerson[], typed: Typed): Shown {
  return {
    here: exclusions.to({ case: caseId }),
    shutOut: standing.map(each => ({ ...each, lift: liftExclusionOf.to({ case: caseId, person: each.personId }) })),
    found: found.map(person => ({
      value: person.personId, text: person.agency === null ? person.name : `${person.name}, ${person.agency}`, checked: person.personId === typed.person })),
    typed,
  }
}
