/** The review asks an agency for more information, beside or after its package (R153). */
import { issue } from '../../domain/history.ts'
import { recordRequest } from '../../store/chronology/returns.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'

export interface Requesting extends PackageOf { readonly question: string }

export const requestInformation: Command<Requesting, object, string, { requestId: string }> = {
  name: 'request-information',
  action: 'ask agency',
  about: input => input,
  find: ({ writer }, input) => reviewAgency(writer, input),
  decide: (_found, input) => input.question.trim() === '' ? { issues: [issue('question', 'Write what you ask the agency')] } : { change: input.question.trim() },
  write: async ({ writer, session }, question, input) => ({ requestId: await recordRequest(writer, session, input, question) }),
  history: (_question, result, input) => ({ agency: input.agencyId, request: result.requestId }),
}
