/** The last look at a referral without an account, and its sending, which is answered once with the receipt code. */
import { sendAtDoor } from '../../../commands/referral-at-door/send.ts'
import { draftAtDoor, type DraftAtDoor } from '../../../commands/referral-at-door/write.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { spokenCode } from '../../../domain/referral/receipt-code.ts'
import { again, redirect, view } from '../../answer.ts'
import { act, page } from '../../route.ts'
import { checkView } from '../../referral/check/view.ts'
import { withVisit } from '../own-visit.ts'
import { check, enter, form, formSection, status } from '../paths.ts'

const TEMPLATE = 'referral/check/page.njk'

function shown(draft: DraftAtDoor, today: PlainDate): object {
  return { back: { href: form.to({}), text: 'All sections' }, here: check.to({}), ...checkView(draft.content, today, { section: section => formSection.to({ section }), all: form.to({}) }) }
}

export const checkFormPage = page({
  path: check,
  action: 'come to the door',
  records: 'nothing of a case',
  show: visit => withVisit(visit, 'writing', async own => view(TEMPLATE, shown(await draftAtDoor(visit.services.database, own), visit.services.moment().today))),
})

export const sendForm = act({
  path: check,
  action: 'come to the door',
  handle: visit => withVisit(visit, 'writing', async own => {
    const { database, moment } = visit.services
    const outcome = await sendAtDoor(database, own, moment(), visit.from)
    if (outcome.kind === 'overtaken') return redirect(status.to({}), 'This was sent already, or changed in another window meanwhile. Nothing more was done.')
    if (outcome.kind === 'refused') return again(TEMPLATE, shown(await draftAtDoor(database, own), moment().today), [{ field: 'needed', message: 'The referral cannot be sent yet: some answers are needed first' }])
    const { code, reference, agencies } = outcome
    // Not a redirect: the code is in this answer and in no other.
    return view('refer/check/receipt.njk', { code: spokenCode(code), reference, agencies, board: own.board, on: moment().today, status: status.to({}), enter: enter.to({}) })
  }),
})
