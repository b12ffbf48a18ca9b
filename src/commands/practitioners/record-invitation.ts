/** Puts on record whether a practitioner whom an agency names is invited to contribute, or why not (R007). */
import { readInvitation, type InvitationTyped } from '../../domain/invitation.ts'
import { insertInvitation, invitationsOf, practitionerIdOf, type NewInvitation } from '../../store/chronology/invitations.ts'
import { practitionersNamed } from '../../store/chronology/practitioners.ts'
import type { Command } from '../run.ts'

interface Input extends InvitationTyped { readonly caseId: string; readonly practitionerId: string; readonly basedOn: number }
interface Found { readonly agencyId: string; readonly name: string; readonly role: string; readonly revision: number }

export const recordInvitation: Command<Input, Found, NewInvitation, { readonly revision: number }> = {
  name: 'record-invitation',
  action: 'record invitations',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, practitionerId }) {
    const agencies = await practitionersNamed(writer, caseId)
    const [named] = agencies.flatMap(({ agencyId, people }) => people.filter(person => practitionerIdOf(agencyId, person) === practitionerId).map(({ name, role }) => ({ agencyId, name, role })))
    const last = (await invitationsOf(writer, caseId)).find(each => each.practitionerId === practitionerId)
    return named ? { ...named, revision: last?.revision ?? 0 } : null
  },
  decide(found, input, { today }) {
    if (found.revision !== input.basedOn) return { conflict: { theirs: found.revision } }
    const read = readInvitation(input, today)
    return 'issues' in read ? read : { change: { ...found, ...read.invitation, practitionerId: input.practitionerId, revision: found.revision + 1 } }
  },
  async write({ writer, session }, invitation, { caseId }) {
    await insertInvitation(writer, session, caseId, invitation)
    return { revision: invitation.revision }
  },
  history: ({ agencyId, practitionerId, status, on, revision }) => ({ agency: agencyId, practitioner: practitionerId, status, on, revision }),
}
