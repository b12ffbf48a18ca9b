/** Puts on record that somebody lived in the child's household, from a day to a day as far as is known. */
import { readStay, type Stay, type StayTyped } from '../../domain/identity/household.ts'
import { identityOf } from '../../store/identity/identities.ts'
import { staysOf, writeStay } from '../../store/identity/relations.ts'
import type { Command } from '../run.ts'

interface Input extends StayTyped { readonly caseId: string; readonly identityId: string }

export const recordStay: Command<Input, readonly Stay[], Stay, { readonly stayId: string }> = {
  name: 'record-household-stay',
  action: 'keep identity map',
  about: ({ caseId }) => ({ caseId }),
  find: async ({ writer }, { caseId, identityId }) => await identityOf(writer, caseId, identityId) ? staysOf(writer, caseId) : null,
  decide(stays, input, { today }) {
    const read = readStay(input, input.identityId, stays, today)
    return 'issues' in read ? read : { change: read.stay }
  },
  write: async ({ writer, session }, stay, { caseId }) => ({ stayId: await writeStay(writer, session, caseId, stay, null) }),
  history: ({ identityId }, { stayId }) => ({ identity: identityId, stay: stayId }),
}
