/** One person of the identity map: what is known of them, whose they are, when they lived in the household, how often entries mention them. */
import { takeOffRelation } from '../../../commands/identity/take-off-relation.ts'
import { takeOffStay } from '../../../commands/identity/take-off-stay.ts'
import { stayTitle } from '../../../domain/identity/household.ts'
import { IDENTITY_KINDS, SEXES } from '../../../domain/identity/identity.ts'
import { BONDS, siblingsOf } from '../../../domain/identity/relation.ts'
import { identitiesOf } from '../../../store/identity/identities.ts'
import { confirmedOf, countOpen } from '../../../store/identity/open-mentions.ts'
import { relationsOf, staysOf, type RelationOnMap } from '../../../store/identity/relations.ts'
import { listAgencies } from '../../../store/people/agencies.ts'
import { missing, redirect, view } from '../../answer.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import * as paths from '../paths.ts'

export const personPage = page({
  path: paths.identity,
  action: 'see identity map',
  records: { reads: 'person of the identity map' },
  show: async ({ reader, params, may }) => {
    const people = await identitiesOf(reader, params.case)
    const person = people.find(each => each.identityId === params.identity)
    if (!person) return missing
    const told = (id: string): { readonly text: string; readonly href: string } => {
      const other = people.find(each => each.identityId === id)
      return { text: other ? `${other.label}, ${other.name}` : '', href: paths.identity.to({ case: params.case, identity: id }) }
    }
    const relations = await relationsOf(reader, params.case)
    const agency = (await listAgencies(reader)).find(each => each.agencyId === person.agencyId)
    return view('identity/person/page.njk', {
      back: { href: paths.identityMap.to({ case: params.case }), text: 'Identity map' }, person, kind: IDENTITY_KINDS[person.kind], sex: SEXES[person.sex], agency: agency?.name ?? null,
      open: await countOpen(reader, params.case, { identityId: person.identityId }), confirmed: await confirmedOf(reader, params.case, person.identityId),
      mentions: may('settle mentions') ? paths.mentions.to({ case: params.case }, { person: person.identityId }) : null,
      keeps: may('keep identity map'), edit: paths.editIdentity.to(params), relate: person.kind === 'practitioner' ? null : paths.newRelation.to(params), stay: person.kind === 'practitioner' ? null : paths.newStay.to(params),
      relations: relations.filter(each => each.first === person.identityId || each.second === person.identityId).map(each => ({
        ...told(each.first === person.identityId ? each.second : each.first), as: relatedAs(each, person.identityId), takeOff: paths.takeOffRelationAt.to({ ...params, relation: each.relationId }),
      })),
      siblings: siblingsOf(person.identityId, relations).map(({ id, full }) => ({ ...told(id), as: full ? 'Brother or sister' : 'Shares a parent with' })),
      stays: (await staysOf(reader, params.case)).filter(each => each.identityId === person.identityId).map(each => ({ text: stayTitle(each), takeOff: paths.takeOffStayAt.to({ ...params, stay: each.stayId }) })),
    })
  },
})

function relatedAs({ kind, first, bond }: RelationOnMap, id: string): string {
  if (kind === 'partner' && bond) return `Partner, ${BONDS[bond].toLowerCase()}`
  return first === id ? 'Parent of' : 'Child of'
}

export const takeOffRelated = act({
  path: paths.takeOffRelationAt,
  action: 'keep identity map',
  handle: async ({ params, run }) => settle(await run(takeOffRelation, { caseId: params.case, relationId: params.relation }), {
    done: () => redirect(paths.identity.to(params), 'It is taken off the map.'), refused: () => redirect(paths.identity.to(params)),
  }),
})

export const takeOffStayed = act({
  path: paths.takeOffStayAt,
  action: 'keep identity map',
  handle: async ({ params, run }) => settle(await run(takeOffStay, { caseId: params.case, stayId: params.stay }), {
    done: () => redirect(paths.identity.to(params), 'It is taken off the map.'), refused: () => redirect(paths.identity.to(params)),
  }),
})
