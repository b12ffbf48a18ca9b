/** How a referral stands that came without an account: one line in plain words, and the board's letters. Nothing that anybody wrote in it. */
import { statusAtDoor } from '../../../commands/referral-at-door/follow.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { withVisit } from '../own-visit.ts'
import { add, leave, letter, status } from '../paths.ts'

export const statusPage = page({
  path: status,
  action: 'come to the door',
  // The database itself puts the look on record, of whichever referral it is.
  records: 'nothing of a case',
  show: visit => withVisit(visit, 'sent', async own => {
    const { line, letters } = await statusAtDoor(visit.services.database, own)
    return view('refer/status/page.njk', {
      board: own.board, reference: own.reference, line, add: add.to({}), leave: leave.to({}),
      letters: letters.map(each => ({ sentOn: each.sentOn, words: each.words, href: letter.to({ letter: each.letterId }) })),
    })
  }),
})
