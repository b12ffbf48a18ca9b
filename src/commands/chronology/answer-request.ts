/** An agency's author answers what the review asked (R153). */
import { issue, type Issue } from '../../domain/history.ts'
import { recordAnswer, requestOf } from '../../store/chronology/returns.ts'
import type { InformationRequest } from '../../store/chronology/returns.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'

export interface Answering extends PackageOf { readonly requestId: string; readonly answer: string }

export const answerRequest: Command<Answering, InformationRequest, string, null> = {
  name: 'answer-request',
  action: 'write chronology',
  about: input => input,
  find: ({ writer }, input) => requestOf(writer, input, input.requestId),
  decide(request, input) {
    const issues: Issue[] = []
    if (request.answer) issues.push(issue(null, 'This was answered already'))
    if (input.answer.trim() === '') issues.push(issue(`answer-${input.requestId}`, 'Write the answer'))
    return issues.length > 0 ? { issues } : { change: input.answer.trim() }
  },
  async write({ writer, session }, answer, input) {
    await recordAnswer(writer, session, input, input.requestId, answer)
    return null
  },
  history: (_answer, _result, input) => ({ agency: input.agencyId, request: input.requestId }),
}
