/** Takes a relation off the map, as it was wrong or is to be put on anew; that it stood there stays on record. */
import { relationsOf, writeRelation, type RelationOnMap } from '../../store/identity/relations.ts'
import type { Command } from '../run.ts'

export const takeOffRelation: Command<{ readonly caseId: string; readonly relationId: string }, RelationOnMap, RelationOnMap, null> = {
  name: 'take-off-relation',
  action: 'keep identity map',
  about: ({ caseId }) => ({ caseId }),
  find: async ({ writer }, { caseId, relationId }) => (await relationsOf(writer, caseId)).find(each => each.relationId === relationId) ?? null,
  decide: relation => ({ change: relation }),
  async write({ writer, session }, relation, { caseId }) {
    await writeRelation(writer, session, caseId, relation, relation)
    return null
  },
  history: ({ relationId }) => ({ relation: relationId }),
}
