/** Why a conclusion follows from the answers, as a sentence that quotes where the words stand. */
import type { Conclusion, CriteriaSet } from './criteria-set.ts'
import type { Line, Taken } from './evaluate.ts'

interface Ways { readonly roads: readonly Taken[]; readonly taking: Taken | null; readonly blocking: readonly Taken[] }
interface Told { readonly sentence: string; readonly restsOn: readonly string[] }

export function sentence(set: CriteriaSet, conclusion: Conclusion, { roads, taking, blocking }: Ways): Told {
  const { review } = set
  if (conclusion === 'open') {
    const lines = unique(blocking.flatMap(road => road.lines.filter(line => line.holding === 'open')))
    return told(`What follows is not settled yet: it is still to be answered whether ${lines.map(line => line.criterion.yes).join(', and whether ')}.`, lines)
  }
  const failing = unique(roads.filter(road => road.road.leadsTo === 'must always').flatMap(road => road.lines.find(line => line.holding === 'no') ?? []))
  const notMet = `The criteria of ${set.law} are not met, because ${clauses(failing, 'no')}`
  const [lines, cites] = [taking?.lines ?? [], taking?.road.cites ?? '']
  const shown = lines.filter(line => line.holding === 'yes')
  const presumed = lines.find(line => line.holding === 'presumed')
  switch (conclusion) {
    case 'must always': return told(`Because ${clauses(lines, 'yes')}, a ${review} must always be carried out (${cites}).`, lines)
    case 'must unless':
      return told(`Because ${clauses(shown, 'yes')}, a ${review} must be carried out unless ${presumed?.criterion.unless ?? ''}; there is no such evidence on record (${cites}).`, shown)
    case 'should always': return told(`${notMet}. But because ${clauses(lines, 'yes')}, a ${review} should always be carried out (${cites}).`, [...failing, ...lines])
    case 'may': return told(`${notMet}. Because ${clauses(lines, 'yes')}, a ${review} or another review may still be carried out (${cites}).`, [...failing, ...lines])
    case 'not met': {
      const unmet = unique(roads.filter(road => road.road.leadsTo === 'may').flatMap(road => road.lines))
      return told(`${notMet}, and ${clauses(unmet, 'no')} (${unmet.map(line => line.criterion.source).join('; ')}).`, [...failing, ...unmet])
    }
  }
}

function told(text: string, lines: readonly Line[]): Told { return { sentence: text, restsOn: lines.map(line => line.criterion.id) } }

function clauses(lines: readonly Line[], said: 'yes' | 'no'): string {
  const each = lines.map(line => line.criterion[said])
  return [each.slice(0, -1).join(', '), each.at(-1)].filter(Boolean).join(' and ')
}

function unique(lines: readonly Line[]): readonly Line[] { return [...new Set(lines)] }
