/** Checks a kept file for leaks in a child process, outside any transaction, and then records what was found. Once checked, it is not checked again: another check is another file. */
import { randomUUID } from 'node:crypto'
import { checkFile } from '../../documents/outgoing/check-file.ts'
import { isRefusal } from '../../documents/in/refusal.ts'
import type { Listed } from '../../domain/leaks/listed.ts'
import type { Session } from '../../store/database.ts'
import { checkOf, fileGiven, recordResult, type CheckOf, type CheckResult, type LeakCheck } from '../../store/leaks/checks.ts'
import { peopleListed } from '../../store/leaks/listed.ts'
import { run, type Command, type Frame, type Outcome } from '../run.ts'

interface Input extends CheckOf { readonly result: CheckResult }
interface Done { readonly [key: string]: string | boolean; readonly checkId: string; readonly refused: boolean }

const recordWhatWasFound: Command<Input, LeakCheck, LeakCheck, Done> = {
  name: 'check-outgoing-file',
  action: 'check outgoing file',
  about: ({ caseId }) => ({ caseId }),
  find: ({ writer }, input) => checkOf(writer, input),
  decide: check => ({ change: check }),
  async write({ writer, session }, check, input) {
    if (check.result === null) await recordResult(writer, session, input, input.result)
    return { checkId: check.checkId, refused: (check.result ?? input.result).refused !== null }
  },
  history: (check, { refused }, { result }) => ({ check: check.checkId, refused, findings: result.findings.length, sha256: check.sha256 }),
}

export async function checkOutgoingFile(frame: Frame, session: Session, of: CheckOf): Promise<Outcome<Done>> {
  const given = await frame.database.read(session, async reader => {
    const [check, file] = [await checkOf(reader, of), await fileGiven(reader, of)]
    return check && file && { file, listed: { ...await peopleListed(reader, of.caseId), labels: check.labels.length > 0 ? check.labels : null, allowed: check.allowed } satisfies Listed }
  })
  if (!given) return { kind: 'not found' }
  const checked = await checkFile(given.file.content, given.file.name, given.listed)
  const result: CheckResult = isRefusal(checked) ? { findings: [], further: 0, notes: [], refused: checked.refused, advice: checked.advice } : { ...checked, refused: null, advice: null }
  return run(frame, recordWhatWasFound, session, { ...of, result }, randomUUID())
}
