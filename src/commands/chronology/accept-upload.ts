/**
 * The author accepts what was read of a file: its rows become entries. Entries of earlier files are replaced where the
 * author says so, and stay on record; what was written on screen is never replaced.
 */
import { issue, type Issue } from '../../domain/history.ts'
import { stage } from '../../domain/chronology/stage.ts'
import { stagePointings } from '../../domain/chronology/stage-pointings.ts'
import type { RowPointing } from '../../domain/chronology/stage-pointings.ts'
import type { Stage } from '../../domain/chronology/stage.ts'
import { entriesOf } from '../../store/chronology/entries.ts'
import type { StoredEntry } from '../../store/chronology/entries.ts'
import { pointContext, recordLooks } from '../../store/chronology/pointed-out.ts'
import { reviewAgency } from '../../store/chronology/scope.ts'
import { recordAcceptance, stagedOf, uploadOf } from '../../store/chronology/uploads.ts'
import type { Upload, UploadOf } from '../../store/chronology/uploads.ts'
import { addEntries, changeEntries } from '../../store/chronology/write-entries.ts'
import type { Json } from '../../store/tables.ts'
import type { Command } from '../run.ts'
import { authorGate, gateIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

export interface Accepting extends UploadOf {
  /** Whether the entries of files accepted before go out; null where the author has not said. */
  readonly replace: boolean | null
  /** The author has seen the questions still open, and keeps those rows as they are. */
  readonly openQuestionsSeen: boolean
  /** The author has looked at the dates still pointed out, and lets them stand. */
  readonly datesSeen: boolean
  /** The revision of the answers that the page was made from. */
  readonly basedOn: number
}
interface Found extends AuthorGate { readonly upload: Upload; readonly staged: Stage; readonly pointed: readonly RowPointing[]; readonly toLookAt: number; readonly revision: number; readonly earlier: readonly StoredEntry[] }
interface Change { readonly staged: Stage; readonly pointed: readonly RowPointing[]; readonly revision: number; readonly replaced: readonly StoredEntry[]; readonly upload: Upload }

export const acceptUpload: Command<Accepting, Found, Change, { entries: number }> = {
  name: 'accept-upload',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const { writer, moment } = act
    const gate = await authorGate(act, input)
    const agency = await reviewAgency(writer, input)
    const upload = await uploadOf(writer, input)
    const staged = await stagedOf(writer, input)
    if (!gate || !agency || !upload || !staged) return null
    const { entries } = await entriesOf(writer, input, upload.chronology)
    const read = stage(staged.sheet, staged.answers, { agency: agency.name, today: moment.today })
    const pointed = stagePointings(staged.sheet, read, staged.answers, await pointContext(writer, input, upload.chronology, moment.today))
    return {
      ...gate, upload, revision: staged.revision, staged: read, pointed: pointed.all, toLookAt: pointed.open.length,
      earlier: entries.filter(entry => entry.uploadId !== null),
    }
  },
  decide(found, input) {
    if (found.upload.state === 'accepted') return { issues: [issue(null, 'This file was accepted already')] }
    const issues: Issue[] = [...gateIssues(found)]
    const open = found.staged.questions.length
    if (found.upload.state === 'set aside') issues.push(issue(null, 'This file was set aside'))
    if (found.revision !== input.basedOn) issues.push(issue(null, 'Something was answered since you opened this page. Look at it again, then accept'))
    if (found.staged.entries.length === 0) issues.push(issue(null, 'Nothing in the file was read as an entry. Say what its columns mean, or bring rows back'))
    if (open > 0 && !input.openQuestionsSeen) issues.push(issue('openQuestionsSeen', `${open === 1 ? 'One question is' : `${open} questions are`} still open. Settle them, or tick the box to keep those rows as they are`))
    if (found.toLookAt > 0 && !input.datesSeen) issues.push(issue('datesSeen', `${found.toLookAt === 1 ? 'One date is' : `${found.toLookAt} dates are`} pointed out. Look at each, or tick the box to say that they stand`))
    if (found.earlier.length > 0 && input.replace === null) issues.push(issue('replace', 'Say whether the entries of the earlier file are replaced or kept'))
    if (issues.length > 0) return { issues }
    return { change: { staged: found.staged, pointed: found.pointed, revision: found.revision, upload: found.upload, replaced: input.replace ? found.earlier : [] } }
  },
  async write({ writer, session }, change, input) {
    const { chronology } = change.upload
    await changeEntries(writer, session, input, chronology, change.replaced.map(entry => ({ entryId: entry.entryId, version: entry.version + 1, removed: true, entry })))
    const ids = await addEntries(writer, session, input, chronology, input.uploadId, change.staged.entries)
    const idOf = new Map(change.staged.entries.map((entry, index) => [entry.place, ids[index] ?? '']))
    await recordLooks(writer, session, input, change.pointed.map(({ place, about, looked }) => ({ entryId: idOf.get(place) ?? '', version: 1, about, said: looked?.said ?? '', by: looked?.by ?? session.personId })))
    await recordAcceptance(writer, session, input, {
      revision: change.revision, replacedEarlier: change.replaced.length > 0, entries: change.staged.entries.length, leftOut: change.staged.leftOut as unknown as Json,
    })
    return { entries: change.staged.entries.length }
  },
  history: (change, result, input) => ({
    agency: input.agencyId, upload: input.uploadId, chronology: change.upload.chronology, entries: result.entries, leftOut: change.staged.leftOut.length,
    replaced: change.replaced.length, questionsOpen: change.staged.questions.length, datesPointedOut: change.pointed.length,
  }),
}
