/** Makes an entry of the integrated chronology a key event, in short words, changes the words, or takes it out again (R159). Each save is a version. */
import { keyEventIssues, type KeyEvent } from '../../domain/chronology/key-event.ts'
import { insertKeyEvent, keyEventOn, type KeptKeyEvent } from '../../store/key-events/key-events.ts'
import { signedEntry } from '../../store/questioned-facts/questioned-facts.ts'
import type { Command } from '../run.ts'

interface Found { readonly agencyId: string; readonly last: KeptKeyEvent }
interface Input extends KeyEvent { readonly caseId: string; readonly entryId: string; readonly basedOn: number }

export const writeKeyEvent: Command<Input, Found, Found & { readonly next: KeptKeyEvent }, { readonly version: number }> = {
  name: 'write-key-event',
  action: 'write key events',
  about: input => ({ caseId: input.caseId }),
  async find({ writer }, { caseId, entryId }) {
    const signed = await signedEntry(writer, caseId, entryId)
    return signed && { agencyId: signed.agencyId, last: await keyEventOn(writer, caseId, entryId) }
  },
  decide(found, { entryId, isChosen, words, basedOn }) {
    if (found.last.version !== basedOn) return { conflict: { theirs: found.last.version } }
    const next = { entryId, version: basedOn + 1, isChosen, words: words.trim() }
    const issues = keyEventIssues(next)
    return issues.length > 0 ? { issues } : { change: { ...found, next } }
  },
  async write({ writer, session }, { agencyId, next }, { caseId }) {
    await insertKeyEvent(writer, session, { caseId, agencyId }, next)
    return { version: next.version }
  },
  history: ({ agencyId, next }) => ({ agency: agencyId, entry: next.entryId, version: next.version, chosen: next.isChosen }),
}
