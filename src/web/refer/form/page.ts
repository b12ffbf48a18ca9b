/** The sections of a referral that somebody without an account is writing. */
import { draftAtDoor } from '../../../commands/referral-at-door/write.ts'
import { view } from '../../answer.ts'
import { page } from '../../route.ts'
import { sectionLines } from '../../referral/write/section-lines.ts'
import { withVisit } from '../own-visit.ts'
import { check, form, formSection, leave } from '../paths.ts'

export const formPage = page({
  path: form,
  action: 'come to the door',
  records: 'nothing of a case',
  show: visit => withVisit(visit, 'writing', async own => {
    const draft = await draftAtDoor(visit.services.database, own)
    const sections = sectionLines(draft, visit.services.moment().today).map(({ section, ...line }) => ({ ...line, href: formSection.to({ section }) }))
    return view('refer/form/page.njk', { board: own.board, savedAt: draft.version === 0 ? null : own.savedAt, sections, check: check.to({}), leave: leave.to({}) })
  }),
})
