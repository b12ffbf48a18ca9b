/** The board's letter to a referrer without an account, byte for byte as it was sent. */
import { lettersAtDoor } from '../../../commands/referral-at-door/follow.ts'
import { file, missing } from '../../answer.ts'
import { page } from '../../route.ts'
import { withVisit } from '../own-visit.ts'
import { letter } from '../paths.ts'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const letterFile = page({
  path: letter,
  action: 'come to the door',
  records: 'nothing of a case',
  show: visit => withVisit(visit, 'sent', async own => {
    const found = (await lettersAtDoor(visit.services.database, own, visit.params.letter)).find(each => each.letterId === visit.params.letter)
    if (!found) return missing
    const name = `Letter of ${found.sentOn} on referral ${own.reference}`
    return found.document ? file(`${name}.docx`, WORD, found.document) : file(`${name}.txt`, 'text/plain; charset=utf-8', Buffer.from(found.words))
  }),
})
