/** The files that came with an answer, each checked before it is kept. */
import { checkAccompanying } from '../../documents/in/accompanying-file.ts'
import type { CheckedFile } from '../../domain/information/file.ts'
import type { Issue } from '../../domain/history.ts'
import { issue } from '../../domain/history.ts'
import type { Posted } from '../forms/posted.ts'

export async function checkFiles(posted: Posted): Promise<{ readonly files: readonly CheckedFile[]; readonly issues: readonly Issue[] }> {
  const [files, issues]: [CheckedFile[], Issue[]] = [[], []]
  for (const sent of posted.files.filter(file => file.field === 'file' && (file.name !== '' || file.bytes.length > 0))) {
    const checked = await checkAccompanying(sent.bytes, sent.name)
    if ('refused' in checked) issues.push(issue('file', `“${sent.name}” was not taken. ${checked.refused} ${checked.advice}`))
    else files.push(checked)
  }
  return { files, issues }
}
