/** One letter: as it reads, for its signatory to approve, for the office to send. */
import { approveLetter } from '../../../commands/letters/approve-letter.ts'
import { sendLetter } from '../../../commands/letters/send-letter.ts'
import { setAsideLetter } from '../../../commands/letters/set-aside-letter.ts'
import type { Issue } from '../../../domain/history.ts'
import { again, file, missing, redirect, view, type Answer } from '../../answer.ts'
import { dateTyped, textOf, type Posted } from '../../forms/posted.ts'
import { act, page, type ActVisit } from '../../route.ts'
import { settle } from '../../settle.ts'
import * as paths from '../paths.ts'
import { shown } from './view.ts'

const TEMPLATE = 'letters/one/page.njk'
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const letterPage = page({
  path: paths.letter,
  action: 'see letters',
  records: { reads: 'letter' },
  show: async visit => {
    const found = await shown(visit.reader, visit)
    return found ? view(TEMPLATE, found.model) : missing
  },
})

/** Letters of before templates were kept as plain text. */
export const documentFile = page({
  path: paths.letterDocument,
  action: 'see letters',
  records: { reads: 'letter' },
  show: async visit => {
    const found = await shown(visit.reader, visit)
    if (!found) return missing
    return found.document.subarray(0, 2).toString('latin1') === 'PK' ? file('Letter.docx', WORD, found.document) : file('Letter.txt', 'text/plain; charset=utf-8', found.document)
  },
})

export const approveAct = act({
  path: paths.approve,
  action: 'approve letters',
  handle: async visit => settle(await visit.run(approveLetter, { caseId: visit.params.case, letterId: visit.params.letter, version: Number(visit.basedOn) || 0 }), {
    done: () => redirect(paths.letter.to(visit.params), 'The letter is approved. The office can send it.'),
    refused: issues => refused(visit, issues),
  }),
})

export const sendAct = act({
  path: paths.send,
  action: 'send letters',
  handle: async visit => {
    const [manner, day] = [textOf(visit.posted, 'manner'), dateTyped(visit.posted, 'on')]
    const input = { caseId: visit.params.case, letterId: visit.params.letter, manner: manner === 'mail' || manner === 'post' || manner === 'hand' ? manner : null, on: day.state === 'date' ? day.date : null } as const
    return settle(await visit.run(sendLetter, input), {
      done: () => redirect(paths.letter.to(visit.params), manner === 'mail' ? 'A message with a link to the letter is on its way.' : 'It is on record that the letter was sent.'),
      refused: issues => refused(visit, issues),
    })
  },
})

export const setAsideAct = act({
  path: paths.setAside,
  action: 'write letters',
  handle: async visit => settle(await visit.run(setAsideLetter, { caseId: visit.params.case, letterId: visit.params.letter, reason: textOf(visit.posted, 'reason') }), {
    done: () => redirect(paths.letters.to(visit.params), 'The letter is set aside. It stays on record.'),
    refused: issues => refused(visit, issues),
  }),
})

async function refused(visit: ActVisit<'/cases/:case/letters/:letter'>, issues: readonly Issue[]): Promise<Answer> {
  const found = await visit.read(reader => shown(reader, visit))
  return found ? again(TEMPLATE, { ...found.model, typed: typed(visit.posted) }, issues) : missing
}

function typed(posted: Posted): object {
  return { manner: textOf(posted, 'manner'), day: textOf(posted, 'on-day'), month: textOf(posted, 'on-month'), year: textOf(posted, 'on-year'), reason: textOf(posted, 'reason') }
}
