/** An author acknowledges who will read the chronology, before the first entry (R095, R147). */
import { issue } from '../../domain/history.ts'
import { SHARING_NOTICE } from '../../domain/chronology/package.ts'
import { recordAcknowledgement } from '../../store/chronology/authors.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'

export interface Acknowledgement extends PackageOf { readonly understood: boolean }

export const acknowledgeSharing: Command<Acknowledgement, object, PackageOf, null> = {
  name: 'acknowledge-sharing',
  action: 'write chronology',
  about: input => input,
  find: ({ writer }, input) => reviewAgency(writer, input),
  decide: (_found, input) => input.understood ? { change: input } : { issues: [issue('understood', 'Tick the box to say that you have read who will see the chronology')] },
  async write({ writer, session }, change) {
    await recordAcknowledgement(writer, session, change, SHARING_NOTICE)
    return null
  },
  history: change => ({ agency: change.agencyId }),
}
