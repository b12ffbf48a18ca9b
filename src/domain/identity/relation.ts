/** How two people of the map belong together. Brothers and sisters are not said: they follow from their parents. */
import { issue, type Issue } from '../history.ts'

export const RELATION_KINDS = { parent: 'Parent and child', partner: 'Partners' } as const
export type RelationKind = keyof typeof RELATION_KINDS

export const BONDS = { enduring: 'Enduring', transitory: 'Transitory', separated: 'Separated', divorced: 'Divorced' } as const
export type Bond = keyof typeof BONDS
export function isBond(text: string): text is Bond { return Object.hasOwn(BONDS, text) }

/** Of a parent and a child the parent is first. */
export interface Relation { readonly kind: RelationKind; readonly first: string; readonly second: string; /** Of partners alone. */ readonly bond: Bond | null }

export interface RelationTyped { readonly as: string; readonly other: string; readonly bond: string }
/** What a person is to the other, as a form asks it. */
export const RELATED_AS = { 'parent of': 'Parent of', 'child of': 'Child of', 'partner of': 'Partner of' } as const

export function readRelation({ as, other, bond }: RelationTyped, of: string, people: readonly string[], standing: readonly Relation[]): { readonly relation: Relation } | { readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  if (!Object.hasOwn(RELATED_AS, as)) issues.push(issue('as', 'Choose what they are to the other person'))
  if (!people.includes(other) || other === of) issues.push(issue('other', 'Choose another person of the map'))
  if (as === 'partner of' && !isBond(bond)) issues.push(issue('bond', 'Choose how their partnership stands'))
  if (issues.length > 0) return { issues }
  const [first, second] = as === 'child of' ? [other, of] : [of, other]
  const relation: Relation = { kind: as === 'partner of' ? 'partner' : 'parent', first, second, bond: as === 'partner of' && isBond(bond) ? bond : null }
  if (standing.some(each => each.kind === relation.kind && isBetween(each, first, second))) return { issues: [issue('other', 'That is on the map already. Take it off first to change it')] }
  if (relation.kind === 'parent' && ancestorsOf(first, standing).has(second)) return { issues: [issue('other', 'Nobody can be the parent of their own parent or grandparent')] }
  return { relation }
}

function isBetween({ first, second }: Relation, one: string, other: string): boolean { return first === one && second === other || first === other && second === one }

function ancestorsOf(person: string, relations: readonly Relation[], seen = new Set<string>()): ReadonlySet<string> {
  for (const parent of parentsOf(person, relations)) if (!seen.has(parent)) ancestorsOf(parent, relations, seen.add(parent))
  return seen
}

export function parentsOf(person: string, relations: readonly Relation[]): readonly string[] { return relations.filter(each => each.kind === 'parent' && each.second === person).map(each => each.first) }
export function childrenOf(person: string, relations: readonly Relation[]): readonly string[] { return relations.filter(each => each.kind === 'parent' && each.first === person).map(each => each.second) }
export function partnersOf(person: string, relations: readonly Relation[]): readonly { readonly id: string; readonly bond: Bond }[] {
  return relations.flatMap(each => each.bond !== null && (each.first === person || each.second === person) ? [{ id: each.first === person ? each.second : each.first, bond: each.bond }] : [])
}

/** With whom a person shares a parent: `full` where all that are known of both are the same, and there are two. */
export function siblingsOf(person: string, relations: readonly Relation[]): readonly { readonly id: string; readonly full: boolean }[] {
  const own = parentsOf(person, relations)
  const others = new Set(own.flatMap(parent => childrenOf(parent, relations)).filter(each => each !== person))
  return [...others].map(id => {
    const theirs = parentsOf(id, relations)
    return { id, full: own.length === 2 && theirs.length === 2 && theirs.every(each => own.includes(each)) }
  })
}
