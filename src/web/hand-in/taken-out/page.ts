/** Entries that were taken out or that a later file replaced. They stay on record, and can be put back. */
import { putBackEntry } from '../../../commands/chronology/put-back-entry.ts'
import { isChronologyKind } from '../../../domain/chronology/package.ts'
import { entriesOf } from '../../../store/chronology/entries.ts'
import { missing, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import type { Link } from '../../route.ts'
import { settle } from '../../settle.ts'
import { packageOf, readHead } from '../head.ts'
import { chronology, putBack, takenOut } from '../paths.ts'
import { KIND_TITLE, shownEntry } from '../wording.ts'
import { offsetOf } from '../../offset.ts'

const PAGE = 50

export const takenOutPage = page({
  path: takenOut,
  action: 'write chronology',
  records: { reads: 'entries taken out of an agency’s chronology' },
  show: async ({ reader, params, query }) => {
    const head = await readHead(reader, params)
    if (!head || !isChronologyKind(params.chronology)) return missing
    const kind = params.chronology
    const from = offsetOf(query.get('from'))
    const { entries, total } = await entriesOf(reader, packageOf(params), kind, { offset: from, limit: PAGE }, true)
    const to = (text: string, start: number): Link => ({ text, href: takenOut.to(params, { from: start }) })
    return view('hand-in/taken-out/page.njk', {
      head, back: { text: KIND_TITLE[kind], href: chronology.to(params) }, total, kind,
      entries: entries.map(entry => ({ ...shownEntry(entry), putBack: putBack.to({ ...params, entry: entry.entryId }) })),
      previous: from > 0 ? to('Earlier entries', Math.max(0, from - PAGE)) : null, next: from + entries.length < total ? to('Later entries', from + PAGE) : null,
    })
  },
})

export const putBackAct = act({
  path: putBack,
  action: 'write chronology',
  handle: async visit => {
    const { params } = visit
    const asked = textOf(visit.posted, 'chronology')
    const here = { ...params, chronology: isChronologyKind(asked) ? asked : 'events' }
    return settle(await visit.run(putBackEntry, { ...packageOf(params), entryId: params.entry }), {
      done: () => redirect(chronology.to(here), 'The entry is back in the chronology.'),
      refused: () => redirect(takenOut.to(here)),
    })
  },
})
