/** Records the Board's response to the findings of a review, as it agreed it (R211, R232). A later wording is a further number. */
import { titleOf } from '../../domain/facts.ts'
import { issue } from '../../domain/history.ts'
import type { PlainDate } from '../../domain/plain-date.ts'
import { responseIssues, type ResponseAsked } from '../../domain/publication.ts'
import { missingBefore, stepFor } from '../../domain/timetable/record-fact.ts'
import { insertResponse } from '../../store/publication/publications.ts'
import type { Command } from '../run.ts'
import { findPublication, settleFact, type PublicationFound } from './find-publication.ts'

interface Input extends ResponseAsked { readonly caseId: string }
interface Change { readonly number: number; readonly on: PlainDate; readonly corrects: string | null; readonly hasStep: boolean }

export const recordBoardResponse: Command<Input, PublicationFound, Change, { readonly number: number }> = {
  name: 'record-board-response',
  action: 'record publication',
  about: input => ({ caseId: input.caseId }),
  find: findPublication,
  decide({ table, facts, responses }, input, { today }) {
    const first = missingBefore('board_response_agreed', table).map(kind => issue(null, `“${titleOf(kind)}” comes first.`))
    const issues = [...first, ...responseIssues(input, today)]
    if (input.on === null || issues.length > 0) return { issues }
    return { change: { number: (responses[0]?.number ?? 0) + 1, on: input.on, corrects: facts.get('board_response_agreed')?.id ?? null, hasStep: stepFor('board_response_agreed', table) !== null } }
  },
  async write({ writer, session }, { number, on, corrects, hasStep }, { caseId, response }) {
    await insertResponse(writer, session, caseId, { number, on, response })
    if (hasStep) await settleFact(writer, session, caseId, { kind: 'board_response_agreed', on, corrects, note: '' })
    return { number }
  },
  history: ({ number, on }) => ({ number, on }),
}
