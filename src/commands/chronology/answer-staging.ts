/** The author settles a doubt about a file that was read, or says what a column, a year or a row is. Each answer is a further revision. */
import { issue } from '../../domain/history.ts'
import type { StagingAnswers } from '../../domain/chronology/staging-answers.ts'
import { saveAnswers, stagedOf, uploadOf } from '../../store/chronology/uploads.ts'
import type { Staged, Upload, UploadOf } from '../../store/chronology/uploads.ts'
import type { Command } from '../run.ts'
import { authorGate, gateIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

/** What the answer is about, as the history tells it. */
export type AnswerKind = 'year' | 'columns' | 'cell' | 'as it is' | 'date looked at' | 'leave out' | 'bring back' | 'set aside'

export interface StagingAnswer extends UploadOf {
  readonly kind: AnswerKind
  /** Pure: the answers as they were in, as they are to be out. Runs under the lock of the case, so that no answer is lost. */
  readonly change: (answers: StagingAnswers) => StagingAnswers
}
interface Found extends AuthorGate { readonly upload: Upload; readonly staged: Staged }
interface Change { readonly revision: number; readonly answers: StagingAnswers }

export const answerStaging: Command<StagingAnswer, Found, Change, { revision: number }> = {
  name: 'answer-staging',
  action: 'write chronology',
  about: input => input,
  async find(act, input) {
    const gate = await authorGate(act, input)
    const upload = await uploadOf(act.writer, input)
    const staged = await stagedOf(act.writer, input)
    return gate && upload && staged && { ...gate, upload, staged }
  },
  decide(found, input) {
    const issues = gateIssues(found)
    if (issues.length > 0) return { issues }
    if (found.upload.state === 'accepted') return { issues: [issue(null, 'This file was accepted already. Change its entries one by one, or upload it again')] }
    return { change: { revision: found.staged.revision + 1, answers: input.change(found.staged.answers) } }
  },
  async write({ writer, session }, change, input) {
    await saveAnswers(writer, session, input, change.revision, change.answers)
    return { revision: change.revision }
  },
  history: (change, _result, input) => ({ agency: input.agencyId, upload: input.uploadId, about: input.kind, revision: change.revision }),
}
