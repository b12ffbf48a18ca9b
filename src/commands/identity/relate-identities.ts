/** Says how two people of the map belong together: parent and child, or partners. */
import { readRelation, type Relation, type RelationTyped } from '../../domain/identity/relation.ts'
import { identitiesOf } from '../../store/identity/identities.ts'
import { relationsOf, writeRelation } from '../../store/identity/relations.ts'
import type { Command } from '../run.ts'

interface Input extends RelationTyped { readonly caseId: string; readonly identityId: string }
interface Found { readonly people: readonly string[]; readonly standing: readonly Relation[] }

export const relateIdentities: Command<Input, Found, Relation, { readonly relationId: string }> = {
  name: 'relate-identities',
  action: 'keep identity map',
  about: ({ caseId }) => ({ caseId }),
  async find({ writer }, { caseId, identityId }) {
    const people = (await identitiesOf(writer, caseId)).map(each => each.identityId)
    return people.includes(identityId) ? { people, standing: await relationsOf(writer, caseId) } : null
  },
  decide({ people, standing }, input) {
    const read = readRelation(input, input.identityId, people, standing)
    return 'issues' in read ? read : { change: read.relation }
  },
  write: async ({ writer, session }, relation, { caseId }) => ({ relationId: await writeRelation(writer, session, caseId, relation, null) }),
  history: ({ kind, first, second, bond }, { relationId }) => ({ relation: relationId, kind, first, second, bond }),
}
