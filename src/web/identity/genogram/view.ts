/** What the template of the genogram prints: symbols, lines and words at their places, and the same told as a table. */
import { HALF } from '../../../domain/identity/genogram.ts'
import type { Genogram } from '../../../domain/identity/genogram-shapes.ts'
import { BONDS, childrenOf, parentsOf, partnersOf, siblingsOf, type Relation } from '../../../domain/identity/relation.ts'
import { isChildOfReview, SEXES } from '../../../domain/identity/identity.ts'
import { spoken, yearOf } from '../../../domain/plain-date.ts'
import type { Identity } from '../../../store/identity/identities.ts'

/** As much of a name as fits under a symbol; the rest stands on a second line. */
const LINE = 18

export function drawingOf(genogram: Genogram, family: readonly Identity[], names: boolean, household: ReadonlySet<string>): object {
  const people = new Map(family.map(each => [each.identityId, each]))
  return {
    width: genogram.width, height: genogram.height, half: HALF, household: genogram.household,
    people: genogram.people.flatMap(({ id, x, y }) => {
      const person = people.get(id)
      if (!person) return []
      return [{ x, y, shape: { female: 'circle', male: 'square', 'not known': 'diamond' }[person.sex], dead: person.died !== null, index: isChildOfReview(person), lines: [...wrapped(names ? person.name : person.label), yearsOf(person, names)].filter(line => line !== ''), told: `${person.label}: ${SEXES[person.sex].toLowerCase()}${person.died ? ', has died' : ''}${household.has(id) ? ', in the household' : ''}` }]
    }),
    partners: genogram.partners.map(({ x1, x2, y, from, bond, middle }) => ({
      path: from === y ? `M${x1} ${y}H${x2}` : `M${x1} ${from}V${y}H${x2}V${from}`, broken: bond === 'transitory', unknown: bond === null,
      // Off the middle, where the line to the children goes down.
      slashes: bond === 'separated' ? [middle - 20] : bond === 'divorced' ? [middle - 24, middle - 16] : [], y, middle,
    })),
    descents: genogram.descents.map(({ x, top, bar, left, right, children }) => ({ path: `M${x} ${top}V${bar}M${left} ${bar}H${right}${children.map(child => `M${child.at} ${bar}L${child.x} ${child.y}`).join('')}` })),
  }
}

function wrapped(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length + 1 > LINE) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.slice(0, 3)
}

/** With labels the years alone: an exact day tells too much. */
function yearsOf({ born, died }: Identity, names: boolean): string {
  const told = (day: NonNullable<Identity['born']>): string => names ? spoken(day) : String(yearOf(day))
  if (born && died) return `${yearOf(born)} to ${yearOf(died)}`
  return born ? `Born ${told(born)}` : died ? `Died ${told(died)}` : ''
}

export interface FamilyRow { readonly who: string; readonly sex: string; readonly life: string; readonly parents: string; readonly partners: string; readonly siblings: string; readonly children: string; readonly household: string }

export function familyTable(family: readonly Identity[], relations: readonly Relation[], household: ReadonlySet<string>, names: boolean): readonly FamilyRow[] {
  const called = new Map(family.map(each => [each.identityId, names ? `${each.label}, ${each.name}` : each.label]))
  const list = (ids: readonly string[]): string => ids.flatMap(id => called.get(id) ?? []).join('; ')
  return family.map(person => {
    const { identityId: id } = person
    return {
      who: called.get(id) ?? '', sex: SEXES[person.sex], life: yearsOf(person, names), parents: list(parentsOf(id, relations)), children: list(childrenOf(id, relations)),
      partners: partnersOf(id, relations).map(each => `${called.get(each.id) ?? ''} (${BONDS[each.bond].toLowerCase()})`).join('; '),
      siblings: list(siblingsOf(id, relations).map(each => each.id)), household: household.has(id) ? 'Yes' : 'No',
    }
  })
}
