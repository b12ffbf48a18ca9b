/** Keeps the file as it came, in a transaction of its own, whatever then becomes of reading it. */
import { issue, type Issue } from '../../domain/history.ts'
import type { ChronologyKind } from '../../domain/chronology/package.ts'
import { MAX_FILE_BYTES } from '../../documents/in/limits.ts'
import { keepUpload } from '../../store/chronology/uploads.ts'
import type { PackageOf } from '../../store/chronology/scope.ts'
import type { Command } from '../run.ts'
import { authorGate, gateIssues } from './author-gate.ts'
import type { AuthorGate } from './author-gate.ts'

export interface Uploading extends PackageOf { readonly chronology: ChronologyKind; readonly fileName: string; readonly content: Buffer }

export const uploadChronology: Command<Uploading, AuthorGate, Uploading, { uploadId: string }> = {
  name: 'upload-chronology',
  action: 'write chronology',
  about: input => input,
  find: (act, input) => authorGate(act, input),
  decide(gate, input) {
    const issues: Issue[] = [...gateIssues(gate)]
    if (input.content.length === 0) issues.push(issue('file', input.fileName === '' ? 'Choose a file' : `“${input.fileName}” is empty. Check that it was saved, and choose it again`))
    if (input.content.length > MAX_FILE_BYTES) issues.push(issue('file', `“${input.fileName}” is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB. Take out pictures, or send it in parts`))
    return issues.length > 0 ? { issues } : { change: { ...input, fileName: input.fileName.replaceAll('\0', '').slice(-200) || 'chronology' } }
  },
  write: async ({ writer, session }, change) => ({ uploadId: await keepUpload(writer, session, change) }),
  history: (change, result) => ({ agency: change.agencyId, chronology: change.chronology, upload: result.uploadId, bytes: change.content.length }),
}
