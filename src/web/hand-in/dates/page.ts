/** Dates of an agency's entries that can hardly be what was meant: its author looks at each, and gives it anew or lets it stand. What they found is kept. */
import { lookAtDate } from '../../../commands/chronology/look-at-date.ts'
import { isChronologyKind } from '../../../domain/chronology/package.ts'
import { isStrange } from '../../../domain/chronology/point-out.ts'
import { entriesOf, entryOf } from '../../../store/chronology/entries.ts'
import { entriesPointedOut, looksOf } from '../../../store/chronology/pointed-out.ts'
import type { Reader } from '../../../store/database.ts'
import { missing, orMissing, redirect, view } from '../../answer.ts'
import { textOf, typedWords } from '../../forms/posted.ts'
import { offsetOf } from '../../offset.ts'
import { act, page } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import type { PackageVisit } from '../head.ts'
import { dates, lookedAt } from '../paths.ts'
import { datesView } from './view.ts'
import type { DatesView } from './view.ts'

const TEMPLATE = 'hand-in/dates/page.njk'

interface Asked { readonly chronology: string; readonly show: string; readonly from: number; readonly typed?: Readonly<Record<string, string>> }

async function shown(reader: Reader, { params, may, services }: PackageVisit, { chronology, show, from, typed = {} }: Asked): Promise<DatesView | null> {
  const head = await readHead(reader, params)
  if (!head || !isChronologyKind(chronology)) return null
  const of = packageOf(params)
  const pointed = await entriesPointedOut(reader, of, chronology, services.moment().today)
  const { entries } = pointed.size === 0 ? { entries: [] } : await entriesOf(reader, of, chronology)
  return datesView(params, {
    head, kind: chronology, pointed, entries: entries.filter(entry => pointed.has(entry.entryId)), looks: await looksOf(reader, of, chronology),
    show: show === 'looked' ? 'looked' : 'open', from, writes: may('write chronology'), typed,
  })
}

export const datesPage = page({
  path: dates,
  action: 'see agency chronology',
  records: { reads: 'dates pointed out in an agency’s chronology' },
  show: async visit => orMissing(await shown(visit.reader, visit, { chronology: visit.params.chronology, show: visit.query.get('show') ?? '', from: offsetOf(visit.query.get('from')) }), model => view(TEMPLATE, model)),
})

export const lookAtDateAct = act({
  path: lookedAt,
  action: 'write chronology',
  handle: async visit => {
    const { params, posted } = visit
    const about = textOf(posted, 'about')
    const entry = await visit.read(reader => entryOf(reader, packageOf(params), params.entry))
    if (!entry || !isStrange(about)) return missing
    return settle(await visit.run(lookAtDate, { ...packageOf(params), entryId: params.entry, about, said: textOf(posted, 'said') }), {
      done: () => redirect(dates.to({ ...params, chronology: entry.chronology }), 'The date stands. That you looked is kept.'),
      refused: issues => formAgain(visit, TEMPLATE, reader => shown(reader, visit, { chronology: entry.chronology, show: '', from: 0, typed: { ...typedWords(posted), entry: params.entry } }), issues),
    })
  },
})
