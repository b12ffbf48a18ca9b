/**
 * A family drawn by the conventions of the field: generations under each other, the eldest child left, partners side by side, the
 * household of a day within a dotted line. Where everybody stands, in numbers; who they are is for whoever draws it.
 */
import { householdOutlines } from './genogram-household.ts'
import { generationsOf, inOrder } from './genogram-order.ts'
import type { Descent, Genogram, GenogramPerson, PartnerLine, Placed } from './genogram-shapes.ts'
import { parentsOf, type Bond, type Relation } from './relation.ts'

export const SLOT = 150
export const ROW = 190
/** Half the side of a symbol. */
export const HALF = 22
const TOP = 60
/** Room for the words under a symbol: a single parent's line to the children begins below them. */
const UNDER = 44

export function genogramOf(people: readonly GenogramPerson[], relations: readonly Relation[], household: ReadonlySet<string>): Genogram {
  const known = new Set(people.map(each => each.id))
  const within = relations.filter(each => known.has(each.first) && known.has(each.second))
  const rows = inOrder(people, within, generationsOf(people, within))
  const placed = placesOf(rows, within)
  const at = new Map(placed.map(each => [each.id, each]))
  const partners = partnerLines(within, at, rows)
  const widest = Math.max(SLOT, ...placed.map(each => each.x + SLOT / 2))
  return { width: widest, height: TOP + (rows.length - 1) * ROW + 110, people: placed, partners, descents: descentsOf(people, within, at, partners), household: householdOutlines(rows, at, household) }
}

/** Each row from left to right; a child stands under the middle of its parents where there is room. */
function placesOf(rows: readonly (readonly string[])[], relations: readonly Relation[]): readonly Placed[] {
  const x = new Map<string, number>()
  const middle = (ids: readonly string[]): number | null => {
    const known = ids.flatMap(id => x.get(id) ?? [])
    return known.length > 0 ? known.reduce((sum, each) => sum + each, 0) / known.length : null
  }
  for (const row of rows) {
    const wanted = row.map(id => middle(parentsOf(id, relations)))
    // Children of one couple are spread evenly about the couple's middle.
    const spread = wanted.map((each, at) => {
      if (each === null) return null
      const together = wanted.flatMap((other, place) => other === each ? [place] : [])
      return each + (together.indexOf(at) - (together.length - 1) / 2) * SLOT
    })
    let next = SLOT / 2
    for (const [at, id] of row.entries()) {
      const place = Math.max(next, spread[at] ?? next)
      x.set(id, place)
      next = place + SLOT
    }
  }
  return rows.flatMap((row, generation) => row.map(id => ({ id, x: x.get(id) ?? 0, y: TOP + generation * ROW })))
}

function partnerLines(relations: readonly Relation[], at: ReadonlyMap<string, Placed>, rows: readonly (readonly string[])[]): PartnerLine[] {
  const couples = new Map<string, { readonly pair: readonly [string, string]; readonly bond: Bond | null }>()
  for (const { kind, first, second, bond } of relations) if (kind === 'partner') couples.set([first, second].sort().join(), { pair: [first, second], bond })
  // Two parents of a child of whom no partnership is on record are joined too, and it is said that nothing is known.
  for (const child of new Set(relations.filter(each => each.kind === 'parent').map(each => each.second))) {
    const [one, other] = parentsOf(child, relations)
    if (one && other && !couples.has([one, other].sort().join())) couples.set([one, other].sort().join(), { pair: [one, other], bond: null })
  }
  let below = 0
  return [...couples.values()].flatMap(({ pair, bond }) => {
    const [one, other] = pair.map(id => at.get(id)).toSorted((a, b) => (a?.x ?? 0) - (b?.x ?? 0))
    if (!one || !other) return []
    const row = rows.find(each => each.includes(one.id)) ?? []
    const adjacent = one.y === other.y && Math.abs(row.indexOf(one.id) - row.indexOf(other.id)) === 1
    const y = adjacent ? one.y : Math.max(one.y, other.y) + HALF + 52 + 10 * below++
    return [{ x1: adjacent ? one.x + HALF : one.x, x2: adjacent ? other.x - HALF : other.x, y, from: adjacent ? y : Math.max(one.y, other.y) + HALF, bond, middle: (one.x + other.x) / 2 }]
  })
}

function descentsOf(people: readonly GenogramPerson[], relations: readonly Relation[], at: ReadonlyMap<string, Placed>, partners: readonly PartnerLine[]): Descent[] {
  const families = Map.groupBy(people.filter(each => parentsOf(each.id, relations).length > 0), each => [...parentsOf(each.id, relations)].sort().join())
  return [...families].flatMap(([key, children], family) => {
    const parents = key.split(',').flatMap(id => at.get(id) ?? [])
    const [one, other] = parents
    if (!one) return []
    const line = other ? partners.find(each => each.middle === (one.x + other.x) / 2 && each.y >= Math.max(one.y, other.y)) : undefined
    const x = parents.reduce((sum, each) => sum + each.x, 0) / parents.length
    const below = Math.max(...parents.map(each => each.y))
    const stalks = children.flatMap(child => {
      const place = at.get(child.id)
      const twins = children.filter(each => each.born !== null && each.born === child.born).flatMap(each => at.get(each.id)?.x ?? [])
      return place ? [{ at: twins.length > 1 ? twins.reduce((sum, each) => sum + each, 0) / twins.length : place.x, x: place.x, y: place.y - HALF }] : []
    })
    const bar = Math.max(below + 88 + (family % 3) * 9, ...stalks.map(each => each.y - 70 + (family % 3) * 9))
    return [{ x, top: line ? line.y : below + HALF + UNDER, bar, left: Math.min(x, ...stalks.map(each => each.at)), right: Math.max(x, ...stalks.map(each => each.at)), children: stalks }]
  })
}
