/** The form by which it is said how two people of the map belong together. */
import { relateIdentities } from '../../../commands/identity/relate-identities.ts'
import type { Issue } from '../../../domain/history.ts'
import { BONDS, RELATED_AS } from '../../../domain/identity/relation.ts'
import type { Reader } from '../../../store/database.ts'
import { identitiesOf } from '../../../store/identity/identities.ts'
import { again, orMissing, redirect, view } from '../../answer.ts'
import { drawSpec } from '../../forms/draw-spec.ts'
import { textOf } from '../../forms/posted.ts'
import { readSpec } from '../../forms/read-spec.ts'
import { choicesOf, NO_ROW_CHANGE, textAt, type Choice, type Spec, type Values } from '../../forms/spec.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { identity, newRelation } from '../paths.ts'

const TEMPLATE = 'layouts/question.njk'
const specOf = (label: string, others: readonly Choice[]): Spec => ({
  as: { kind: 'radios', label: `${label} is`, choices: choicesOf(RELATED_AS) },
  other: { kind: 'select', label: 'Whom', choices: others },
  bond: { kind: 'radios', label: 'Of partners: how does their partnership stand?', choices: choicesOf(BONDS) },
})

async function shown(reader: Reader, params: { readonly case: string; readonly identity: string }, typed: Values, issues: readonly Issue[]): Promise<object | null> {
  const people = await identitiesOf(reader, params.case)
  const person = people.find(each => each.identityId === params.identity)
  if (!person) return null
  const others = people.filter(each => each !== person && each.kind !== 'practitioner').map(each => ({ value: each.identityId, text: `${each.label}, ${each.name}` }))
  return {
    back: { href: identity.to(params), text: person.label }, here: newRelation.to(params), title: `How ${person.label} belongs to somebody`, basedOn: null, button: others.length > 0 ? 'Put it on the map' : null,
    lead: others.length > 0 ? ['Brothers and sisters need not be said: they follow from their parents.'] : ['Nobody else of the family is on the map yet.'], fields: drawSpec(specOf(person.label, others), typed, issues),
  }
}

export const relationPage = page({
  path: newRelation, action: 'keep identity map', records: { reads: 'person of the identity map' },
  show: async ({ reader, params }) => orMissing(await shown(reader, params, {}, []), model => view(TEMPLATE, model)),
})

export const relateThem = act({
  path: newRelation,
  action: 'keep identity map',
  handle: async ({ params, posted, read, run }) => {
    // The choices of the list are known to the act, which judges what was chosen.
    const typed = { ...readSpec(specOf('', []), posted, NO_ROW_CHANGE), other: textOf(posted, 'other') }
    return settle(await run(relateIdentities, { caseId: params.case, identityId: params.identity, as: textAt(typed, 'as'), other: textAt(typed, 'other'), bond: textAt(typed, 'bond') }), {
      done: () => redirect(identity.to(params), 'It is on the map.'),
      refused: async issues => orMissing(await read(reader => shown(reader, params, typed, issues)), model => again(TEMPLATE, model, issues)),
    })
  },
})
