/** Takes somebody's time in the household off the map, as it was wrong or is to be put on anew; that it stood there stays on record. */
import { staysOf, writeStay, type StayOnMap } from '../../store/identity/relations.ts'
import type { Command } from '../run.ts'

export const takeOffStay: Command<{ readonly caseId: string; readonly stayId: string }, StayOnMap, StayOnMap, null> = {
  name: 'take-off-household-stay',
  action: 'keep identity map',
  about: ({ caseId }) => ({ caseId }),
  find: async ({ writer }, { caseId, stayId }) => (await staysOf(writer, caseId)).find(each => each.stayId === stayId) ?? null,
  decide: stay => ({ change: stay }),
  async write({ writer, session }, stay, { caseId }) {
    await writeStay(writer, session, caseId, stay, stay)
    return null
  },
  history: ({ identityId, stayId }) => ({ identity: identityId, stay: stayId }),
}
