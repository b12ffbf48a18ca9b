/** The author reads who will see the chronology, and says so, before the first entry (R095). */
import { acknowledgeSharing } from '../../../commands/chronology/acknowledge-sharing.ts'
import { SHARING_NOTICE } from '../../../domain/chronology/package.ts'
import { hasAcknowledged } from '../../../store/chronology/authors.ts'
import type { Reader, Session } from '../../../store/database.ts'
import { orMissing, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import type { PackageParams } from '../head.ts'
import { chronology, sharing } from '../paths.ts'

const TEMPLATE = 'hand-in/sharing/page.njk'

async function shown(reader: Reader, params: PackageParams, actor: Session): Promise<object | null> {
  const head = await readHead(reader, params)
  return head && {
    head, back: { text: head.agency, href: head.home }, notice: SHARING_NOTICE, here: sharing.to(params), onward: chronology.to({ ...params, chronology: 'events' }), acknowledged: await hasAcknowledged(reader, packageOf(params), actor.personId),
  }
}

export const sharingPage = page({
  path: sharing,
  action: 'write chronology',
  records: 'nothing of a case',
  show: async ({ reader, params, actor }) => orMissing(await shown(reader, params, actor), model => view(TEMPLATE, model)),
})

export const acknowledgeAct = act({
  path: sharing,
  action: 'write chronology',
  handle: async visit => settle(await visit.run(acknowledgeSharing, { ...packageOf(visit.params), understood: textOf(visit.posted, 'understood') === 'yes' }), {
    done: () => redirect(chronology.to({ ...visit.params, chronology: 'events' }), 'Thank you. You can now send or write the chronology.'),
    refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit.params, visit.actor), issues),
  }),
})
