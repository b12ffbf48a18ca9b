/** Keeps a file that is to be published, as it came, to be checked for leaks: in a transaction of its own, whatever then becomes of reading it. */
import { issue, type Issue } from '../../domain/history.ts'
import { MAX_FILE_BYTES } from '../../documents/in/limits.ts'
import { reviewOf } from '../../store/commissioning/reviews.ts'
import { keepFile } from '../../store/leaks/checks.ts'
import type { Command } from '../run.ts'

interface Input { readonly caseId: string; readonly name: string; readonly bytes: Buffer; readonly labels: readonly string[]; readonly allowed: readonly string[] }

/** More than any review has people, or names that are meant to stand in its report. */
const MOST_LINES = 300

export const giveOutgoingFile: Command<Input, object, Input, { readonly checkId: string }> = {
  name: 'give-outgoing-file',
  action: 'check outgoing file',
  about: ({ caseId }) => ({ caseId }),
  find: async ({ writer }, { caseId }) => reviewOf(writer, caseId),
  decide(_review, input) {
    const issues: Issue[] = []
    if (input.bytes.length === 0) issues.push(issue('file', input.name === '' ? 'Choose the file that is to be published' : 'The file is empty. Choose it again'))
    if (input.bytes.length > MAX_FILE_BYTES) issues.push(issue('file', `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB. Make its pictures smaller`))
    if (input.labels.length > MOST_LINES) issues.push(issue('labels', `Enter at most ${MOST_LINES} labels`))
    if (input.allowed.length > MOST_LINES) issues.push(issue('allowed', `Enter at most ${MOST_LINES} names`))
    if (issues.length > 0) return { issues }
    return { change: { ...input, name: input.name.replaceAll(/[\p{Cc}/\\]/gu, '').trim().slice(-200) || 'file' } }
  },
  write: async ({ writer, session }, kept) => ({ checkId: await keepFile(writer, session, kept.caseId, kept) }),
  history: (kept, { checkId }) => ({ check: checkId, size: kept.bytes.length }),
}
