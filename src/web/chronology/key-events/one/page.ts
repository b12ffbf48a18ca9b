/** One entry as a key event: the entry, and the short words in which it is told. */
import { writeKeyEvent } from '../../../../commands/key-events/write-key-event.ts'
import type { Issue } from '../../../../domain/history.ts'
import type { Reader } from '../../../../store/database.ts'
import { keyEventOn } from '../../../../store/key-events/key-events.ts'
import { accountsOf } from '../../../../store/same-events/tellings.ts'
import { again, orMissing, overtaken, redirect, view } from '../../../answer.ts'
import { drawSpec } from '../../../forms/draw-spec.ts'
import { readSpec } from '../../../forms/read-spec.ts'
import { NO_ROW_CHANGE, textAt, type Spec, type Values } from '../../../forms/spec.ts'
import { act, page } from '../../../route.ts'
import { settle } from '../../../settle.ts'
import { accountView } from '../../same-events/account-view.ts'
import { keyEventPath, keyEventsPath } from '../paths.ts'

const TEMPLATE = 'chronology/key-events/one/page.njk'
const WORDS: Spec = { words: { kind: 'area', label: 'In short', hint: 'As few words as tell it. Leave it blank for the entry’s own words' } }
const SPEC: Spec = { ...WORDS, out: { kind: 'tick', label: 'Take it out of the key events' } }

/** Null where the entry is in no signed chronology of this review. */
async function shown(reader: Reader, params: { readonly case: string; readonly entry: string }, typed: Values | null, issues: readonly Issue[], theirs = false): Promise<object | null> {
  const [account] = await accountsOf(reader, params.case, [params.entry])
  if (!account) return null
  const last = await keyEventOn(reader, params.case, params.entry)
  return {
    back: { href: keyEventsPath.to({ case: params.case }), text: 'Key events' }, here: keyEventPath.to(params), title: last.isChosen ? 'Change this key event' : 'Make it a key event', lead: [],
    basedOn: last.version, button: 'Save', account: accountView(account), theirs: theirs ? last.words : null, fields: drawSpec(last.isChosen ? SPEC : WORDS, typed ?? { words: last.words }, issues),
  }
}

export const keyEventPage = page({
  path: keyEventPath,
  action: 'write key events',
  records: { reads: 'entry of the integrated chronology' },
  show: async ({ reader, params }) => orMissing(await shown(reader, params, null, []), model => view(TEMPLATE, model)),
})

/** Afterwards the list is shown, with what the key events take of their two sides now. */
export const writeIt = act({
  path: keyEventPath,
  action: 'write key events',
  handle: async ({ params, posted, basedOn, read, run }) => {
    const typed = readSpec(SPEC, posted, NO_ROW_CHANGE)
    const isChosen = typed['out'] !== true
    return settle(await run(writeKeyEvent, { caseId: params.case, entryId: params.entry, isChosen, words: textAt(typed, 'words'), basedOn: Number(basedOn ?? 0) }), {
      done: () => redirect(keyEventsPath.to({ case: params.case }), isChosen ? 'The key event is saved.' : 'It is taken out of the key events.'),
      refused: async issues => orMissing(await read(reader => shown(reader, params, typed, issues)), model => again(TEMPLATE, model, issues)),
      overtaken: async () => orMissing(await read(reader => shown(reader, params, typed, [], true)), model => overtaken(TEMPLATE, model)),
    })
  },
})
