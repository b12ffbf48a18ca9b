/** A referral as an encrypted archive, for mail that is not secure: the password is made here, shown once and kept nowhere. */
import { exportReferral } from '../../../commands/referral/export-referral.ts'
import { newCode } from '../../../commands/referral-at-door/code.ts'
import { readCode, spokenCode } from '../../../domain/referral/receipt-code.ts'
import { encryptedArchive } from '../../../documents/out/encrypted-archive.ts'
import { boardSettings } from '../../../store/board-settings.ts'
import type { Reader } from '../../../store/database.ts'
import { again, file, missing, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { referral, referralArchive } from '../paths.ts'
import { sentAsText, sentView } from '../sent/view.ts'

const TEMPLATE = 'referral/archive/page.njk'

async function shown(reader: Reader, caseId: string): Promise<object | null> {
  const sent = await sentView(reader, caseId, null, false)
  if (!sent) return null
  return {
    back: { href: referral.to({ case: caseId }), text: 'Referral' }, here: referralArchive.to({ case: caseId }), reference: sent.reference,
    addressee: (await boardSettings(reader)).addressee, password: spokenCode(newCode()),
  }
}

export const archivePage = page({
  path: referralArchive,
  action: 'see referral',
  records: { reads: 'referral' },
  show: async ({ reader, params }) => {
    const found = await shown(reader, params.case)
    return found ? view(TEMPLATE, found) : missing
  },
})

export const downloadArchive = act({
  path: referralArchive,
  action: 'see referral',
  secret: true,
  handle: async visit => {
    const { params } = visit
    const password = textOf(visit.posted, 'password')
    // Only a password that this page made: nobody can choose a weak one.
    if (readCode(password) === null) {
      const found = await visit.read(reader => shown(reader, params.case))
      return found ? again(TEMPLATE, found, [{ field: null, message: 'The password was not sent along. Here is another' }]) : missing
    }
    return settle(await visit.run(exportReferral, { caseId: params.case }), {
      done: async ({ version }) => {
        const sent = await visit.read(reader => sentView(reader, params.case, String(version), false))
        if (!sent) return missing
        const name = `Referral ${sent.reference} version ${version}`
        return file(`${name}.zip`, 'application/zip', await encryptedArchive(`${name}.txt`, Buffer.from(sentAsText(sent)), password, visit.now))
      },
      refused: () => redirect(referralArchive.to(params)),
    })
  },
})
