/**
 * The label by which a review calls one person: "Mother", "Child A", "Health visitor 2". One for each person and review; it may be changed
 * until it is in use and then stays, so that every copy means the same person.
 */
import { folded } from '../leaks/fold.ts'
import { issue, type Issue } from '../history.ts'
import { nameFinder, type NamedPerson } from './find-mentions.ts'
import { isChildOfReview, type IdentityKind } from './identity.ts'
import { isRelation } from './relation-words.ts'

export function sameLabel(one: string, other: string): boolean { return keyOf(one) === keyOf(other) }
function keyOf(label: string): string { return folded(label).replaceAll(/[^\p{L}\p{N}]/gu, '') }

/**
 * Children by letter, the first of them by the review's pseudonym where that is a child's; practitioners always by role and number;
 * family by their relation where that names nobody, with a number from the second on.
 */
export function suggestLabel({ kind, role }: { readonly kind: IdentityKind; readonly role: string }, taken: readonly string[], pseudonym: string): string {
  const free = (label: string): boolean => !taken.some(each => sameLabel(each, label))
  if (isChildOfReview({ kind, role })) {
    const ofReview = /^(?:child|baby|young person) \S{1,3}$/i.test(pseudonym.trim()) ? [pseudonym.trim()] : []
    const letters = Array.from({ length: 26 }, (_, at) => `Child ${String.fromCharCode(65 + at)}`)
    return [...ofReview, ...letters].find(free) ?? numbered('Child', free)
  }
  if (kind === 'child') return numbered('Sibling', free)
  if (kind === 'practitioner') return numbered(capital(role), free)
  const plain = isRelation(role) ? capital(role) : { family: 'Family member', household: 'Household member', other: 'Adult' }[kind]
  return isRelation(role) && !/^(?:brother|sister|sibling|uncle|aunt|cousin|partner|friend|neighbour)$/i.test(role) && free(plain) ? plain : numbered(plain, free)
}

function numbered(words: string, free: (label: string) => boolean): string {
  for (let number = 1; ; number += 1) if (free(`${words} ${number}`)) return `${words} ${number}`
}
function capital(words: string): string { return words.charAt(0).toUpperCase() + words.slice(1) }

export interface LabelGrounds {
  /** Labels of everybody else on the map. */
  readonly others: readonly string[]
  readonly people: readonly NamedPerson[]
  readonly current: string | null
  readonly inUse: boolean
}

/** A label that tells a name would be worse than none. What agencies themselves call somebody by ("Mother") is no name. */
export function labelIssues(label: string, { others, people, current, inUse }: LabelGrounds): readonly Issue[] {
  if (current !== null && label === current) return []
  if (inUse) return [issue('label', 'The label is in use and stays as it is, so that every copy means the same person')]
  if (label === '' || label.length > 60) return [issue('label', 'Enter a label of at most 60 characters, such as “Mother” or “Child A”')]
  if (others.some(each => sameLabel(each, label))) return [issue('label', 'Somebody else in this review has that label. Choose another')]
  const named = people.map(person => ({ ...person, otherNames: person.otherNames.filter(name => !sameLabel(name, label)), name: sameLabel(person.name, label) ? '' : person.name }))
  return nameFinder(named)(label).length > 0 ? [issue('label', 'The label holds the name of somebody on the map. Choose one that tells nobody’s name')] : []
}
