/** Writing an entry on screen, changing one, taking one out. */
import { removeEntry } from '../../../commands/chronology/remove-entry.ts'
import { keepDraft } from '../../../commands/chronology/keep-draft.ts'
import { putBackVersion } from '../../../commands/chronology/put-back-version.ts'
import { writeEntry } from '../../../commands/chronology/write-entry.ts'
import { BLANK, writtenFrom } from '../../../domain/chronology/written-entry.ts'
import { isChronologyKind } from '../../../domain/chronology/package.ts'
import type { ChronologyKind } from '../../../domain/chronology/package.ts'
import { draftOf } from '../../../store/chronology/drafts.ts'
import { entryOf, versionsOf } from '../../../store/chronology/entries.ts'
import type { EntryOnRecord } from '../../../store/chronology/entries.ts'
import { entriesPointedOut } from '../../../store/chronology/pointed-out.ts'
import { writtenColumns } from '../../../store/chronology/review-columns.ts'
import type { Reader } from '../../../store/database.ts'
import { missing, orMissing, overtaken, redirect, view } from '../../answer.ts'
import { isId } from '../../../store/id.ts'
import { textOf } from '../../forms/posted.ts'
import { act, page } from '../../route.ts'
import type { ActVisit } from '../../route.ts'
import { settle } from '../../settle.ts'
import { formAgain, packageOf, readHead } from '../head.ts'
import type { PackageParams } from '../head.ts'
import { chronology, entry, newEntry, putBackEarlier, takeOut } from '../paths.ts'
import { writtenIn } from '../table/posted-row.ts'
import { entryView, type EntryFound, type EntryView } from './view.ts'

const TEMPLATE = 'hand-in/entry/page.njk'

/** Null where the agency does not take part in this review. */
async function formOf(reader: Reader, params: PackageParams, found: Omit<EntryFound, 'head' | 'columns'>): Promise<EntryView | null> {
  const head = await readHead(reader, params)
  return head && entryView(params, { ...found, head, columns: await writtenColumns(reader, packageOf(params), found.kind) })
}

export const newEntryPage = page({
  path: newEntry,
  action: 'write chronology',
  records: 'nothing of a case',
  show: async ({ reader, params }) => isChronologyKind(params.chronology)
    ? orMissing(await formOf(reader, params, { kind: params.chronology, current: null, written: BLANK, theirs: null }), model => view(TEMPLATE, model)) : missing,
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
    const current = await entryOf(reader, packageOf(params), params.entry)
    if (!current) return missing
    // Words that were kept while they were typed come back; what somebody else has made of the entry since stands beside them.
    const draft = await draftOf(reader, packageOf(params), params.entry)
    const form = await formOf(reader, params, {
      kind: current.chronology, current, written: draft?.words ?? writtenFrom(current), keptAt: draft?.keptAt ?? null,
      theirs: draft && draft.basedOn !== current.version ? current : null, versions: await versionsOf(reader, packageOf(params), params.entry),
    })
    return orMissing(form, model => view(TEMPLATE, model))
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

type Saving = Pick<ActVisit, 'posted' | 'basedOn' | 'read' | 'run' | 'may' | 'services' | 'actor'> & { readonly params: PackageParams }

async function save(visit: Saving, kind: ChronologyKind, current: EntryOnRecord | null) {
  const { params, posted } = visit
  const typed = (name: string): string => textOf(posted, name)
  const written = writtenIn(posted)
  // A new entry has its id from its first letter: kept as it was typed, it is the same when it is saved, and sent twice it is one.
  const begun = isId(typed('entry')) ? typed('entry') : null
  const shown = (reader: Reader, now: EntryOnRecord | null, isTheirs: boolean) =>
    formOf(reader, params, { kind, current: now, written, theirs: isTheirs ? now : null, basedOn: isTheirs ? null : visit.basedOn, ...begun ? { begun } : {} })
  const edits = current ? { entryId: current.entryId, basedOn: Number(visit.basedOn ?? 0) } : begun ? { entryId: begun, basedOn: 0 } : null
  return settle(await visit.run(writeEntry, { ...packageOf(params), chronology: kind, written, edits }), {
    done: async ({ entryId }) => redirect(typed('another') === 'yes' ? newEntry.to({ ...params, chronology: kind }) : chronology.to({ ...params, chronology: kind }), await savedTold(visit, kind, entryId)),
    refused: async issues => {
      if (edits) await keepDraft(visit.services, visit.actor, { ...packageOf(params), chronology: kind, entryId: edits.entryId }, edits.basedOn, written)
      return formAgain(visit, TEMPLATE, reader => shown(reader, current, false), issues)
    },
    overtaken: async () => {
      const form = await visit.read(async reader => shown(reader, edits && await entryOf(reader, packageOf(params), edits.entryId), true))
      return orMissing(form, model => overtaken(TEMPLATE, model))
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
      refused: issues => formAgain(visit, TEMPLATE, async reader => current && formOf(reader, params, { kind: current.chronology, current, written: writtenFrom(current), theirs: null }), issues),
    })
  },
})

export const putBackVersionAct = act({
  path: putBackEarlier,
  action: 'write chronology',
  handle: async visit => {
    const { params, posted } = visit
    const version = Number(textOf(posted, 'version'))
    return settle(await visit.run(putBackVersion, { ...packageOf(params), entryId: params.entry, version: Number.isSafeInteger(version) ? version : 0, basedOn: Number(visit.basedOn ?? 0) }), {
      done: () => redirect(entry.to(params), 'The earlier words stand again. What stood in between is among the earlier versions.'),
      refused: issues => formAgain(visit, TEMPLATE, async reader => {
        const current = await entryOf(reader, packageOf(params), params.entry)
        return current && formOf(reader, params, { kind: current.chronology, current, written: writtenFrom(current), theirs: null, versions: await versionsOf(reader, packageOf(params), params.entry) })
      }, issues),
    })
  },
})
