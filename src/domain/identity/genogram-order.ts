/** Which generation each person of a genogram belongs to, and who stands left of whom in it. */
import type { GenogramPerson } from './genogram-shapes.ts'
import { childrenOf, parentsOf, partnersOf, type Relation } from './relation.ts'

/** Children below their parents, partners beside each other. Who belongs to nobody stands with the children if a child, else with the adults above. */
export function generationsOf(people: readonly GenogramPerson[], relations: readonly Relation[]): ReadonlyMap<string, number> {
  const generation = new Map(people.map(each => [each.id, 0]))
  const of = (id: string): number => generation.get(id) ?? 0
  // As often as there are people: the longest line of descent there can be.
  for (let round = 0; round < people.length; round += 1) {
    for (const { kind, first, second } of relations) {
      if (kind === 'parent') generation.set(second, Math.max(of(second), of(first) + 1))
      else for (const id of [first, second]) generation.set(id, Math.max(of(first), of(second)))
    }
  }
  for (const { id } of people.toReversed()) {
    const children = childrenOf(id, relations)
    const bound = [id, ...partnersOf(id, relations).map(each => each.id)].some(each => parentsOf(each, relations).length > 0)
    if (children.length > 0 && !bound) generation.set(id, Math.min(...children.map(of)) - 1)
  }
  const lowest = Math.max(0, ...generation.values())
  for (const { id, isChild } of people) if (!relations.some(each => each.first === id || each.second === id)) generation.set(id, isChild ? Math.max(lowest, 1) : Math.max(lowest - 1, 0))
  const highest = Math.min(...generation.values())
  return new Map([...generation].map(([id, each]) => [id, each - highest]))
}

export function inOrder(people: readonly GenogramPerson[], relations: readonly Relation[], generation: ReadonlyMap<string, number>): readonly (readonly string[])[] {
  const count = Math.max(0, ...generation.values()) + 1
  const known = new Map(people.map(each => [each.id, each]))
  let rows = Array.from({ length: count }, (_, at) => people.filter(each => generation.get(each.id) === at).map(each => each.id))
  // Down by their parents, up by their children, and down again: what belongs together comes to stand together.
  for (const by of [parentsOf, childrenOf, parentsOf]) {
    const [place, sorted] = [new Map(rows.flatMap(row => row.map((id, at) => [id, at] as const))), [...rows]]
    for (const at of by === childrenOf ? [...rows.keys()].toReversed() : rows.keys()) {
      const row = sortRow(sorted[at] ?? [], id => mean(by(id, relations).flatMap(each => place.get(each) ?? [])), relations, known)
      for (const [where, id] of row.entries()) place.set(id, where)
      sorted[at] = row
    }
    rows = sorted
  }
  return rows.filter(row => row.length > 0)
}

function sortRow(row: readonly string[], wanted: (id: string) => number | null, relations: readonly Relation[], known: ReadonlyMap<string, GenogramPerson>): string[] {
  const order = new Map(row.map((id, at) => [id, at]))
  const place = (id: string): number => wanted(id) ?? order.get(id) ?? 0
  const born = (id: string): string => known.get(id)?.born ?? '9'
  const chains = chainsOf(row, relations, known)
  const key = (chain: readonly string[]): number => mean(chain.flatMap(id => wanted(id) ?? [])) ?? mean(chain.map(id => order.get(id) ?? 0)) ?? 0
  return chains.map(chain => place(chain[0] ?? '') > place(chain.at(-1) ?? '') && chain.length > 2 ? chain.toReversed() : chain)
    .toSorted((one, other) => key(one) - key(other) || born(one[0] ?? '').localeCompare(born(other[0] ?? ''))).flat()
}

/** Partners side by side, a man left of a woman; whoever has had two partners stands between them. */
function chainsOf(row: readonly string[], relations: readonly Relation[], known: ReadonlyMap<string, GenogramPerson>): string[][] {
  const beside = (id: string): string[] => partnersOf(id, relations).map(each => each.id).filter(each => row.includes(each))
  const taken = new Set<string>()
  const chains: string[][] = []
  for (const start of row.toSorted((one, other) => beside(one).length - beside(other).length || Number(known.get(other)?.sex === 'male') - Number(known.get(one)?.sex === 'male'))) {
    if (taken.has(start)) continue
    const chain: string[] = []
    for (let id: string | undefined = start; id !== undefined;) {
      chain.push(id)
      taken.add(id)
      id = beside(id).find(each => !taken.has(each))
    }
    chains.push(chain)
  }
  return chains.toSorted((one, other) => row.indexOf(one[0] ?? '') - row.indexOf(other[0] ?? ''))
}

function mean(numbers: readonly number[]): number | null { return numbers.length > 0 ? numbers.reduce((sum, each) => sum + each, 0) / numbers.length : null }
