/** Notices to secure files: an agency's own people read theirs and confirm; the board's office sees all and records what it was told. */
import { confirmFilesSecured, recordFilesSecured } from '../../../commands/referral/confirm-files-secured.ts'
import type { Issue } from '../../../domain/history.ts'
import type { PlainDate } from '../../../domain/plain-date.ts'
import { isLate } from '../../../domain/referral/secure-files.ts'
import { boardSettings } from '../../../store/board-settings.ts'
import { spokenPartial } from '../../../domain/referral/partial-date.ts'
import type { Reader } from '../../../store/database.ts'
import { boardName, caseReference } from '../../../store/decision/office.ts'
import { childrenOfNotice, noticesOf } from '../../../store/referral/notices.ts'
import { again, missing, redirect, view, type Answer } from '../../answer.ts'
import { dateTyped, textOf, type Posted } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { filesSecured, recordSecured, referral, secureFiles } from '../paths.ts'

interface Typed { readonly notice: string; readonly day: string; readonly month: string; readonly year: string }
const BLANK: Typed = { notice: '', day: '', month: '', year: '' }

function typedIn(posted: Posted, notice = ''): Typed { return { notice, day: textOf(posted, 'on-day'), month: textOf(posted, 'on-month'), year: textOf(posted, 'on-year') } }

/** Null where the box holds no real date: the command then asks for one. */
function dayIn(posted: Posted) {
  const read = dateTyped(posted, 'on')
  return read.state === 'date' ? read.date : null
}

async function ownNotice(reader: Reader, caseId: string, agencyId: string, typed: Typed) {
  const notice = (await noticesOf(reader, caseId)).find(each => each.agencyId === agencyId)
  if (!notice) return null
  const children = await childrenOfNotice(reader, caseId)
  return {
    here: secureFiles.to({ case: caseId, agency: agencyId }), reference: await caseReference(reader, caseId), board: await boardName(reader), notice, typed,
    children: children.map(child => ({ name: child.name, birth: spokenPartial(child.birth), unborn: child.unborn, addresses: child.addresses.map(home => home.address).filter(text => text !== '') })),
  }
}

export const noticePage = page({
  path: secureFiles,
  action: 'confirm files secured',
  records: { reads: 'notice to secure files' },
  show: async ({ reader, params }) => {
    const shown = await ownNotice(reader, params.case, params.agency, BLANK)
    return shown ? view('referral/secure-files/notice.njk', shown) : missing
  },
})

export const confirm = act({
  path: secureFiles,
  action: 'confirm files secured',
  handle: async visit => {
    const { params, posted } = visit
    return settle(await visit.run(confirmFilesSecured, { caseId: params.case, agencyId: params.agency, on: dayIn(posted) }), {
      done: () => redirect(secureFiles.to(params), 'Thank you. It is on record that your files are secured.'),
      refused: async issues => {
        const shown = await visit.read(reader => ownNotice(reader, params.case, params.agency, typedIn(posted)))
        return shown ? again('referral/secure-files/notice.njk', shown, issues) : missing
      },
    })
  },
})

async function allNotices(reader: Reader, caseId: string, today: PlainDate, typed: Typed) {
  const { jurisdiction } = (await boardSettings(reader)).timetable
  return {
    back: { href: referral.to({ case: caseId }), text: 'Referral' }, typed,
    notices: (await noticesOf(reader, caseId)).map(notice => ({ ...notice, late: isLate(notice, today, jurisdiction), record: recordSecured.to({ case: caseId, notice: notice.noticeId }) })),
  }
}

export const allNoticesPage = page({
  path: filesSecured,
  action: 'record fact',
  records: { reads: 'notices to secure files' },
  show: async ({ reader, params, services }) => view('referral/secure-files/all.njk', await allNotices(reader, params.case, services.moment().today, BLANK)),
})

export const record = act({
  path: recordSecured,
  action: 'record fact',
  handle: async visit => {
    const { params, posted } = visit
    const formAgain = async (issues: readonly Issue[]): Promise<Answer> =>
      again('referral/secure-files/all.njk', await visit.read(reader => allNotices(reader, params.case, visit.services.moment().today, typedIn(posted, params.notice))), issues)
    return settle(await visit.run(recordFilesSecured, { caseId: params.case, noticeId: params.notice, on: dayIn(posted) }), {
      done: () => redirect(filesSecured.to({ case: params.case }), 'It is on record that these files are secured.'), refused: formAgain,
    })
  },
})
