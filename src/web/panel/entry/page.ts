/** One agency's information at the Panel: logging it, its clarification, questions and answers, and every version of it. */
import { logAgencyEntry } from '../../../commands/panel/log-agency-entry.ts'
import { notePanelQuestion } from '../../../commands/panel/note-panel-question.ts'
import type { Issue } from '../../../domain/history.ts'
import { again, missing, overtaken, redirect, view } from '../../answer.ts'
import { textOf, typedWords } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { entry, information, questions } from '../paths.ts'
import { entryView } from './view.ts'

const TEMPLATE = 'panel/entry/page.njk'

export const entryPage = page({
  path: entry,
  action: 'see panel',
  records: { reads: 'information given to the Consideration Panel' },
  show: async ({ reader, params, may }) => {
    const found = await entryView(reader, params, may('run panel') || may('convene panel'), null)
    return found ? view(TEMPLATE, found) : missing
  },
})

export const logEntry = act({
  path: entry,
  action: 'minute panel',
  handle: async visit => {
    const { posted, params } = visit
    const clear = textOf(posted, 'clear')
    const said = { givenBy: textOf(posted, 'givenBy'), information: textOf(posted, 'information'), clear: clear === '' ? null : clear === 'yes', clarification: textOf(posted, 'clarification') }
    const formAgain = (isOvertaken: boolean) => visit.read(reader => entryView(reader, params, true, { values: typedWords(posted), isOvertaken }))
    return settle(await visit.run(logAgencyEntry, { caseId: params.case, agencyId: params.agency, entry: said, reason: textOf(posted, 'reason'), basedOn: Number(visit.basedOn ?? 0) }), {
      done: () => redirect(information.to({ case: params.case }), 'The agency’s information is logged.'),
      refused: async (issues: readonly Issue[]) => { const found = await formAgain(false); return found ? again(TEMPLATE, found, issues) : missing },
      overtaken: async () => { const found = await formAgain(true); return found ? overtaken(TEMPLATE, found) : missing },
    })
  },
})

export const noteQuestion = act({
  path: questions,
  action: 'minute panel',
  handle: async visit => {
    const { posted, params } = visit
    const number = textOf(posted, 'questionNumber')
    const input = {
      caseId: params.case, agencyId: params.agency, questionNumber: /^\d{1,4}$/.test(number) ? Number(number) : null,
      question: textOf(posted, 'question'), answer: textOf(posted, 'answer'), reason: textOf(posted, 'questionReason'),
    }
    return settle(await visit.run(notePanelQuestion, input), {
      done: () => redirect(entry.to(params), 'The question is noted.'),
      refused: async (issues: readonly Issue[]) => {
        const renamed = issues.map(each => each.field === 'reason' ? { ...each, field: 'questionReason' } : each)
        const found = await visit.read(reader => entryView(reader, params, true, { values: typedWords(posted), isOvertaken: false }))
        return found ? again(TEMPLATE, found, renamed) : missing
      },
    })
  },
})
