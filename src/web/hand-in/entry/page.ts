/** Writing an entry on screen, changing one, taking one out. */
import { removeEntry } from '../../../commands/chronology/remove-entry.ts'
import { writeEntry } from '../../../commands/chronology/write-entry.ts'
import { BLANK, writtenFrom } from '../../../domain/chronology/written-entry.ts'
import { isChronologyKind } from '../../../domain/chronology/package.ts'
import type { ChronologyKind } from '../../../domain/chronology/package.ts'
import { entryOf, versionsOf } from '../../../store/chronology/entries.ts'
import type { EntryOnRecord } from '../../../store/chronology/entries.ts'
import { entriesPointedOut } from '../../../store/chronology/pointed-out.ts'
import { missing, orMissing, overtaken, redirect, view } from '../../answer.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import type { ActVisit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import type { PackageParams } from '../head.ts'
import { chronology, entry, newEntry, takeOut } from '../paths.ts'
import { entryView } from './view.ts'

const TEMPLATE = 'hand-in/entry/page.njk'

export const newEntryPage = page({
  path: newEntry,
  action: 'write chronology',
  records: 'nothing of a case',
  show: async ({ reader, params }) => {
    const head = await readHead(reader, params)
    return head && isChronologyKind(params.chronology) ? view(TEMPLATE, entryView(params, { head, kind: params.chronology, current: null, written: BLANK, theirs: null })) : missing
  },
})

export const addEntryAct = act({
  path: newEntry,
  action: 'write chronology',
  handle: async visit => isChronologyKind(visit.params.chronology) ? save(visit, visit.params.chronology, null) : missing,
})

export const entryPage = page({
  path: entry,
  action: 'write chronology',
  records: { reads: 'an entry of an agency’s chronology' },
  show: async ({ reader, params }) => {
    const head = await readHead(reader, params)
    const current = await entryOf(reader, packageOf(params), params.entry)
    return head && current ? view(TEMPLATE, entryView(params, {
      head, kind: current.chronology, current, written: writtenFrom(current), theirs: null, versions: await versionsOf(reader, packageOf(params), params.entry),
    })) : missing
  },
})

export const changeEntryAct = act({
  path: entry,
  action: 'write chronology',
  handle: async visit => {
    const current = await visit.read(reader => entryOf(reader, packageOf(visit.params), visit.params.entry))
    return current ? save(visit, current.chronology, current) : missing
  },
})

type Saving = Pick<ActVisit, 'posted' | 'basedOn' | 'read' | 'run' | 'may' | 'services'> & { readonly params: PackageParams }

async function save(visit: Saving, kind: ChronologyKind, current: EntryOnRecord | null) {
  const { params, posted } = visit
  const typed = (name: string): string => textOf(posted, name)
  const written = {
    date: typed('date'), time: typed('time'), endDate: typed('endDate'), endTime: typed('endTime'), source: typed('source'), event: typed('event'), comment: typed('comment'),
    dateAsItIs: typed('dateAsItIs') === 'yes',
  }
  const shown = async (now: EntryOnRecord | null, isTheirs: boolean): Promise<object | null> => {
    const head = await visit.read(reader => readHead(reader, params))
    return head && entryView(params, { head, kind, current: now, written, theirs: isTheirs ? now : null, basedOn: isTheirs ? null : visit.basedOn })
  }
  const edits = current ? { entryId: current.entryId, basedOn: Number(visit.basedOn ?? 0) } : null
  return settle(await visit.run(writeEntry, { ...packageOf(params), chronology: kind, written, edits }), {
    done: async ({ entryId }) => redirect(typed('another') === 'yes' ? newEntry.to({ ...params, chronology: kind }) : chronology.to({ ...params, chronology: kind }), await savedTold(visit, kind, entryId)),
    refused: issues => formAgain(visit, TEMPLATE, () => shown(current, false), issues),
    overtaken: async () => {
      const now = current && await visit.read(reader => entryOf(reader, packageOf(params), current.entryId))
      return orMissing(await shown(now, true), model => overtaken(TEMPLATE, model))
    },
  })
}

/** A date that can hardly be is pointed out as soon as it is saved. */
async function savedTold({ params, read, services }: Saving, kind: ChronologyKind, entryId: string): Promise<string> {
  const pointed = await read(reader => entriesPointedOut(reader, packageOf(params), kind, services.moment().today))
  const pointing = pointed.get(entryId)
  return pointing ? `The entry is saved. Look at its date: ${pointing.told}` : 'The entry is saved.'
}

export const takeOutAct = act({
  path: takeOut,
  action: 'write chronology',
  handle: async visit => {
    const { params } = visit
    const current = await visit.read(reader => entryOf(reader, packageOf(params), params.entry))
    return settle(await visit.run(removeEntry, { ...packageOf(params), entryId: params.entry, basedOn: Number(visit.basedOn ?? 0) }), {
      done: () => redirect(chronology.to({ ...params, chronology: current?.chronology ?? 'events' }), 'The entry is taken out. It stays on record.'),
      refused: issues => formAgain(visit, TEMPLATE, async reader => {
        const head = await readHead(reader, params)
        return head && current && entryView(params, { head, kind: current.chronology, current, written: writtenFrom(current), theirs: null })
      }, issues),
    })
  },
})
